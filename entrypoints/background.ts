import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepOnce, keepRepeating, onAlarm } from '@/lib/platform/alarms';
import { paintBadge } from '@/lib/platform/badge';
import { readNow } from '@/lib/platform/clock';
import { onGmailRequest } from '@/lib/platform/gmail-requests';
import { laterScript } from '@/lib/platform/later-script';
import { onBrowserStart, onInstalled, onMessage, reviveContentScripts } from '@/lib/platform/lifecycle';
import { withoutEval } from '@/lib/platform/no-eval';
import { hideNotice, onNoticeClicked, showNotice } from '@/lib/platform/notifications';
import { pause } from '@/lib/platform/pause';
import { hasGmailAccess, onAccessChanged } from '@/lib/platform/site-access';
import { awakeDuring } from '@/lib/platform/stay-awake';
import { closeStorageToPages, localValues, sessionValues } from '@/lib/platform/storage-area';
import {
  gmailTabs,
  onTabClosed,
  openGmail,
  openNewMail,
  openOwnPage,
  runInTab,
  tellGmailTabs,
} from '@/lib/platform/tabs';
import { makeToolbarMenu, onToolbarAct } from '@/lib/platform/toolbar';
import { openFromToolbar } from '@/lib/platform/toolbar-acts';
import { createBackground } from '@/lib/services/background';
import { LATER_SCRIPTS } from '@/lib/services/later-scripts';
import { createStartSync, createTeammates } from '@/lib/services/sync/start-sync';
import { readersWhenCalled, type TextReaders } from '@/lib/services/text-readers';
import { createLanguage } from '@/lib/services/translator';
import { NextTouchDatabase } from '@/lib/storage/database';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { TransferDatabase } from '@/lib/storage/transfers';

/** Debounce of badge and overlays after changes, ms: a burst of changes is shown once. */
const DEBOUNCE_MS = 250;

export default defineBackground({
  main() {
    withoutEval();
    const db = new NextTouchDatabase();
    const background = createBackground({
      db,
      startSync: createStartSync(db),
      teammates: createTeammates(db),
      snapshots: new SnapshotDatabase(),
      transfers: new TransferDatabase(),
      now: readNow,
      newId: () => crypto.randomUUID(),
      local: localValues,
      session: sessionValues,
      readers: readersWhenCalled(laterScript<TextReaders>(LATER_SCRIPTS.textReaders)),
      debounce: () => pause(DEBOUNCE_MS),
      own: { ownId: browser.runtime.id, ownBase: browser.runtime.getURL('/') },
      browserApi: {
        ...{ keepOnce, keepRepeating, paintBadge, showNotice, hideNotice },
        ...{ hasGmailAccess, awakeDuring },
        ...{ gmailTabs, openGmail, openNewMail, openOwnPage, runInTab, tellGmailTabs },
        ...createLanguage(localValues, browser.i18n.getUILanguage()),
      },
    });
    const report = (work: Promise<unknown>) => void work.catch((error: unknown) => console.error('Next Touch:', error));

    // Everything before the first await: an event that wakes the worker reaches only listeners registered in its first
    // turn.
    onMessage((message, sender) => background.message(message, sender));
    onGmailRequest({
      sent: (request) => report(background.requestSent(request)),
      ended: (request) => report(background.requestEnded(request)),
    });
    onAlarm(() => report(background.sweep()));
    onNoticeClicked((id, button) => report(background.noticeClicked(id, button)));
    onToolbarAct((act) => report(openFromToolbar(act)));
    onTabClosed((tabId) => report(background.tabClosed(tabId)));
    onAccessChanged(() => {
      // Tabs loaded without access have no content scripts.
      const revive = async () => ((await hasGmailAccess()) ? reviveContentScripts() : undefined);
      report(background.sweep().then(revive));
    });
    onBrowserStart(() => report(background.sweep()));
    onInstalled((first) => {
      report(makeToolbarMenu());
      // At a first install no sends were missed.
      report((first ? Promise.resolve() : background.installed()).then(reviveContentScripts));
      // Tests open what they look at themselves.
      if (first && import.meta.env.MODE !== 'e2e' && import.meta.env.MODE !== 'team-e2e')
        report(openOwnPage('/options.html#welcome'));
    });
    report(closeStorageToPages());
    report(background.sweep());
  },
});

import type { Services } from '@/lib/messages/contract';
import type { Answer } from '@/lib/messages/envelope';
import { type Caller, handle, type Sender } from '@/lib/messages/server';
import type { GmailRequestEnded, GmailRequestSent } from '@/lib/platform/gmail-requests';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import type { TransferDatabase } from '@/lib/storage/transfers';
import { createAnswerReader } from './answers/read-answers';
import { createReady } from './cadences/create-ready';
import { createSetupService } from './cadences/setup-service';
import { createCatchUp } from './catch-up/catch-up';
import { createDataService } from './data/data-service';
import { createLastRestores } from './data/last-restore';
import type { BrowserApi, Deps } from './deps';
import { describeFailure } from './failures';
import { createGmailService } from './gmail/gmail-service';
import { bringAfterSend } from './gmail/overlay-need';
import { createOverlayTabs } from './gmail/overlay-tabs';
import { createHealth } from './health/health';
import { takeUp } from './insights/take-up';
import { createLogService } from './log/log-service';
import { snoozeDue } from './log/snooze-due';
import { createPageService } from './pages/page-service';
import { createSettingsDoor } from './replan/create-settings-door';
import { rememberAway } from './sends/away';
import { createReading } from './sends/interrupted';
import { createPageWord } from './sends/page-word';
import { createRequestObserver } from './sends/request-observer';
import { createSendLog } from './sends/send-log';
import { createTapReports } from './sends/tap-reports';
import { createSerial, createSingleFlight } from './serial';
import { createFirstBadge } from './sweep/badge';
import { DIGEST_ID } from './sweep/digest';
import { createSweep } from './sweep/sweep';
import { createSweepHooks } from './sweep-hooks';
import type { StartSync } from './sync/part';
import { createValueItemService } from './value-items/value-item-service';

/** What the background is given: databases, clock, ids, storage and the browser. */
export interface BackgroundDeps extends Omit<Deps, 'changed' | 'settings'> {
  browserApi: BrowserApi;
  snapshots: SnapshotDatabase;
  transfers: TransferDatabase;
  own: { ownId: string; ownBase: string };
  /** Resolves after the pause between two refreshes, so that a burst of changes costs few of them. */
  debounce(): Promise<void>;
  /** In the edition with sync. */
  startSync?: StartSync | null;
}

/** The background as the entrypoint connects it to the browser's events. */
export interface Background {
  /** Any wake: the worker's start, an alarm, a page opened. */
  sweep(): Promise<void>;
  requestSent(request: GmailRequestSent): Promise<void>;
  requestEnded(request: GmailRequestEnded): Promise<void>;
  /** Null when the message is not ours. */
  message(message: unknown, sender: Sender): Promise<Answer | null>;
  noticeClicked(id: string, button: number | null): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  /** The extension was updated or reloaded: requests sent meanwhile were seen by the page alone. */
  installed(): Promise<void>;
  /** Resolves when all that was set off so far has been done. For tests. */
  idle(): Promise<void>;
}

/**
 * Everything the background does, without the browser's events, which the entrypoint connects. No state that matters is
 * in memory: the worker may be stopped between any two calls.
 */
export function createBackground({
  browserApi,
  snapshots,
  transfers,
  own,
  debounce,
  startSync,
  ...outer
}: BackgroundDeps): Background {
  const pending = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    pending.add(work);
    void work.catch(() => {}).finally(() => pending.delete(work));
    return work;
  };

  const deps: Deps = {
    ...outer,
    settings: createSettingsDoor(outer),
    changed: () => {
      void track(browserApi.awakeDuring(showChanges())).catch((error: unknown) =>
        console.error('Next Touch: sweep failed', error),
      );
    },
  };
  const { db } = deps;
  const ready = createReady(db);
  // Begun before the browser's events are connected, which takes as long as opening. Whoever waits for it tells why it failed.
  ready().catch(() => {});
  const health = createHealth(deps, createSerial());
  const sends = createSendLog(deps);
  const reading = createReading(deps.session);
  // Not waited for: a tab that the browser has frozen takes no script until it is shown again.
  const pageWord = createPageWord(deps, sends, reading, (tabId) => {
    void track(bringAfterSend(parts, tabId)).catch((error: unknown) => console.error('Next Touch: no card', error));
  });
  const observer = createRequestObserver(deps, sends, health, pageWord);
  const inOrder = createSerial();
  /** Queue for work on the databases as a whole: no snapshot is taken while a prospect is erased from them. */
  const exclusive = createSerial();
  const overlay = createOverlayTabs(deps, browserApi, createSerial());
  const log = { ...createLogService(deps), takeUp: (prospectIds: string[]) => takeUp(deps, prospectIds) };
  const catchUp = createCatchUp(deps);
  const parts = {
    deps,
    browserApi,
    sends,
    health,
    overlay,
    inOrder,
    tap: createTapReports(deps, sends, health, pageWord),
    answers: createAnswerReader(deps),
    catchUp,
  };
  const page = createPageService(deps, browserApi, snapshots, health);
  const sync = startSync?.({ deps, browserApi, snapshots, own, exclusive, ready, track }) ?? null;
  const lastRestores = createLastRestores(deps, transfers);
  const data = createDataService({ deps, snapshots, transfers, health, lastRestores, track, exclusive });
  const shared: Omit<Services, 'gmail'> = {
    log,
    setup: { ...createSetupService(deps), ...createValueItemService(deps) },
    page: {
      ...page,
      erase: (prospectIds) =>
        exclusive(async () => {
          await lastRestores.forget();
          await catchUp.sentList.erase(prospectIds);
          const people = await db.prospects.bulkGet(prospectIds);
          await pageWord.forget();
          await parts.answers.forget(new Set(people.flatMap((each) => each?.addresses ?? [])));
          return sync ? sync.erasing(prospectIds, () => page.erase(prospectIds)) : page.erase(prospectIds);
        }),
    },
    catchUp: catchUp.service,
    data: sync ? sync.overData(data) : data,
  };

  const hookDeps = { deps, browserApi, snapshots, transfers, health, answers: parts.answers, sync, exclusive, track };
  const sweepOnce = createSweep(deps, browserApi, sends, health, createSweepHooks(hookDeps));
  const paintFirstBadge = createFirstBadge(deps, browserApi);
  const sweep = createSingleFlight(async () => {
    await Promise.all([ready(), paintFirstBadge()]);
    await pageWord.settle().catch((error: unknown) => console.error('Next Touch: a send could not be taken up', error));
    await sweepOnce();
  });
  const showChanges = createSingleFlight(async () => {
    await sweep();
    // Not waited for: a tab that the browser has frozen answers when it is shown again.
    void browserApi
      .tellGmailTabs({ kind: 'next-touch:changed' })
      .catch((error: unknown) => console.error('Next Touch: tabs could not be told', error));
  }, debounce);

  function servicesFor(caller: Caller): Services {
    // Calls of pages reach no method of `gmail` that would use the tab.
    return { ...shared, gmail: createGmailService(parts, caller.kind === 'gmail' ? caller.tabId : -1) };
  }

  return {
    sweep: () => track(sweep()),

    requestSent: (request) =>
      track(
        reading.during(request, () =>
          inOrder(async () => {
            await ready();
            await observer.sent(request);
            // Most requests are polls, which name no mail. One whose body is not known may be a send.
            if (request.tabId >= 0 && request.body?.includes('msg-') !== false)
              await bringAfterSend(parts, request.tabId);
          }),
        ),
      ),

    requestEnded: (request) => {
      const wasSeen = reading.ended(request.requestId);
      return track(
        inOrder(async () => {
          await ready();
          await observer.ended(request, await wasSeen);
        }),
      );
    },

    message: (message, sender) =>
      track(
        (async () =>
          (await sync?.message(message, sender)) ??
          handle(message, sender, {
            ...own,
            servicesFor,
            describe: describeFailure,
            ready,
          }))(),
      ),

    async noticeClicked(id, button) {
      if (id !== DIGEST_ID) return;
      await ready();
      await browserApi.hideNotice(id);
      if (button === 1) await snoozeDue(deps, log);
      else await browserApi.openOwnPage('/popup.html');
    },

    tabClosed: (tabId) => track(Promise.all([overlay.closed(tabId), health.tabClosed(tabId)]).then(() => {})),

    installed: () => track(rememberAway(deps)),

    async idle() {
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
  };
}

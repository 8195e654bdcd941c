import type { Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { type Rig, withRig } from '../support/rig';
import { pause, until } from '../support/until';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const GMAIL = 'https://mail.google.com';

const gmailTab = (rig: Rig): Promise<Page> =>
  until(
    'a tab shows Gmail',
    async () => rig.context.pages().find((page) => page.url().startsWith(GMAIL)) ?? null,
    (page) => page !== null,
  ) as Promise<Page>;

/** Chrome's own page of extensions or settings, with what only it may do. */
async function asBrowser(rig: Rig, address: string, expression: string): Promise<void> {
  const page = await rig.context.newPage();
  await page.goto(address);
  await page.evaluate(expression);
  await page.close();
}

/** What happens to an open Gmail tab between two sends. Resolves to the tab that shows Gmail afterwards. */
const LIVES: Record<string, (rig: Rig, tab: Page) => Promise<Page>> = {
  'tab discarded': async (rig, tab) => {
    await rig.backstage.bringToFront();
    await rig.backstage.evaluate(async () => {
      const [gmail] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
      const discarded = await chrome.tabs.discard(gmail?.id ?? -1);
      await chrome.tabs.update(discarded?.id ?? -1, { active: true });
    });
    await tab.close().catch(() => {});
    const back = await rig.context.newPage();
    await openInbox(back);
    return back;
  },
  'back and forward': async (_, tab) => {
    await tab.goto('about:blank');
    await tab.goBack();
    await tab.goForward();
    await tab.goBack();
    await tab.waitForSelector('div[role=main]');
    return tab;
  },
  'offline and back': async (rig, tab) => {
    await rig.context.setOffline(true);
    await pause(300);
    setTimeout(() => void rig.context.setOffline(false), 250);
    return tab;
  },
  'extension off and on': async (rig, tab) => {
    const set = (on: boolean) => `chrome.management.setEnabled(${JSON.stringify(rig.extensionId)}, ${on})`;
    await asBrowser(rig, 'chrome://extensions', set(false));
    await rig.comesBack(() => asBrowser(rig, 'chrome://extensions', set(true)));
    return tab;
  },
  'browsing data cleared': async (rig, tab) => {
    const session = await rig.context.newCDPSession(tab);
    await session.send('Network.clearBrowserCache');
    await session.send('Network.clearBrowserCookies');
    await session.send('Storage.clearDataForOrigin', { origin: GMAIL, storageTypes: 'all' });
    await session.detach();
    await tab.reload();
    return tab;
  },
};

export const tabLives: FaultRow = {
  id: 'tab-lives',
  title: `${Object.keys(LIVES).join(', ')}`,
  bar: 'a send before, and one after, each recorded once',
  where: 'Chromium',
  times: { short: 0, full: 10 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      await openInbox(await rig.context.newPage());
      const subjects: string[] = [];
      const send = async (tab: Page) => {
        const index = subjects.length;
        subjects.push(`Mail ${index}`);
        await sendAll(tab, [sendBody(index, rig.now().at)]);
      };
      const accepted = () => untilSends(rig, areAccepted(subjects.length));
      const names = Object.keys(LIVES);
      for (let round = 0; round < times; round += 1) {
        const name = names[round % names.length] ?? '';
        const tab = await gmailTab(rig);
        await send(tab);
        await accepted();
        const after = (await LIVES[name]?.(rig, tab)) ?? tab;
        await send(after);
        await accepted();
        await settleIntoTouches(rig, subjects.length);
      }
      const touches = await rig.rows('touches');
      const wrongs = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, ...wrongs, ok: isNoneWrong(wrongs) },
        seen: `${touches.length} of ${subjects.length} sends became touches`,
      };
    }),
};

import type { Page } from 'puppeteer-core';
import type { browser as api } from 'wxt/browser';
import { asEvaluates } from '../../firefox/support/evaluates';
import { type FirefoxScene, GMAIL_PAGES, openScene } from '../../firefox/support/scene';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** What happens to an open Gmail tab between two sends. Resolves to the tab that shows Gmail afterwards. */
const LIVES: Record<string, (scene: FirefoxScene, tab: Page) => Promise<Page>> = {
  'tab closed': async (scene, tab) => {
    await tab.close();
    return scene.openGmail();
  },
  'tab reloaded': async (_, tab) => {
    await tab.reload();
    await tab.waitForSelector('[role=main] table.F');
    return tab;
  },
  'back and forward': async (_, tab) => {
    await tab.goto('about:blank');
    await tab.goBack();
    await tab.waitForSelector('[role=main] table.F');
    return tab;
  },
  'access withdrawn and given back': async (scene, tab) => {
    await scene.backstage().evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), GMAIL_PAGES);
    await scene.giveAccess();
    await tab.close();
    return scene.openGmail();
  },
};

export const firefoxTabLives: FaultRow = {
  id: 'firefox-tab-lives',
  title: Object.keys(LIVES).join(', '),
  bar: 'a send before, and one after, each recorded once',
  where: 'Firefox',
  times: { short: 0, full: 8 },
  async run({ times }) {
    const scene = await openScene();
    let tab = await scene.openGmail();
    const subjects: string[] = [];
    const send = async () => {
      const index = subjects.length;
      subjects.push(`Mail ${index}`);
      await sendAll(asEvaluates(tab), [sendBody(index, scene.now().at)]);
    };
    const accepted = () => untilSends(scene, areAccepted(subjects.length));
    const lives = Object.values(LIVES);
    for (let round = 0; round < times; round += 1) {
      await send();
      await accepted();
      tab = (await lives[round % lives.length]?.(scene, tab)) ?? tab;
      await send();
      await accepted();
      await settleIntoTouches(scene, subjects.length);
    }
    const wrongs = countOnce(
      subjects,
      (await scene.rows('touches')).map((row) => row.subject),
    );
    return {
      ...{ injected: times, ...wrongs, ok: isNoneWrong(wrongs) },
      seen: `${subjects.length - wrongs.lost} of ${subjects.length} sends became touches`,
    };
  },
};

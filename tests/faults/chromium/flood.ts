import type { Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { openInbox } from '../../gmail-stand-in/driver';
import type { Row } from '../../support/read-table';
import type { FaultRow } from '../row';
import { settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { askHarmlessly, forge, inventedId, inventedReports, seizeTapPort } from '../support/hostile-page';
import { type Rig, withRig } from '../support/rig';
import { pause, until } from '../support/until';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** As many 10 MB requests at once: the worker is read a tenth of a gigabyte. */
const AT_ONCE = 10;

const SEND_PATH = '/sync/u/0/i/s';

/** Of Gmail's answers to the harmless request, ms: it is under way when the worker dies, and ends in the next life. */
const ANSWER_MS = 1_500;

/** A script of the page lets the browser show the worker large requests that look like sends and name nobody. */
const flood = (page: Page) =>
  page.evaluate((count) => {
    const body = `["^pfg","${'x'.repeat(9_900_000)}"]`;
    for (let index = 0; index < count; index += 1)
      void fetch('/sync/u/0/i/s?flood', { method: 'POST', body }).catch(() => null);
  }, AT_ONCE);

/** The same script poses as the tap and reports a send that never was, on every way into the isolated world. */
const invent = (page: Page, index: number, at: number) =>
  page.evaluate(
    (reports) => {
      const { port1, port2 } = new MessageChannel();
      document.dispatchEvent(new MessageEvent('next-touch:port', { ports: [port2] }));
      port1.postMessage({ reports, mailbox: 'robin@vendor.example' });
      const detail = JSON.stringify([{ reports, mailbox: 'robin@vendor.example' }]);
      document.dispatchEvent(new CustomEvent('next-touch:handed-over', { detail }));
    },
    inventedReports(index, at),
  );

/** Whether the worker heard the report of this message, and has what a press would make a proof of it. `since`: epoch ms. */
const isWeighed = (rig: Rig, messageId: string, since: number) =>
  rig.backstage.evaluate(
    async ({ id, from }) => {
      const { health, unmatched } = (await chrome.storage.session.get(['health', 'unmatched'])) as {
        health?: { proposals: object };
        unmatched?: { ends: { at: number }[] };
      };
      return health !== undefined && id in health.proposals && unmatched?.ends.some(({ at }) => at >= from) === true;
    },
    { id: messageId, from: since },
  );

/**
 * A script that knows what the worker takes for proof: one harmless request is under way as the worker dies, the worker's mark
 * of it is lost, as a flood at that moment would have it, and the script tells of a send in its place.
 */
async function forgeWithProof(rig: Rig, inbox: Page, index: number): Promise<void> {
  rig.gmail.control.slow(ANSWER_MS);
  const before = rig.gmail.requests.length;
  await askHarmlessly(inbox, SEND_PATH);
  const isAsked = async () => rig.gmail.requests.slice(before).some(({ path }) => path === SEND_PATH);
  await until('Gmail was asked', isAsked, (is) => is);
  await rig.killWorker();
  await rig.backstage.evaluate(() => chrome.storage.session.remove('reading'));
  const killedAt = rig.now().at;
  await forge(inbox, inventedReports(index, killedAt));
  const isDone = () => isWeighed(rig, inventedId(index), killedAt);
  await until('the report is heard, and its proof has come', isDone, (is) => is);
  rig.gmail.control.slow(0);
}

export const flooded: FaultRow = {
  id: 'flood',
  title: 'A page floods the worker with 10 MB requests until it dies, and invents sends',
  bar: '0 invented, and every real send recorded once',
  where: 'Chromium',
  times: { short: 0, full: 4 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const inbox = await rig.context.newPage();
      await openInbox(inbox);
      await seizeTapPort(inbox);
      for (let round = 0; round < times; round += 1) {
        await flood(inbox);
        await pause(round * 40);
        await rig.killWorker();
        await invent(inbox, round, rig.now().at);
        await sendAll(inbox, [sendBody(round, rig.now().at)]);
        const isReal = (row: Row) => row.subject !== 'Invented' && row.state !== 'requested';
        await untilSends(rig, (sends) => sends.filter(isReal).length > round, 60_000);
        await forgeWithProof(rig, inbox, times + round);
      }
      const touches = await settleIntoTouches(rig, times);
      const invented = (await rig.rows('sends')).filter((row) => row.subject === 'Invented').length;
      const subjects = Array.from({ length: times }, (_, index) => `Mail ${index}`);
      const wrongs = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      wrongs.invented += invented;
      return {
        ...{ injected: times * (AT_ONCE + 1), ...wrongs, ok: isNoneWrong(wrongs) },
        seen: `${2 * times} kills, ${touches.length} of ${times} sends became touches, ${wrongs.invented} invented`,
      };
    }),
};

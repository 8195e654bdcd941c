import type { Page } from '@playwright/test';
import { openInbox } from '../../gmail-stand-in/driver';
import type { Row } from '../../support/read-table';
import type { FaultRow } from '../row';
import { settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { pause } from '../support/until';

/** As many 10 MB requests at once: the worker is read a tenth of a gigabyte. */
const AT_ONCE = 10;

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
    ({ id, now }) => {
      const person = (address: string) => ({ address, name: '' });
      const send = {
        ...{ kind: 'send', seq: 1, messageId: `msg-a:r66${id}`, threadId: `thread-a:r66${id}`, parentId: null },
        ...{ from: person('robin@vendor.example'), to: [person('victim@acme.example')], cc: [], bcc: [] },
        ...{ subject: 'Invented', at: now, scheduledFor: null, exact: true },
      };
      const reports = [{ kind: 'request', path: '/sync/u/0/i/s', exchange: 900 + id, requests: [send] }];
      const { port1, port2 } = new MessageChannel();
      document.dispatchEvent(new MessageEvent('next-touch:port', { ports: [port2] }));
      port1.postMessage({ reports, mailbox: 'robin@vendor.example' });
      const detail = JSON.stringify([{ reports, mailbox: 'robin@vendor.example' }]);
      document.dispatchEvent(new CustomEvent('next-touch:handed-over', { detail }));
    },
    { id: index, now: at },
  );

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
      for (let round = 0; round < times; round += 1) {
        await flood(inbox);
        await pause(round * 40);
        await rig.killWorker();
        await invent(inbox, round, rig.now().at);
        await sendAll(inbox, [sendBody(round, rig.now().at)]);
        const isReal = (row: Row) => row.subject !== 'Invented' && row.state !== 'requested';
        await untilSends(rig, (sends) => sends.filter(isReal).length > round, 60_000);
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
        ...{ injected: times * AT_ONCE, ...wrongs, ok: isNoneWrong(wrongs) },
        seen: `${times} kills, ${touches.length} of ${times} sends became touches, ${wrongs.invented} invented`,
      };
    }),
};

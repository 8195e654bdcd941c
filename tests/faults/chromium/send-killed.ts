import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { pause } from '../support/until';

/** Of Gmail's answers, ms. A real one is slower than that; at once, it would reach the worker that dies. */
const ANSWER_MS = 250;

/** Longest wait until a send is known, ms: the page tells again within 5 s. */
const KNOWN_MS = 15_000;

/**
 * Ms from the page's order to the end of the worker, a step further each round. Two of three lie around the moment in which
 * the browser tells of the request, from before it on; the third up to after Gmail's answer was read.
 */
const killAfter = (round: number) => (round % 3 < 2 ? (round * 13) % 150 : 150 + ((round * 13) % ANSWER_MS));

export const sendKilled: FaultRow = {
  id: 'send-killed',
  title: 'Worker killed while Gmail sends',
  bar: 'every send recorded once',
  where: 'Chromium',
  times: { short: 6, full: 60 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const inbox = await rig.context.newPage();
      await openInbox(inbox);
      rig.gmail.control.slow(ANSWER_MS);
      let missed = 0;
      for (let round = 0; round < times; round += 1) {
        // As the rep who sends. Not a key of Gmail.
        await inbox.keyboard.press('b');
        const sent = sendAll(inbox, [sendBody(round, rig.now().at)]);
        await pause(killAfter(round));
        await rig.killWorker();
        await sent;
        await untilSends(
          rig,
          (rows) => rows.some((row) => row.subject === `Mail ${round}` && row.state !== 'requested'),
          KNOWN_MS,
        ).catch(() => {
          missed += 1;
        });
      }
      const touches = await settleIntoTouches(rig, times - missed);
      const unseen = (await rig.rows('sends')).filter((row) => !row.heardBy.request);
      const byTheirEnd = unseen.filter((row) => row.httpStatus === 200).length;
      const wrongs = countOnce(
        Array.from({ length: times }, (_, index) => `Mail ${index}`),
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, ...wrongs },
        ok: isNoneWrong(wrongs),
        seen: `${touches.length} of ${times} sends became touches, ${unseen.length} of them through the page, ${byTheirEnd} of these by their end`,
      };
    }),
};

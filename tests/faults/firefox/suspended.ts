import { asEvaluates } from '../../firefox/support/evaluates';
import { IDLE_MS } from '../../firefox/support/firefox';
import { openScene } from '../../firefox/support/scene';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { pause } from '../support/until';

/** Ms around the suspension, before and after it, over which the sends are spread. */
const SPREAD_MS = 400;

export const firefoxSuspended: FaultRow = {
  id: 'firefox-suspended',
  title: 'Gmail sends in the moment the event page is suspended',
  bar: 'every send recorded once',
  where: 'Firefox',
  times: { short: 0, full: 40 },
  async run({ times }) {
    const scene = await openScene();
    const inbox = asEvaluates(await scene.openGmail());
    for (let round = 0; round < times; round += 1) {
      await pause(IDLE_MS - SPREAD_MS + (round / times) * 2 * SPREAD_MS);
      await sendAll(inbox, [sendBody(round, scene.now().at)]);
      await untilSends(scene, areAccepted(round + 1));
    }
    const touches = await settleIntoTouches(scene, times);
    const wrongs = countOnce(
      Array.from({ length: times }, (_, index) => `Mail ${index}`),
      touches.map((row) => row.subject),
    );
    return {
      ...{ injected: times, ...wrongs, ok: isNoneWrong(wrongs) },
      seen: `${touches.length} of ${times} sends became touches`,
    };
  },
};

import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { pause } from '../support/until';

const RELOADS = 10;
/** How long each of the two waits lasts at most, ms: short enough that what is missing is said before the test is ended. */
const PATIENCE_MS = 45_000;

export const reloaded: FaultRow = {
  id: 'reloaded',
  title: 'Extension reloaded ten times while Gmail sends',
  bar: 'every send recorded once',
  where: 'Chromium',
  times: { short: 40, full: 200 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const inbox = await rig.context.newPage();
      await openInbox(inbox);
      const reloads = times >= 200 ? RELOADS : 2;
      const sending = sendAll(
        inbox,
        Array.from({ length: times }, (_, index) => sendBody(index, rig.now().at)),
        150,
      );
      const everyMs = (times * 170) / (reloads + 1);
      for (let round = 0; round < reloads; round += 1) {
        await pause(everyMs / 2);
        await rig.reload();
        await pause(everyMs / 2);
      }
      const taken = await sending;
      // Before the clock moves: a report that comes a minute after the last reload is not believed.
      await untilSends(rig, areAccepted(times), PATIENCE_MS).catch(() => {});
      const touches = await settleIntoTouches(rig, times, PATIENCE_MS).catch(() => rig.rows('touches'));
      const sends = await rig.rows('sends');
      const subjects = Array.from({ length: times }, (_, index) => `Mail ${index}`);
      const wrongs = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      const recorded = new Set(touches.map((row) => row.subject));
      const missing = subjects.filter((subject) => !recorded.has(subject));
      const states = missing.map((subject) => sends.find((row) => row.subject === subject)?.state ?? 'no row');
      const unseen = sends.filter((row) => !row.heardBy.request).length;
      return {
        ...{ injected: reloads, ...wrongs },
        ok: isNoneWrong(wrongs) && taken === times,
        seen: `${reloads} reloads, ${taken} sent, ${touches.length} recorded, ${unseen} of them through the page alone${missing.length > 0 ? `; missing: ${states.join(', ')}` : ''}`,
      };
    }),
};

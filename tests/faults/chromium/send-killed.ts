import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { pause } from '../support/until';

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
      for (let round = 0; round < times; round += 1) {
        const sent = sendAll(inbox, [sendBody(round, rig.now().at)]);
        // From before the browser tells of the request to after Gmail's answer was read, a step further each round.
        await pause((round * 13) % 150);
        await rig.killWorker();
        await sent;
        await untilSends(rig, (rows) => rows.length > round && rows.every((row) => row.state !== 'requested'));
      }
      const touches = await settleIntoTouches(rig, times);
      const unseen = (await rig.rows('sends')).filter((row) => !row.heardBy.request).length;
      const wrongs = countOnce(
        Array.from({ length: times }, (_, index) => `Mail ${index}`),
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, ...wrongs },
        ok: isNoneWrong(wrongs),
        seen: `${touches.length} of ${times} sends became touches, ${unseen} of them through the page alone`,
      };
    }),
};

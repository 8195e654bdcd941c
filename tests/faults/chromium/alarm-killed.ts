import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { settle, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { pause, until } from '../support/until';

export const alarmKilled: FaultRow = {
  id: 'alarm-killed',
  title: 'Worker killed while its alarm is handled',
  bar: 'caught by the next sweep',
  where: 'Chromium',
  times: { short: 3, full: 20 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const inbox = await rig.context.newPage();
      await openInbox(inbox);
      const subjects: string[] = [];
      for (let round = 0; round < times; round += 1) {
        await sendAll(inbox, [sendBody(round, rig.now().at)]);
        subjects.push(`Mail ${round}`);
        await untilSends(rig, (rows) => rows.filter((row) => row.state !== 'requested').length > round);
        await settle(rig);
        await pause((round * 11) % 90);
        await rig.killWorker();
        // The next alarm, as the periodic one would ring.
        await rig.ring();
        await until(
          'the send is a touch',
          () => rig.rows('touches'),
          (rows) => rows.length > round,
        );
      }
      const touches = await rig.rows('touches');
      const wrongs = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, ...wrongs },
        ok: isNoneWrong(wrongs),
        seen: `${touches.length} of ${times} sends became touches`,
      };
    }),
};

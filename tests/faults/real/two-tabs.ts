import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { countOnce, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';
import { until } from '../support/until';

/** Past Gmail's undo window and the time Next Touch waits. */
const SETTLED = { seconds: 40 };

export const twoTabs: FaultRow = {
  id: 'two-tabs',
  title: 'The same sends from two tabs at once',
  bar: 'exactly one row each',
  real: true,
  times: { short: 25, full: 1_000 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const tabs = [await rig.context.newPage(), await rig.context.newPage()];
      for (const tab of tabs) await openInbox(tab);
      const bodies = Array.from({ length: times }, (_, index) => sendBody(index, rig.now().at));
      await Promise.all(tabs.map((tab) => sendAll(tab, bodies)));
      const patience = 20_000 + times * 600;
      await until(
        // Before the clock moves: one accepted after it would settle that much later. The first may have settled by now.
        'all sends are accepted',
        () => rig.rows('sends'),
        (rows) => rows.filter((row) => row.state === 'accepted' || row.state === 'confirmed').length >= times,
        patience,
      );
      await rig.passTime(SETTLED);
      await rig.ring();
      await until(
        'all are touches',
        () => rig.rows('touches'),
        (rows) => rows.length >= times,
        patience,
      );
      const [sends, touches] = await Promise.all([rig.rows('sends'), rig.rows('touches')]);
      const subjects = Array.from({ length: times }, (_, index) => `Mail ${index}`);
      const { lost, doubled } = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, lost, doubled },
        ok: lost === 0 && doubled === 0 && sends.length === times && touches.length === times,
        seen: `${2 * times} requests, ${sends.length} sends, ${touches.length} touches`,
      };
    }),
};

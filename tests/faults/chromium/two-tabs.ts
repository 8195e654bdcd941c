import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { withRig } from '../support/rig';

export const twoTabs: FaultRow = {
  id: 'two-tabs',
  title: 'The same sends from two tabs at once',
  bar: 'exactly one row each',
  where: 'Chromium',
  times: { short: 10, full: 1_000 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const tabs = [await rig.context.newPage(), await rig.context.newPage()];
      for (const tab of tabs) await openInbox(tab);
      const bodies = Array.from({ length: times }, (_, index) => sendBody(index, rig.now().at));
      await Promise.all(tabs.map((tab) => sendAll(tab, bodies)));
      const patience = 20_000 + times * 600;
      await untilSends(rig, areAccepted(times), patience);
      const touches = await settleIntoTouches(rig, times, patience);
      const sends = await rig.rows('sends');
      const subjects = Array.from({ length: times }, (_, index) => `Mail ${index}`);
      const wrongs = countOnce(
        subjects,
        touches.map((row) => row.subject),
      );
      return {
        ...{ injected: times, ...wrongs },
        ok: isNoneWrong(wrongs) && sends.length === times && touches.length === times,
        seen: `${2 * times} requests, ${sends.length} sends, ${touches.length} touches`,
      };
    }),
};

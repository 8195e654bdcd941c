import type { FaultRow } from '../row';
import { withRig } from '../support/rig';
import { pause } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

const WRITES_AT_ONCE = 10;

export const workerKilled: FaultRow = {
  id: 'worker-killed',
  title: 'Worker killed mid-write',
  bar: '0 acknowledged lost, 0 partial',
  where: 'Chromium',
  times: { short: 6, full: 60 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const asked: string[] = [];
      const acked: string[] = [];
      for (let round = 0; round < times; round += 1) {
        const names = Array.from({ length: WRITES_AT_ONCE }, (_, index) => `w${round}-${index}`);
        asked.push(...names);
        const calls = names.map(async (name) => {
          const called = await rig.call('log', 'executeAll', [commandsFor(name)], 5_000);
          if (called.acked) acked.push(name);
        });
        // From before the first write to after the last, a step further each round; every other time once one is kept.
        if (round % 2 === 1) await Promise.race(calls);
        await pause((round * 7) % 120);
        await rig.killWorker();
        await Promise.all(calls);
      }
      const { lost, partial, doubled, stored } = await whatIsKept(rig, asked, acked);
      return {
        ...{ injected: times, lost: lost.length, doubled },
        ok: lost.length === 0 && partial.length === 0 && doubled === 0 && acked.length > 0,
        seen: `${acked.length} of ${asked.length} acknowledged, ${stored} stored, ${partial.length} partial`,
      };
    }),
};

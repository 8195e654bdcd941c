import type { FaultRow } from '../row';
import { withRig } from '../support/rig';
import { pause } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

const WRITES_AT_ONCE = 10;

export const browserKilled: FaultRow = {
  id: 'browser-killed',
  title: 'Browser ended by kill -9',
  bar: '0 acknowledged lost',
  where: 'Chromium',
  times: { short: 1, full: 15 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      await rig.settleIn();
      const asked: string[] = [];
      const acked: string[] = [];
      for (let round = 0; round < times; round += 1) {
        const names = Array.from({ length: WRITES_AT_ONCE }, (_, index) => `b${round}-${index}`);
        asked.push(...names);
        const calls = names.map(async (name) => {
          const called = await rig.call('log', 'executeAll', [commandsFor(name)], 5_000).catch(() => null);
          if (called?.acked) acked.push(name);
        });
        // From the first acknowledged write to after the last, however fast the machine is.
        await Promise.race(calls);
        await pause((round * 37) % 400);
        await rig.crash();
        await Promise.all(calls);
        await rig.start();
      }
      const { lost, partial, doubled, stored } = await whatIsKept(rig, asked, acked);
      return {
        ...{ injected: times, lost: lost.length, doubled },
        ok: lost.length === 0 && partial.length === 0 && doubled === 0 && acked.length > 0,
        seen: `${acked.length} of ${asked.length} acknowledged, ${stored} stored, ${partial.length} partial${lost.length > 0 ? `, lost ${lost.join(' ')}` : ''}`,
      };
    }),
};

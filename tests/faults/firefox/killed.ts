import { openScene } from '../../firefox/support/scene';
import type { FaultRow } from '../row';
import { pause } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

const WRITES_AT_ONCE = 10;

export const firefoxKilled: FaultRow = {
  id: 'firefox-killed',
  title: 'Browser ended by kill -9',
  bar: '0 acknowledged lost',
  where: 'Firefox',
  times: { short: 0, full: 5 },
  async run({ times }) {
    const scene = await openScene({ kept: true });
    const asked: string[] = [];
    const acked: string[] = [];
    for (let round = 0; round < times; round += 1) {
      const names = Array.from({ length: WRITES_AT_ONCE }, (_, index) => `b${round}-${index}`);
      asked.push(...names);
      const calls = names.map(async (name) => {
        await scene.call('log', 'executeAll', commandsFor(name));
        acked.push(name);
      });
      // From the first acknowledged write to after the last, however fast the machine is.
      await Promise.race(calls);
      await pause((round * 37) % 200);
      await scene.restart('crash');
      // Those under way were never answered.
      await Promise.allSettled(calls);
    }
    const { lost, partial, doubled, stored } = await whatIsKept(scene, asked, acked);
    return {
      ...{ injected: times, lost: lost.length, doubled },
      ok: lost.length === 0 && partial.length === 0 && doubled === 0 && acked.length > 0,
      seen: `${acked.length} of ${asked.length} acknowledged, ${stored} stored, ${partial.length} partial`,
    };
  },
};

import { seeded } from '../../gmail/support/mutate';
import type { FaultRow } from '../row';
import { ModelStory } from '../support/model';

const STEPS = 8;

export const model: FaultRow = {
  id: 'model',
  title: 'Random sequences of send, duplicate, reply, snooze, kill, restart, clock jump, lost alarm, import',
  bar: 'the plain model and the product agree',
  where: 'memory',
  times: { short: 20, full: 1_000 },
  async run({ times }) {
    const sum = { injected: 0, lost: 0, doubled: 0 };
    const wrong: string[] = [];
    for (let seed = 1; seed <= times; seed += 1) {
      const story = new ModelStory(seeded(seed));
      await story.tell(STEPS);
      const found = await story.check();
      sum.injected += story.faults;
      sum.lost += found.lost;
      sum.doubled += found.doubled;
      if (found.lost + found.doubled + found.wrong.length > 0)
        wrong.push(`seed ${seed} (${story.told.join(', ')}): ${found.wrong.join('; ')} ${found.lost}/${found.doubled}`);
    }
    return {
      ...{ ...sum, ok: wrong.length === 0 },
      seen:
        wrong.length > 0 ? `${wrong.length} disagree: ${wrong.slice(0, 3).join(' | ')}` : `${times} sequences agree`,
    };
  },
};

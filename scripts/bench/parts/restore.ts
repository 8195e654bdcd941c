import { bigBackup } from '../../../tests/support/big-backup';
import { restoreBook } from '../../../tests/support/restore-book';
import { closeScene, openScene } from '../../../tests/support/scene';
import type { Bench, Part } from '../bench';
import { openInside } from '../inside';
import type { Result } from '../result';

const ROUNDS = 5;
/** Time for all rounds but the last, ms. */
const BUDGET_MS = 40_000;
const MOST = 1.5;
const STORES = ['events', 'prospects', 'enrollments', 'touches', 'journeys'];

/** The same backup of other people each round. */
function backupOf(prospects: number, round: number): string {
  return bigBackup(prospects)
    .replaceAll('bulk.example', `bulk-${round}.example`)
    .replaceAll('msg-f:', `msg-f:9${round}`)
    .replaceAll('thread-f:', `thread-f:9${round}`);
}

async function measure(bench: Bench): Promise<Result[]> {
  const scene = await openScene({ browser: { extension: bench.extension } });
  const prospects = bench.size(3_000, 300);
  const [ours, raw]: [number[], number[]] = [[], []];
  let stored = 0;
  try {
    const page = await openInside(scene);
    for (const round of bench.rounds(ROUNDS, BUDGET_MS)) {
      bench.say(`restore, round ${round + 1}`);
      const text = backupOf(prospects, round);
      const start = performance.now();
      await restoreBook(scene.backstage, text);
      ours.push(performance.now() - start);
      const { ms, rows } = await page.evaluate(([stores, mark]) => inside.putRaw(stores, mark), [
        STORES,
        `bulk-${round}.example`,
      ] as const);
      raw.push(ms);
      stored = rows;
    }
  } finally {
    await closeScene(scene);
  }
  return [
    {
      figure: `restore of ${prospects.toLocaleString('en')} prospects, ${stored.toLocaleString('en')} rows`,
      ...{ unit: 'ms', ours, beside: { name: 'raw IndexedDB', samples: raw } },
      goal: { kind: 'ratio', bound: MOST },
      note: 'With reading and checking the file, the handover and the job: all that the rep waits for.',
    },
  ];
}

export const restore: Part = {
  name: 'restore',
  about: 'a backup, beside raw IndexedDB with the same rows',
  mostSeconds: 180,
  measure,
};

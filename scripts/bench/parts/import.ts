import type { Page } from '@playwright/test';
import { readTable } from '@/lib/storage/csv/read-table';
import { runDataJob } from '../../../tests/support/data-job';
import { closeScene, openScene, type Scene } from '../../../tests/support/scene';
import type { Bench, Part } from '../bench';
import { openInside } from '../inside';
import type { Result } from '../result';

const ROUNDS = 5;
/** Time for all rounds but the last, ms. */
const BUDGET_MS = 40_000;
const MOST_TIMES = 2;
/** 100,000 rows within a minute; measured on a part of them, for a whole run has twelve. */
const MOST_MS_A_ROW = 60_000 / 100_000;
const STORES = ['events', 'prospects', 'enrollments', 'touches', 'journeys'];
const MAPPING = ['address', 'name', 'company', 'title', 'phone'];
const TARGET = { mailbox: 'rep@next-touch.example', enrollIn: 'steady' };

function sheet(rows: number, domain: string): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `p${index}@${domain},Person ${index},Company ${index % 500},Buyer,+1 555 ${10_000 + index}`,
  );
  return ['Email,Name,Company,Title,Phone', ...lines].join('\n');
}

async function importAndRaw(scene: Scene, page: Page, rows: number, domain: string) {
  const start = performance.now();
  const table = JSON.stringify(readTable(sheet(rows, domain)));
  const { result } = await runDataJob(scene.backstage, table, 'importCsv', [MAPPING, TARGET]);
  const ms = performance.now() - start;
  if (result?.kind !== 'import-csv' || result.added !== rows)
    throw new Error(`Not imported: ${JSON.stringify(result)}`);
  const raw = await page.evaluate(([stores, mark]) => inside.putRaw(stores, mark), [STORES, domain] as const);
  return { ms, raw: raw.ms };
}

async function measure(bench: Bench): Promise<Result[]> {
  const scene = await openScene({ browser: { extension: bench.extension } });
  const [some, many] = [bench.size(2_000, 200), bench.size(10_000, 1_000)];
  const [ours, raw]: [number[], number[]] = [[], []];
  try {
    const page = await openInside(scene);
    for (const round of bench.rounds(ROUNDS, BUDGET_MS)) {
      bench.say(`import, round ${round + 1}`);
      const sample = await importAndRaw(scene, page, some, `sheet-${round}.example`);
      ours.push(sample.ms);
      raw.push(sample.raw);
    }
    bench.say(`import of ${many.toLocaleString('en')} rows`);
    const large = await importAndRaw(scene, page, many, 'large.example');
    return [
      {
        figure: `CSV import of ${some.toLocaleString('en')} rows`,
        ...{ unit: 'ms', ours, beside: { name: 'raw IndexedDB', samples: raw } },
        goal: { kind: 'ratio', bound: MOST_TIMES },
        note: 'Each row adds a prospect and enrolls it, under the daily cap.',
      },
      {
        figure: `CSV import of ${many.toLocaleString('en')} rows`,
        ...{ unit: 'ms', ours: [large.ms], beside: { name: 'raw IndexedDB', samples: [large.raw] } },
        goal: { kind: 'most', bound: many * MOST_MS_A_ROW },
      },
    ];
  } finally {
    await closeScene(scene);
  }
}

export const importing: Part = {
  name: 'import',
  about: 'a CSV file, beside raw IndexedDB with the same rows',
  mostSeconds: 300,
  measure,
};

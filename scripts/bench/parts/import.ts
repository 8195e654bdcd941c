import type { Page } from '@playwright/test';
import { runDataJob } from '../../../tests/support/data-job';
import { closeScene, openScene, type Scene } from '../../../tests/support/scene';
import type { Bench, Part } from '../bench';
import { openInside } from '../inside';
import type { Result } from '../result';

const ROUNDS = 5;
const MOST_TIMES = 2;
const MOST_MS = 60_000;
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
  const { result } = await runDataJob(scene.backstage, sheet(rows, domain), 'importCsv', [MAPPING, TARGET]);
  const ms = performance.now() - start;
  if (result?.kind !== 'import-csv' || result.added !== rows)
    throw new Error(`Not imported: ${JSON.stringify(result)}`);
  const raw = await page.evaluate(([stores, mark]) => inside.putRaw(stores, mark), [STORES, domain] as const);
  return { ms, raw: raw.ms };
}

async function measure(bench: Bench): Promise<Result[]> {
  const scene = await openScene({ browser: { extension: bench.extension } });
  const [some, many] = [bench.size(5_000, 200), bench.size(100_000, 1_000)];
  const [ours, raw]: [number[], number[]] = [[], []];
  try {
    const page = await openInside(scene);
    for (const round of bench.rounds(ROUNDS)) {
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
        goal: { kind: 'most', bound: MOST_MS },
      },
    ];
  } finally {
    await closeScene(scene);
  }
}

export const importing: Part = {
  name: 'import',
  about: 'a CSV file, beside raw IndexedDB with the same rows',
  measure,
};

import type { CDPSession } from '@playwright/test';
import { closeScene, openScene } from '../../../tests/support/scene';
import type { Bench, Part } from '../bench';
import { openInside } from '../inside';
import type { Result } from '../result';
import { heapOf, sessionOf } from '../timing';

const ROUNDS = 3;
const MOST_MB = 50;
/** Ms between two looks at the page's memory. */
const LOOK_MS = 25;

/** The most memory (MB) the page holds while `work` runs, beyond what it held before: its heap and what buffers hold. */
async function peakDuring(session: CDPSession, work: () => Promise<number>): Promise<{ mb: number; bytes: number }> {
  const before = await heapOf(session);
  let most = before;
  let running = true;
  const looking = (async () => {
    while (running) {
      const usage = await session.send('Runtime.getHeapUsage');
      const { usedSize, backingStorageSize = 0 } = usage as typeof usage & { backingStorageSize?: number };
      most = Math.max(most, (usedSize + backingStorageSize) / 1_000_000);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  const bytes = await work();
  running = false;
  await looking;
  return { mb: most - before, bytes };
}

async function measure(bench: Bench): Promise<Result[]> {
  const touches = bench.size(500_000, 5_000);
  const scene = await openScene({ browser: { extension: bench.extension } });
  const peaks: number[] = [];
  let size = 0;
  try {
    const page = await openInside(scene);
    bench.say(`a log of ${touches.toLocaleString('en')} touches is written`);
    await page.evaluate((count) => inside.fillTouches(count), touches);
    for (const round of bench.rounds(ROUNDS)) {
      bench.say(`export, round ${round + 1}`);
      const fresh = await openInside(scene);
      const session = await sessionOf(scene.browser.context, fresh);
      const { mb, bytes } = await peakDuring(session, () => fresh.evaluate(() => inside.export()));
      peaks.push(mb);
      size = bytes / 1_000_000;
      await fresh.close();
    }
  } finally {
    await closeScene(scene);
  }
  return [
    {
      figure: `export of ${touches.toLocaleString('en')} touches (${Math.round(size)} MB), peak memory`,
      ...{ unit: 'MB', ours: peaks, beside: null, goal: { kind: 'most', bound: MOST_MB } },
      note: 'Heap and buffers of the page beyond what it held before; a finished Blob lies with the browser, on disk where it is large.',
    },
  ];
}

export const exporting: Part = { name: 'export', about: 'peak memory of a large export', mostSeconds: 300, measure };

import type { browser as api } from 'wxt/browser';
import type { Scene } from '../../../tests/support/scene';
import type { Bench, Part } from '../bench';
import { bookOf, DUE, sizesOf } from '../books';
import { openInside } from '../inside';
import type { Result } from '../result';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const RUNS = 30;
const ROUNDS = 7;
const MOST = 1.2;

/** From an alarm until the sweep it starts has counted: the badge, wiped before, shows the number again. */
async function timeSweep(scene: Scene): Promise<number> {
  return scene.backstage.evaluate(async (expected) => {
    await chrome.action.setBadgeText({ text: '…' });
    const start = performance.now();
    await chrome.alarms.create('woken by a test', { when: 1 });
    while ((await chrome.action.getBadgeText({})) !== expected) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  }, String(DUE));
}

async function samplesAt(bench: Bench, prospects: number) {
  const scene = await bookOf(bench, prospects);
  const page = await openInside(scene);
  const due = await page.evaluate((runs) => inside.countDue(runs), RUNS);
  const next = await page.evaluate((runs) => inside.nextMoment(runs), RUNS);
  await page.close();
  await timeSweep(scene);
  const sweep: number[] = [];
  for (const _ of bench.rounds(ROUNDS)) sweep.push(await timeSweep(scene));
  return { due, next, sweep };
}

async function measure(bench: Bench): Promise<Result[]> {
  const [few = 0, many = 0] = sizesOf(bench);
  const [small, large] = [await samplesAt(bench, few), await samplesAt(bench, many)];
  const row = (figure: string, what: keyof typeof large): Result => ({
    figure: `${figure}, ${many.toLocaleString('en')} prospects`,
    unit: 'ms',
    ours: large[what],
    beside: { name: `${few} prospects`, samples: small[what] },
    goal: { kind: 'ratio', bound: MOST },
  });
  return [row('due count', 'due'), row('next alarm', 'next'), row('sweep until the badge is painted', 'sweep')];
}

export const counts: Part = {
  name: 'counts',
  about: 'due count, next alarm and sweep by what is stored',
  mostSeconds: 180,
  measure,
};

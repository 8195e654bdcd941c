import type { Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { type Bench, type Part, warmedUp } from '../bench';
import { loadBeside } from '../beside';
import { bookOf, DUE, sizesOf } from '../books';
import type { Result } from '../result';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const ROUNDS = 9;
const MOST = 2;

/** From the message that starts the stopped worker until the badge says `expected`, ms. */
async function timeWake(page: Page, expected: string): Promise<number> {
  await page.evaluate(() => chrome.action.setBadgeText({ text: '…' }));
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  return page.evaluate(async (text) => {
    const start = performance.now();
    void chrome.runtime.sendMessage({ kind: 'bench' }).catch(() => {});
    while ((await chrome.action.getBadgeText({})) !== text) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - start;
  }, expected);
}

async function measure(bench: Bench): Promise<Result[]> {
  const scene = await bookOf(bench, sizesOf(bench)[0] ?? 0);
  const floor = await loadBeside(scene.browser.context, bench.floor);
  const [ours, empty]: [number[], number[]] = [[], []];
  for (const round of warmedUp(bench.rounds(ROUNDS))) {
    const samples = [await timeWake(floor, 'up'), await timeWake(scene.backstage, String(DUE))] as const;
    if (round < 0) continue;
    empty.push(samples[0]);
    ours.push(samples[1]);
  }
  await floor.close();
  return [
    {
      figure: 'worker wake until the badge is right',
      ...{ unit: 'ms', ours, beside: { name: 'worker that paints a badge', samples: empty } },
      goal: { kind: 'ratio', bound: MOST },
    },
  ];
}

export const worker: Part = {
  name: 'worker',
  about: 'from a stopped worker to the right badge',
  mostSeconds: 180,
  measure,
};

import { fillWith } from '../../tests/support/big-book';
import { closeScene, openScene, type Scene } from '../../tests/support/scene';
import type { Bench } from './bench';

/** Due at each size, so that what differs is what is stored. */
export const DUE = 60;

const open = new Map<number, Promise<Scene>>();

async function openBook({ extension, say }: Bench, prospects: number): Promise<Scene> {
  say(`a log of ${prospects.toLocaleString('en')} prospects is written`);
  const scene = await openScene({ browser: { extension } });
  while ((await scene.rows('cadences')).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await fillWith(scene.backstage, prospects, DUE);
  await scene.wake();
  return scene;
}

/** A browser with so many prospects in the log, opened once and shared by the parts that only read. */
export function bookOf(bench: Bench, prospects: number): Promise<Scene> {
  const known = open.get(prospects);
  if (known) return known;
  const opening = openBook(bench, prospects);
  open.set(prospects, opening);
  return opening;
}

/** Closes the browsers that {@link bookOf} opened. */
export async function closeBooks(): Promise<void> {
  await Promise.all([...open.values()].map(async (scene) => closeScene(await scene)));
  open.clear();
}

/** Sizes at which reading must cost the same. */
export const sizesOf = (bench: Bench): number[] => [100, bench.size(100_000, 1_000)];

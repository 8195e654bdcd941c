import type { Result } from './result';

/** What a part needs to measure. */
export interface Bench {
  quick: boolean;
  /** The end-to-end build with the pages of scripts/bench/pages in it. */
  extension: string;
  /** An extension that does only what every extension must: see extension.ts. */
  floor: string;
  /** Says what is going on. */
  say(text: string): void;
  /** A full size, or the small one of a quick run. */
  size(full: number, quick: number): number;
  /**
   * Counts rounds from 0: as many as wanted while they fit in the time, three in any case. A busy machine measures fewer
   * times, and never fails for it.
   */
  rounds(wanted: number, budgetMs?: number): Iterable<number>;
}

/** A group of rows measured together, known on the command line by its name. */
export interface Part {
  name: string;
  about: string;
  /** Longest time it may take; then it counts as not measured. */
  mostSeconds: number;
  measure(bench: Bench): Promise<Result[]>;
}

const FEWEST = 3;

/** Rounds from 0: `wanted` at most, as many as fit in the time, three at least. */
export function* roundsOf(wanted: number, budgetMs: number): Iterable<number> {
  const start = performance.now();
  for (let round = 0; round < wanted; round += 1) {
    if (round >= FEWEST && performance.now() - start > budgetMs) return;
    yield round;
  }
}

/** The rounds with one before them, −1, that does not count: it warms what is measured, and takes nothing of their time. */
export function* warmedUp(rounds: Iterable<number>): Iterable<number> {
  yield -1;
  yield* rounds;
}

/** Rounds of a quick run: enough to see that a row works. */
const QUICK_ROUNDS = 1;
const DEFAULT_BUDGET_MS = 60_000;

/** What the parts measure with. */
export function createBench(given: Pick<Bench, 'quick' | 'extension' | 'floor' | 'say'>): Bench {
  return {
    ...given,
    size: (full, quick) => (given.quick ? quick : full),
    rounds: (wanted, budgetMs = DEFAULT_BUDGET_MS) => roundsOf(given.quick ? QUICK_ROUNDS : wanted, budgetMs),
  };
}

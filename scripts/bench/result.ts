import { summarize } from './statistics';

/** Unit of a figure. */
export type Unit = 'ms' | 'µs' | 'MB' | 'KB' | '';

/** Samples of one thing, with a name for the table. */
export interface Measured {
  name: string;
  samples: readonly number[];
}

/** `ratio`: at most so many times the peer. `most`, `least`: a bound on the figure itself. `measured`: that there is a figure. */
export type Goal = { kind: 'ratio' | 'most' | 'least'; bound: number } | { kind: 'measured' };

/** One row of the table. */
export interface Result {
  figure: string;
  unit: Unit;
  ours: readonly number[];
  /** What it is compared with: a peer, a floor, or the same at another size; null where the goal is a bound alone. */
  beside: Measured | null;
  goal: Goal;
  /** What limits a figure, or how it was measured, where the row itself does not say. */
  note?: string;
}

/** Median of ours by median of what stands beside; null where nothing does. */
export function ratioOf({ ours, beside }: Pick<Result, 'ours' | 'beside'>): number | null {
  return beside && summarize(ours).median / summarize(beside.samples).median;
}

/** A figure that could not be measured (NaN) misses its goal. */
export function isMet(result: Pick<Result, 'ours' | 'beside' | 'goal'>): boolean {
  const { median } = summarize(result.ours);
  if (result.goal.kind === 'measured') return !Number.isNaN(median);
  const { kind, bound } = result.goal;
  if (kind === 'least') return median >= bound;
  if (kind === 'most') return median <= bound;
  const peer = result.beside ? summarize(result.beside.samples).median : Number.NaN;
  // A product, not a quotient: beside a peer that costs nothing, or less, only what costs as little meets it.
  return median <= bound * peer;
}

/** `goals met 3 of 4`: the last line of a run. */
export function metLine(results: readonly Result[]): string {
  return `goals met ${results.filter(isMet).length} of ${results.length}`;
}

/** From `low` to `high`, shares from 0 to 1 or differences of shares from -1 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z95 = 1.959963984540054;

/** `value`, but at least `low` and at most `high`. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

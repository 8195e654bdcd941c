/** What is shown of several measurements of the same thing. */
export interface Summary {
  median: number;
  /** First and third quartile: half of all measurements lie between them. */
  low: number;
  high: number;
  count: number;
}

/** The value below which this share (0 to 1) of the sorted samples lies, between neighbours by a straight line. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place % 1);
}

/** @param samples in any order; without any the figures are NaN */
export function summarize(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

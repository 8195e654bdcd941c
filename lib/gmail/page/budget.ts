/** A rate limit on the reports of a page, which is not trusted: each report may wake the background. */
export interface Budget {
  /** Takes `amount` from what is left at a moment (ms, never going back). False = not enough, nothing taken. */
  take(amount: number, atMs: number): boolean;
}

/** Refills by `perSecond` up to `most`. */
export function createBudget(most: number, perSecond: number): Budget {
  let left = most;
  let last = 0;
  return {
    take(amount, atMs) {
      left = Math.min(most, left + (Math.max(0, atMs - last) / 1_000) * perSecond);
      last = Math.max(last, atMs);
      if (amount > left) return false;
      left -= amount;
      return true;
    },
  };
}

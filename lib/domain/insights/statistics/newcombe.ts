import { type Interval, Z95 } from './interval';
import { wilson } from './wilson';

/** So many of so many. */
export interface Share {
  count: number;
  total: number;
}

/**
 * Interval of the difference of two independent shares, `a` minus `b`: Newcombe's hybrid of two Wilson intervals (method 10
 * of R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890). Where nobody is in one of them, anything is possible.
 */
export function differenceOfShares(a: Share, b: Share, z = Z95): Interval {
  if (a.total === 0 || b.total === 0) return { low: -1, high: 1 };
  const [shareA, shareB] = [a.count / a.total, b.count / b.total];
  const [inA, inB] = [wilson(a.count, a.total, z), wilson(b.count, b.total, z)];
  const difference = shareA - shareB;
  return {
    low: difference - Math.hypot(shareA - inA.low, inB.high - shareB),
    high: difference + Math.hypot(inA.high - shareA, shareB - inB.low),
  };
}

import { clamp, type Interval, Z95 } from './interval';

/**
 * Wilson's score interval of a share, without continuity correction (E. B. Wilson, JASA 22, 1927; method 3 of R. G.
 * Newcombe, Statistics in Medicine 17, 1998, 857–872). Of nobody, everything is possible.
 * @param count of the `total` have it; 0 ≤ count ≤ total
 */
export function wilson(count: number, total: number, z = Z95): Interval {
  const share = count / total;
  const squared = (z * z) / total;
  const middle = share + squared / 2;
  const half = z * Math.sqrt((share * (1 - share)) / total + squared / (4 * total));
  return {
    low: count === 0 ? 0 : clamp((middle - half) / (1 + squared), 0, share),
    high: count === total ? 1 : clamp((middle + half) / (1 + squared), share, 1),
  };
}

import { expect, it } from 'vitest';
import { nextSlice } from '@/lib/sync/fold-pending';

it.each([
  // prospects, ms they took, prospects of the next transaction
  [4, 1, 8],
  [8, 4.9, 16],
  [8, 5, 8],
  [8, 20, 8],
  [8, 40, 2],
  [64, 0, 64],
  [2, 500, 1],
  [1, 500, 1],
])('%i prospects folded in %d ms: %i in the next slice', (count, busy, next) => {
  expect(nextSlice(count, busy)).toBe(next);
});

it('comes down to what fits 20 ms and stays there, whatever a prospect costs', () => {
  for (const each of [0.05, 0.4, 1, 3, 9, 19]) {
    let count = 4;
    for (let n = 0; n < 12; n += 1) count = nextSlice(count, count * each);
    expect(count * each).toBeLessThanOrEqual(20);
  }
});

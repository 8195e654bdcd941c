import { expect, it } from 'vitest';
import { chunksOf, writeBehind } from '@/lib/storage/write-behind';

/** Parts and their writes in the order in which they happen. */
function trace(failAt: { make?: number; write?: number } = {}) {
  const seen: string[] = [];
  const parts = function* () {
    for (const part of [1, 2, 3]) {
      seen.push(`make ${part}`);
      if (part === failAt.make) throw new Error(`cannot make ${part}`);
      yield part;
    }
  };
  const write = async (part: number) => {
    seen.push(`write ${part}`);
    await Promise.resolve();
    if (part === failAt.write) throw new Error(`cannot write ${part}`);
    seen.push(`written ${part}`);
  };
  return { seen, run: () => writeBehind(parts(), write) };
}

it('makes a part while the one before is written, and writes one at a time', async () => {
  const { seen, run } = trace();
  await run();
  expect(seen).toEqual([
    ...['make 1', 'write 1', 'make 2', 'written 1', 'write 2', 'make 3', 'written 2', 'write 3', 'written 3'],
  ]);
});

it.each([
  [{ make: 2 }, 'cannot make 2', ['make 1', 'write 1', 'make 2', 'written 1']],
  [{ write: 1 }, 'cannot write 1', ['make 1', 'write 1', 'make 2']],
  [{ write: 1, make: 2 }, 'cannot make 2', ['make 1', 'write 1', 'make 2']],
])('%j: nothing more is made or written', async (failAt, message, order) => {
  const { seen, run } = trace(failAt);
  await expect(run()).rejects.toThrow(message);
  await Promise.resolve();
  expect(seen).toEqual(order);
});

it('chunks keep the order', () => {
  expect([...chunksOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...chunksOf([], 2)]).toEqual([]);
});

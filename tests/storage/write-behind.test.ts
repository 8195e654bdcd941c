import { expect, it } from 'vitest';
import { chunksOf, writeBehind } from '@/lib/storage/write-behind';

/** Parts and their writes in the order in which they happen. */
function trace(failAt: { make?: number; write?: number } = {}) {
  const seen: string[] = [];
  const parts = function* () {
    for (const part of [1, 2, 3, 4, 5]) {
      seen.push(`make ${part}`);
      if (part === failAt.make) throw new Error(`cannot make ${part}`);
      yield part;
    }
  };
  const write = async (part: number) => {
    seen.push(`write ${part}`);
    // A write is done after all before it, as the database keeps them.
    for (let tick = 0; tick < 3; tick += 1) await Promise.resolve();
    if (part === failAt.write) throw new Error(`cannot write ${part}`);
    seen.push(`written ${part}`);
  };
  return { seen, run: () => writeBehind(parts(), write) };
}

it('makes parts while those before are written, at most three at once and in their order', async () => {
  const { seen, run } = trace();
  await run();
  expect(seen.slice(0, 7)).toEqual(['make 1', 'write 1', 'make 2', 'write 2', 'make 3', 'write 3', 'make 4']);
  const order = (what: string) => seen.filter((each) => each.startsWith(`${what} `));
  expect(order('write')).toEqual([1, 2, 3, 4, 5].map((part) => `write ${part}`));
  expect(order('written')).toEqual([1, 2, 3, 4, 5].map((part) => `written ${part}`));
  let open = 0;
  for (const each of seen) {
    open += each.startsWith('write ') ? 1 : each.startsWith('written ') ? -1 : 0;
    expect(open).toBeLessThanOrEqual(3);
  }
});

it.each<[failAt: { make?: number; write?: number }, message: string, order: string[]]>([
  [{ make: 2 }, 'cannot make 2', ['make 1', 'write 1', 'make 2']],
  [{ write: 1 }, 'cannot write 1', ['make 1', 'write 1', 'make 2', 'write 2', 'make 3', 'write 3', 'make 4']],
  [{ write: 5 }, 'cannot write 5', ['make 1', 'write 1', 'make 2', 'write 2', 'make 3', 'write 3', 'make 4']],
  [{ write: 1, make: 2 }, 'cannot make 2', ['make 1', 'write 1', 'make 2']],
])('%j: nothing more is made or written', async (failAt, message, order) => {
  const { seen, run } = trace(failAt);
  await expect(run()).rejects.toThrow(message);
  expect(seen.filter((each) => !each.startsWith('written')).slice(0, order.length)).toEqual(order);
  const [made, began] = [seen.length, seen.filter((each) => each.startsWith('make')).length];
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  expect(seen.slice(made).filter((each) => !each.startsWith('written'))).toEqual([]);
  expect(began).toBe(failAt.make ?? Math.min(5, (failAt.write ?? 5) + 3));
});

it('chunks keep the order', () => {
  expect([...chunksOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...chunksOf([], 2)]).toEqual([]);
});

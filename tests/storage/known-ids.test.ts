import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it } from 'vitest';
import { NextTouchDatabase } from '@/lib/storage/database';
import { knownIds } from '@/lib/storage/known-ids';

const db = new NextTouchDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
afterEach(() => db.meta.clear());

const keys = (count: number, start = 0) =>
  Array.from({ length: count }, (_, n) => `k${String(start + n).padStart(6, '0')}`);
const fill = (ids: readonly string[]) => db.meta.bulkPut(ids.map((key) => ({ key, value: null })));

it.each([
  ['few keys', keys(3)],
  ['many keys', keys(400)],
  ['many keys, in any order, some twice', [...keys(400).reverse(), ...keys(20)]],
  // Between the first and the last lie too many others to read them all.
  ['many keys far apart', [...keys(60), ...keys(60, 9_000)]],
])('%s: those that the table has', async (_, asked) => {
  await fill([...keys(3_000).filter((_, n) => n % 3 === 0), 'a', 'z']);
  const third = (key: string) => Number(key.slice(1)) % 3 === 0 && Number(key.slice(1)) < 3_000;
  expect([...(await knownIds(db.meta, asked))].sort()).toEqual([...new Set(asked)].filter(third).sort());
});

it('no key is known to an empty table', async () => {
  expect(await knownIds(db.meta, keys(6_000))).toEqual(new Set());
  expect(await knownIds(db.meta, [])).toEqual(new Set());
});

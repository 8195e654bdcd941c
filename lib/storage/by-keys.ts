import type { IndexableType, Table } from 'dexie';

/**
 * Requests in flight at once. Measured: one request a key, sent together, is about ten times as fast as a cursor
 * (`anyOf`) over them.
 */
const AT_ONCE = 500;

async function each<T>(keys: readonly string[], ask: (key: string) => PromiseLike<T[]>): Promise<T[]> {
  const found: T[][] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    found.push(...(await Promise.all(keys.slice(from, from + AT_ONCE).map(ask))));
  }
  return found.flat();
}

/** All rows whose `index` is one of the keys, in the order of the keys. */
export function rowsWith<T>(table: Table<T, string>, index: string, keys: Iterable<string>): Promise<T[]> {
  return each([...new Set(keys)], (key) => table.where(index).equals(key).toArray());
}

/** Those of the keys that some row has as its `index`. */
export async function keysIn<T>(table: Table<T, string>, index: string, keys: Iterable<string>): Promise<Set<string>> {
  const found = await each([...new Set(keys)], async (key) =>
    (await table.where(index).equals(key).limit(1).primaryKeys()).length > 0 ? [key] : [],
  );
  return new Set(found);
}

/** How many rows have one of the keys as their `index`: a count of the browser each, where `anyOf` walks over every row. */
export async function countWith<T>(
  table: Table<T, string>,
  index: string,
  keys: readonly IndexableType[],
): Promise<number> {
  const counts = await Promise.all(keys.map((key) => table.where(index).equals(key).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

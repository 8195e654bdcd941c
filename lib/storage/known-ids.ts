import type { Table } from 'dexie';

/** Keys looked up at once. */
const PAGE = 5_000;
/** Below so many keys each is looked up by itself. */
const MANY = 50;
/** Measured: so many keys of a table are read in their order in the time of one look-up. */
const IN_ORDER = 10;

/** Which of these primary keys a table has. */
export async function knownIds<T>(table: Table<T, string>, ids: readonly string[]): Promise<Set<string>> {
  const wanted = new Set(ids);
  if (wanted.size >= MANY) {
    const sorted = [...wanted].sort();
    const most = wanted.size * IN_ORDER;
    const between = table.where(':id').between(sorted[0], sorted.at(-1), true, true);
    const keys = await between.limit(most + 1).primaryKeys();
    if (keys.length <= most) return new Set(keys.filter((key) => wanted.has(key)));
  }
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const rows = await table.bulkGet(some);
    for (const [n, id] of some.entries()) if (rows[n] !== undefined) known.add(id);
  }
  return known;
}

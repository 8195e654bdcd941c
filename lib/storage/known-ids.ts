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
    const between = table.where(':id').between(sorted[0], sorted.at(-1), true, true);
    if ((await between.count()) <= wanted.size * IN_ORDER)
      return new Set((await between.primaryKeys()).filter((key) => wanted.has(key)));
  }
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const rows = await table.bulkGet(some);
    for (const [n, id] of some.entries()) if (rows[n] !== undefined) known.add(id);
  }
  return known;
}

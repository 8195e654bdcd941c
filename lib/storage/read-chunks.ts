import type { Table } from 'dexie';
import { withStorageErrors } from './errors';

const CHUNK = 2_000;

/** Rows in order of their key, a page at a time, so that no table is held in memory as a whole. */
export async function* readChunks<T>(table: Table<T, string>, keyOf: (row: T) => string): AsyncGenerator<T[]> {
  let after: string | null = null;
  for (;;) {
    const range: ReturnType<typeof table.toCollection> =
      after === null ? table.orderBy(':id') : table.where(':id').above(after);
    const rows = await withStorageErrors(() => range.limit(CHUNK).toArray());
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = keyOf(last);
  }
}

import Dexie, { type IndexableType, type Table } from 'dexie';
import { withStorageErrors } from './errors';

/** Rows of a page of an index. */
const CHUNK = 2_000;
/** Rows of a page of a whole table. */
const SMALL_CHUNK = 250;

/**
 * Rows in order of their key, a page at a time, so that no table is held in memory as a whole. A page is emptied when the next is
 * asked for: Chromium holds the array a request gave until it collects its own heap, long after that of the scripts.
 */
export async function* readChunks<T>(table: Table<T, string>, keyOf: (row: T) => string): AsyncGenerator<T[]> {
  let after: string | null = null;
  for (;;) {
    const range: ReturnType<typeof table.toCollection> =
      after === null ? table.orderBy(':id') : table.where(':id').above(after);
    const rows = await withStorageErrors(() => range.limit(SMALL_CHUNK).toArray());
    const last = rows.at(-1);
    if (last === undefined) return;
    const isLast = rows.length < SMALL_CHUNK;
    after = keyOf(last);
    yield rows;
    if (isLast) return;
    rows.length = 0;
  }
}

/** Part of an index of texts, `from` inclusive, `below` exclusive; null = from the first, up to the last. */
export interface IndexRange<T> {
  index: string & keyof T;
  from: string | null;
  below: string | null;
}

/** Rows of a part of an index in its order, a page at a time. A row that is changed meanwhile may come again. */
export async function* readRange<T extends { id: string }>(
  table: Table<T, string>,
  { index, from, below }: IndexRange<T>,
  page = CHUNK,
): AsyncGenerator<T[]> {
  let start: IndexableType = from ?? Dexie.minKey;
  let known = new Set<string>();
  for (let limit = page; ; ) {
    const range = table.where(index).between(start, below ?? Dexie.maxKey, true, below === null);
    const rows = await withStorageErrors(() => range.limit(limit).toArray());
    const fresh = rows.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) yield fresh;
    const last = rows.at(-1)?.[index] as string | undefined;
    if (last === undefined || rows.length < limit) return;
    // The next page begins with the rows of the last key that are known, so it must be longer than those are.
    limit = last === start ? limit * 2 : page;
    known = new Set(rows.filter((row) => row[index] === last).map(({ id }) => id));
    start = last;
  }
}

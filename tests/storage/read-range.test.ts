import { beforeEach, expect, it } from 'vitest';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { readRange } from '@/lib/storage/read-chunks';
import type { EnrollmentRow } from '@/lib/storage/rows';
import { freshDatabase } from './support/fresh-database';

/** More than a page at one moment, some before it and some after it. */
const MOMENTS: [moment: string | null, rows: number][] = [
  ['2026-11-01T09:00', 3],
  ['2026-11-02T09:00', 9],
  ['2026-11-03T09:00', 2],
  ['2026-12-01T09:00', 1],
  [null, 5],
];
const PAGE = 4;
let db: NextTouchDatabase;

beforeEach(async () => {
  db = freshDatabase();
  const rows = MOMENTS.flatMap(([nudgeAt, count], moment) =>
    Array.from({ length: count }, (_, index) => ({ id: `${moment}-${index}`, nudgeAt }) as EnrollmentRow),
  );
  await db.enrollments.bulkPut(rows);
});

it.each([
  ['all of it', null, null, 15],
  ['up to a moment, which is not part of it', null, '2026-11-03T09:00', 12],
  ['from a moment, which is', '2026-11-03T09:00', null, 3],
  ['between two', '2026-11-02T09:00', '2026-12-01T09:00', 11],
  ['nothing', '2027-01-01T09:00', null, 0],
])('a part of an index, %s: each row once, in order, page by page', async (_, from, below, expected) => {
  const read: EnrollmentRow[] = [];
  let pages = 0;
  for await (const rows of readRange(db.enrollments, { index: 'nudgeAt', from, below }, PAGE)) {
    read.push(...rows);
    pages += 1;
  }
  expect(read).toHaveLength(expected);
  expect(new Set(read.map(({ id }) => id)).size).toBe(expected);
  expect(read.map(({ nudgeAt }) => nudgeAt)).toEqual(read.map(({ nudgeAt }) => nudgeAt).toSorted());
  expect(pages).toBeLessThanOrEqual(6);
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { appendEvents, logTransaction, readGroup, refoldProspects } from '@/lib/storage/log-repository';
import { isSameRow, writeDifference } from '@/lib/storage/write-difference';
import { added, enrolled, mergedInto, story, touched, undone } from './support/book';
import { fold } from './support/fold';
import { contents, freshDatabase } from './support/fresh-database';

describe('two rows', () => {
  it('are the same exactly when they are written the same, whatever the order of their fields', () => {
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([key, each]) => [key, sorted(each)] as const)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              // An object is no array, not even an empty one.
              .concat([['{}', null] as const])
          : Object.is(value, -0)
            ? 'minus zero'
            : value;
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(isSameRow(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
        expect(isSameRow(a, Object.fromEntries(Object.entries(structuredClone(a)).reverse()))).toBe(true);
      }),
    );
  });
});

describe('rows that take the place of others', () => {
  it('are written where they differ, and only there', async () => {
    const db = freshDatabase();
    const events = [...story('ann', 3), added('bob'), enrolled('bob')];
    await appendEvents(db, events, fold);
    const before = await db.touches.toArray();
    const [put, remove] = [vi.spyOn(db.touches, 'bulkPut'), vi.spyOn(db.touches, 'bulkDelete')];
    const [first, second, third] = before;
    if (!first || !second || !third) throw new Error('three touches');
    await writeDifference(db.touches, before, [first, { ...second, note: 'Called back' }]);
    expect(put.mock.calls.flatMap(([rows]) => rows).map(({ id }) => id)).toEqual([second.id]);
    expect(remove.mock.calls.flatMap(([ids]) => ids)).toEqual([third.id]);
    expect(await db.touches.toArray()).toEqual([first, { ...second, note: 'Called back' }]);
  });

  it('are one more for one more touch, however many there are', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann', 40), fold);
    const put = vi.spyOn(db.touches, 'bulkPut');
    await appendEvents(db, [touched('ann', 41)], fold);
    expect(put.mock.calls.flatMap(([rows]) => rows)).toHaveLength(1);
  });
});

/** What may come, of three people, in pieces of any size. */
const EVENTS: LogEvent[] = [
  ...['ann', 'bob', 'eve'].flatMap((id) => [added(id), enrolled(id), ...[0, 1, 2].map((n) => touched(id, n))]),
  mergedInto('ann', 'bob'),
  undone('ann', 'touch-ann-1'),
];

describe('events that come bit by bit', () => {
  it('leave the rows that one fold of all of them gives: of new people, of known ones, in a group read before', async () => {
    const pieces = fc.shuffledSubarray(EVENTS, { minLength: 1 }).chain((events) =>
      fc.record({
        events: fc.constant(events),
        cuts: fc.array(fc.nat({ max: events.length }), { maxLength: 6 }),
        isGroupGiven: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(pieces, async ({ events, cuts, isGroupGiven }) => {
        const db = freshDatabase();
        const ends = [...new Set([...cuts, events.length])].sort((a, b) => a - b);
        let from = 0;
        for (const [index, to] of ends.entries()) {
          const piece = events.slice(from, to);
          from = to;
          const [first] = piece;
          if (!first) continue;
          await logTransaction(db, async () => {
            const group = isGroupGiven[index] ? { group: await readGroup(db, first.prospectId) } : {};
            await appendEvents(db, piece, fold, group);
          });
        }
        const byPieces = await contents(db);
        const ids = ['ann', 'bob', 'eve'];
        await db.touches.clear();
        await db.enrollments.clear();
        await db.prospects.clear();
        await refoldProspects(db, ids, fold);
        expect(await contents(db)).toEqual(byPieces);
      }),
      { numRuns: 6 },
    );
  });
});

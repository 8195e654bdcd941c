import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents } from '@/lib/storage/log-repository';
import { SUMMARY_STATES } from '@/lib/storage/prospect-summary';
import { prospectTableIds, prospectTableRows, TABLE_SORTS, type TableView } from '@/lib/storage/queries';
import { queryTokens } from '@/lib/storage/search-tokens';
import { added, enrolled, START, story } from './support/book';
import { freshDatabase } from './support/fresh-database';
import { PRESET_MAP, realProject } from './support/stored';

const ALL: TableView = {
  ...{ text: '', state: null, cadenceId: null, outcome: null, batch: null },
  ...{ sort: 'next', descending: false },
};
const NOON = '2026-11-05T12:00';
const finish = (id: string, reason: 'won' | 'no-reply'): LogEvent =>
  ({
    ...{ id: `finish-${id}`, v: 1, at: START + 9_000_000, local: '2026-11-02T11:30', prospectId: id, batch: 'f' },
    ...{ type: 'finished', enrollmentId: `e-${id}`, reason },
  }) as LogEvent;

let db: NextTouchDatabase;
/** ann: due on the 5th 09:10; bob: enrolled on the 2nd, no touch; dan: won; eve: added, in no cadence. */
beforeEach(async () => {
  db = freshDatabase();
  await appendEvents(
    db,
    [...story('ann'), added('bob'), enrolled('bob'), ...story('dan'), finish('dan', 'won'), added('eve')],
    realProject(PRESET_MAP),
  );
});
const ids = (view: Partial<TableView>) => prospectTableIds(db, { ...ALL, ...view }, NOON);

describe('the table of all prospects', () => {
  it.each([
    ['everybody, who has no next touch last', {}, ['bob', 'ann', 'dan', 'eve']],
    ['so also when turned', { descending: true }, ['ann', 'bob', 'dan', 'eve']],
    ['by name', { sort: 'name' }, ['ann', 'bob', 'dan', 'eve']],
    ['by name from the end', { sort: 'name', descending: true }, ['eve', 'dan', 'bob', 'ann']],
    ['by last touch, the latest first', { sort: 'last', descending: true }, ['dan', 'ann', 'bob', 'eve']],
    ['what is due', { state: 'due' }, ['bob', 'ann']],
    ['who is in no cadence', { state: 'none' }, ['eve']],
    ['who ended', { state: 'finished' }, ['dan']],
    ['who was won', { outcome: 'won' }, ['dan']],
    ['who is in a cadence', { cadenceId: 'steady', sort: 'name' }, ['ann', 'bob', 'dan']],
    ['by words of name and address', { text: 'prosp AN' }, ['ann']],
    ['whom one act added', { batch: 'batch-add-eve' }, ['eve']],
    ['nobody', { text: 'nobody' }, []],
  ] as const)('%s', async (_, view, expected) => {
    expect(await ids(view)).toEqual(expected);
  });

  it('gives rows with enrollment and last touch, and leaves out who is gone', async () => {
    const rows = await prospectTableRows(db, ['dan', 'eve', 'gone']);
    expect([...rows.keys()]).toEqual(['dan', 'eve']);
    expect(rows.get('dan')).toMatchObject({ enrollment: { finishReason: 'won' }, lastTouch: { channel: 'email' } });
    expect(rows.get('eve')).toMatchObject({ enrollment: null, lastTouch: null });
  });

  it('reads no row of a prospect to put them in order', async () => {
    let read = 0;
    db.prospects.hook('reading', (row) => {
      read += 1;
      return row;
    });
    for (const sort of TABLE_SORTS) await ids({ sort, state: 'active', cadenceId: 'steady', text: 'a' });
    expect(read).toBe(0);
  });

  it('finds the same people as looking at each of them, whatever is asked', async () => {
    const rows = await db.prospects.toArray();
    const view = fc.record({
      text: fc.constantFrom('', 'a', 'prospect', 'ann', 'eve buyer'),
      state: fc.constantFrom(null, 'due' as const, ...SUMMARY_STATES),
      cadenceId: fc.constantFrom(null, 'steady', 'other'),
      outcome: fc.constantFrom(null, 'won', 'no-reply'),
      batch: fc.constantFrom(null, 'batch-add-ann'),
      sort: fc.constantFrom(...TABLE_SORTS),
      descending: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(view, async (asked) => {
        const { text, state, cadenceId, outcome, batch } = asked;
        const expected = rows.filter(({ id, summary, words }) => {
          const isDue = summary.nextAt !== '' && summary.nextAt <= NOON;
          return (
            (state === null || (state === 'due' ? isDue : summary.state === state)) &&
            (cadenceId === null || summary.cadenceId === cadenceId) &&
            (outcome === null || summary.outcome === outcome) &&
            (batch === null || id === 'ann') &&
            queryTokens(text).every((word) => words.some((each) => each.startsWith(word)))
          );
        });
        const found = await prospectTableIds(db, asked, NOON);
        expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

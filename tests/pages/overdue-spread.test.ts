import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replan } from '@/lib/domain/schedule/replan';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { dateIn } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { spreadReads } from '@/lib/pages/spread-reads';
import type { EnrollmentRow } from '@/lib/storage/rows';
import { freshDatabase } from '../storage/support/fresh-database';

const MONDAY = nowIn(Date.parse('2026-11-23T07:55:00Z'), 'Europe/Berlin');
const TODAY = dateIn(MONDAY.local);
const RULES = DEFAULT_SETTINGS.calendar;

function row(id: string, dueAt: string, more: Partial<EnrollmentRow> = {}) {
  return { id, prospectId: id, state: 'active', channel: 'call', dueAt, nudgeAt: dueAt, ...more } as EnrollmentRow;
}

const FRIDAY = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id, '2026-11-20T09:00'));

async function spreadOf(rows: EnrollmentRow[], cap: number) {
  const db = freshDatabase();
  await db.enrollments.bulkPut(rows);
  return spreadReads(db).overdueSpread(MONDAY, cap, RULES);
}

it('begins today and keeps to the limit with what is there', async () => {
  const { moves, load } = await spreadOf([...FRIDAY, row('today', '2026-11-23T09:00')], 2);
  expect(moves.map(({ to }) => dateIn(to))).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-24',
    '2026-11-25',
    '2026-11-25',
  ]);
  expect(load.get('2026-11-23')).toBe(1);
});

it('is of what was due before today; a snooze counts by its end', async () => {
  const snoozed = row('s', '2026-11-19T09:00', { nudgeAt: '2026-11-24T09:00' });
  const { moves } = await spreadOf([...FRIDAY, snoozed, row('today', '2026-11-23T09:00')], 40);
  expect(moves.map(({ enrollmentId }) => enrollmentId)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect((await spreadOf([snoozed], 40)).moves).toEqual([]);
});

it('goes on behind days that are full, however far they reach', async () => {
  const full = Array.from({ length: 200 }, (_, day) => row(`f${day}`, `${plusDays(TODAY, day)}T09:00`));
  const { moves } = await spreadOf([...FRIDAY, ...full], 1);
  expect(moves.map(({ to }) => dateIn(to) > plusDays(TODAY, 199))).toEqual([true, true, true, true, true]);
});

it('is what it would be if all that is planned were read', async () => {
  const dueOn = fc.integer({ min: -20, max: 120 });
  const rows = fc.array(fc.record({ dueOn, person: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 3 }), async (given, cap) => {
      const all = given.map(({ dueOn, person }, index) =>
        row(`e${index}`, `${plusDays(TODAY, dueOn)}T09:00`, { prospectId: `p${person}` }),
      );
      const load = new Map<string, number>();
      for (const { dueAt } of all)
        if (dateIn(dueAt ?? '') >= TODAY) load.set(dateIn(dueAt ?? ''), (load.get(dateIn(dueAt ?? '')) ?? 0) + 1);
      const overdue = all
        .filter(({ dueAt }) => dateIn(dueAt ?? '') < TODAY)
        .map(({ id, prospectId, dueAt }) => ({ enrollmentId: id, prospectId, dueAt: dueAt ?? '' }));
      const { moves } = await spreadOf(all, cap);
      expect(moves).toEqual(replan({ overdue, load, cap, now: MONDAY, rules: RULES }));
    }),
    { numRuns: 12 },
  );
});

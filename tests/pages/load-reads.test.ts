import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { forecast } from '@/lib/domain/schedule/forecast';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { nowIn } from '@/lib/domain/time/zone';
import { loadReads } from '@/lib/pages/load-reads';
import type { EnrollmentRow, ProspectRow } from '@/lib/storage/rows';
import { freshDatabase } from '../storage/support/fresh-database';

const RULES = DEFAULT_SETTINGS.calendar;
const TUESDAY = nowIn(Date.parse('2026-11-24T10:00:00Z'), 'UTC');
const SATURDAY = nowIn(Date.parse('2026-11-28T10:00:00Z'), 'UTC');
const PRESET = PRESETS[0];

function row(id: string, nudgeAt: string, stepIndex = 1): EnrollmentRow {
  const plan = { cadenceId: PRESET?.id, revision: 1, stepIndex, channel: 'call' };
  return { id, prospectId: id, state: 'active', ...plan, dueAt: nudgeAt, nudgeAt } as EnrollmentRow;
}

async function bookOf(rows: EnrollmentRow[]) {
  const db = freshDatabase();
  await db.enrollments.bulkPut(rows);
  await db.cadences.bulkPut([...PRESETS]);
  return { db, reads: loadReads(db) };
}

const BOOK = [
  row('late', '2026-11-17T09:00'),
  row('today', '2026-11-24T15:00'),
  row('friday-1', '2026-11-27T09:00'),
  row('friday-2', '2026-11-27T15:00'),
  row('sunday', '2026-11-29T09:00'),
  row('monday', '2026-11-30T09:00'),
  row('last', '2026-12-21T23:59'),
  row('beyond', '2026-12-22T00:00'),
];

describe('what is planned by day', () => {
  it('is four weeks from today on, with what is overdue on today', async () => {
    const { reads } = await bookOf(BOOK);
    const days = await reads.plannedByDay(TUESDAY, RULES);
    expect(days).toHaveLength(28);
    expect(days.filter(({ touches }) => touches > 0)).toEqual([
      { date: '2026-11-24', touches: 2 },
      { date: '2026-11-27', touches: 2 },
      { date: '2026-11-29', touches: 1 },
      { date: '2026-11-30', touches: 1 },
      { date: '2026-12-21', touches: 1 },
    ]);
  });

  it('is nothing on a weekend that has come: all of it waits on the next working day', async () => {
    const { reads } = await bookOf(BOOK);
    const days = await reads.plannedByDay(SATURDAY, RULES);
    expect(days.slice(0, 3).map(({ touches }) => touches)).toEqual([0, 0, 6]);
    expect((await reads.plannedOn({ date: '2026-11-29', now: SATURDAY, rules: RULES }, 100)).touches).toEqual([]);
    const monday = await reads.plannedOn({ date: '2026-11-30', now: SATURDAY, rules: RULES }, 100);
    expect(monday.touches.map(({ id }) => id)).toEqual(['late', 'today', 'friday-1', 'friday-2', 'sunday', 'monday']);
  });

  it('reads no row', async () => {
    const { db, reads } = await bookOf(BOOK);
    const read = vi.fn((each) => each);
    db.enrollments.hook('reading', read);
    await reads.plannedByDay(TUESDAY, RULES);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('what is planned on a day', () => {
  it('is read with names as far as asked for, and says how many there are besides', async () => {
    const { db, reads } = await bookOf(BOOK);
    await db.prospects.bulkPut([
      { id: 'friday-1', name: '', addresses: ['ada@example.com'] },
      { id: 'friday-2', name: 'Ben Lake', addresses: [] },
    ] as unknown as ProspectRow[]);
    const friday = { date: '2026-11-27', now: TUESDAY, rules: RULES };
    const whole = await reads.plannedOn(friday, 100);
    expect(whole.touches.map(({ name }) => name)).toEqual(['ada@example.com', 'Ben Lake']);
    expect(whole.more).toBe(0);
    const first = await reads.plannedOn(friday, 1);
    expect([first.touches.map(({ id }) => id), first.more]).toEqual([['friday-1'], 1]);
  });
});

it('what is planned and what would follow are together the forecast', async () => {
  const given = fc.array(fc.record({ dueOn: fc.integer({ min: -9, max: 40 }), step: fc.integer({ min: 0, max: 4 }) }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(given, fc.constantFrom(TUESDAY, SATURDAY), async (each, now) => {
      const rows = each.map(({ dueOn, step }, index) =>
        row(`e${index}`, `${plusDays('2026-11-24', dueOn)}T12:00`, step),
      );
      const { reads } = await bookOf(rows);
      const days = await reads.plannedByDay(now, RULES);
      const following = await reads.followingByDay(now, RULES);
      const enrollments = rows.map(({ cadenceId, revision, stepIndex, nudgeAt }) => {
        return { cadenceId, revision, stepIndex, nudgeAt: nudgeAt ?? '' };
      });
      const whole = forecast(enrollments, new Map(PRESETS.map((preset) => [preset.id, preset])), now, 28, RULES);
      expect(days.map(({ date, touches }) => [date, touches + (following.get(date) ?? 0)])).toEqual(
        whole.map(({ date, touches }) => [date, touches]),
      );
    }),
    { numRuns: 8 },
  );
});

it('what would follow is told again when what is planned has changed, though what works it out is loaded late', async () => {
  const { db, reads } = await bookOf([]);
  const sums: number[] = [];
  const following = liveQuery(async () => [...(await reads.followingByDay(TUESDAY, RULES)).values()]).subscribe(
    (days) => sums.push(days.reduce((sum, count) => sum + count, 0)),
  );
  await vi.waitFor(() => expect(sums).toEqual([0]));
  await db.enrollments.put(row('today', '2026-11-24T15:00'));
  await vi.waitFor(() => expect(sums.at(-1)).toBeGreaterThan(0));
  following.unsubscribe();
});

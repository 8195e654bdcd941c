import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type OverdueTouch, type ReplanMove, replan } from '@/lib/domain/schedule/replan';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { dueCountByDay } from '@/lib/storage/queries';
import { readRange } from '@/lib/storage/read-chunks';

/** Days counted at first besides those that the overdue fills by itself. */
const DAYS = 28;

/** Where what is overdue would go, in the order of its moments. */
export interface OverdueSpread {
  /** Most touches a day. */
  cap: number;
  moves: readonly ReplanMove[];
  /** Touches that are there already, by day from today on, as far as the last move. */
  load: ReadonlyMap<LocalDate, number>;
}

/** What was due on a day before today. A snooze counts by its end. */
async function readOverdue(db: NextTouchDatabase, today: LocalDate): Promise<OverdueTouch[]> {
  const found = new Map<string, OverdueTouch>();
  for await (const rows of readRange(db.enrollments, { index: 'nudgeAt', from: null, below: at(today, '00:00') })) {
    for (const { id, prospectId, state, channel, dueAt } of rows)
      if (state === 'active' && channel !== null && dueAt !== null)
        found.set(id, { enrollmentId: id, prospectId, dueAt });
  }
  return [...found.values()];
}

/** Days are counted, not read, and more of them only where the overdue does not fit into those that are. */
async function overdueSpread(
  db: NextTouchDatabase,
  now: Now,
  cap: number,
  rules: CalendarRules,
): Promise<OverdueSpread> {
  const today = dateIn(now.local);
  const overdue = await readOverdue(db, today);
  const load = new Map<LocalDate, number>();
  let counted = plusDays(today, -1);
  for (let days = DAYS + 2 * Math.ceil(overdue.length / cap); overdue.length > 0; days *= 2) {
    const until = plusDays(today, days);
    for (const [day, count] of await dueCountByDay(db, at(counted, '23:59'), at(until, '23:59'))) load.set(day, count);
    counted = until;
    const moves = replan({ overdue, load, cap, now, rules });
    if (moves.every(({ to }) => dateIn(to) <= counted)) return { cap, moves, load };
  }
  return { cap, moves: [], load };
}

/** What asks where the overdue goes. */
export function spreadReads(db: NextTouchDatabase) {
  return {
    /** From today on, at most `cap` touches a day with what is there. */
    overdueSpread: (now: Now, cap: number, rules: CalendarRules) => overdueSpread(db, now, cap, rules),
  };
}

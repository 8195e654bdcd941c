import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { momentsOf } from '@/lib/domain/schedule/work-of-day';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { countPlanned, readPlanned } from '@/lib/storage/queries';
import { waitInQuery } from '@/lib/storage/wait-in-query';

/** Four weeks, a bar a day. */
const DAYS = 28;

/** How many touches are planned on a day. */
export interface PlannedDay {
  date: LocalDate;
  touches: number;
}

/** The next touch of a running enrollment. */
export interface PlannedTouch {
  id: string;
  /** Of the prospect, or their address. */
  name: string;
  channel: string;
  dueAt: LocalDateTime;
  /** When its nudge shows, snooze included. */
  nudgeAt: LocalDateTime;
}

/** What is planned on a day, as far as it was asked for. */
export interface DayPlan {
  date: LocalDate;
  /** In the order of their moments, from the longest overdue. */
  touches: readonly PlannedTouch[];
  /** How many there are besides. */
  more: number;
}

/** Days are counted by the browser: no row is read, however many are planned. */
function plannedByDay(db: NextTouchDatabase, now: Now, rules: CalendarRules): Promise<PlannedDay[]> {
  const today = dateIn(now.local);
  const countOn = async (date: LocalDate): Promise<PlannedDay> => {
    const moments = momentsOf(date, today, rules);
    return { date, touches: moments ? await countPlanned(db, moments) : 0 };
  };
  return Promise.all(Array.from({ length: DAYS }, (_, offset) => countOn(plusDays(today, offset))));
}

async function prospectNames(db: NextTouchDatabase, ids: string[]): Promise<Map<string, string>> {
  const found = await db.prospects.bulkGet(ids);
  return new Map(found.flatMap((each) => (each ? [[each.id, each.name || (each.addresses[0] ?? '')] as const] : [])));
}

/** A day, seen from the present. */
interface Day {
  date: LocalDate;
  now: Now;
  rules: CalendarRules;
}

async function plannedOn(db: NextTouchDatabase, { date, now, rules }: Day, limit: number): Promise<DayPlan> {
  const moments = momentsOf(date, dateIn(now.local), rules);
  if (!moments) return { date, touches: [], more: 0 };
  const [rows, count] = await Promise.all([readPlanned(db, moments, limit), countPlanned(db, moments)]);
  const names = await prospectNames(
    db,
    rows.map(({ prospectId }) => prospectId),
  );
  const touches = rows.flatMap(({ id, prospectId, channel, dueAt, nudgeAt }) => {
    if (channel === null || dueAt === null || nudgeAt === null) return [];
    return [{ id, name: names.get(prospectId) ?? '', channel, dueAt, nudgeAt }];
  });
  return { date, touches, more: count - rows.length };
}

/** What the workload page asks of the log. */
export function loadReads(db: NextTouchDatabase) {
  return {
    /** Today and the days after it, for four weeks. What is overdue is planned on the first of them that is worked on. */
    plannedByDay: (now: Now, rules: CalendarRules) => plannedByDay(db, now, rules),
    /** The touches of a day, at most `limit`. */
    plannedOn: (day: Day, limit: number) => plannedOn(db, day, limit),
    /** How many touches would follow on each of these days if every touch before them is done when due. */
    followingByDay: async (now: Now, rules: CalendarRules) =>
      (await waitInQuery(import('./following'))).followingByDay(db, { now, rules, days: DAYS }),
    /** Names of these prospects, by id. */
    prospectNames: (ids: string[]) => prospectNames(db, ids),
  };
}

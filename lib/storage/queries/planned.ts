import Dexie from 'dexie';
import type { Moments } from '@/lib/domain/schedule/work-of-day';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type Instant, type LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import type { EnrollmentRow } from '../rows';
import { type NudgeFilter, type NudgeRow, narrowed, toNudgeRows } from './nudge-rows';

/** Days from the first to the last, both included. */
interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** Enrollments whose touch falls due on these days, after `from` and up to `to`. */
function dueWithin(db: NextTouchDatabase, days: Days, from: LocalDateTime, to: LocalDateTime) {
  const [first, last] = [`${days.from}T00:00`, `${days.to}T23:59`];
  return db.enrollments
    .where('nudgeAt')
    .between(first > from ? first : from, last < to ? last : to, first > from, true);
}

/** How many touches fall due on each day after `from` and up to `to`; days without any are left out. */
export async function dueCountByDay(
  db: NextTouchDatabase,
  from: LocalDateTime,
  to: LocalDateTime,
): Promise<Map<LocalDate, number>> {
  const days: LocalDate[] = [];
  for (let day = dateIn(from); day <= dateIn(to); day = plusDays(day, 1)) days.push(day);
  // A count of the browser for each day: no moment is read.
  const counts = await Promise.all(days.map((day) => dueWithin(db, { from: day, to: day }, from, to).count()));
  return new Map(days.flatMap((day, index) => (counts[index] ? [[day, counts[index]] as const] : [])));
}

/** Enrollments whose touch is planned at these moments, a range of one index. */
function plannedAt(db: NextTouchDatabase, { from, below }: Moments) {
  return db.enrollments.where('nudgeAt').between(from ?? Dexie.minKey, below, true, false);
}

/** How many touches are planned at these moments: a count of the browser, no row is read. */
export const countPlanned = (db: NextTouchDatabase, moments: Moments): Promise<number> =>
  plannedAt(db, moments).count();

/** Enrollments whose touch is planned at these moments, the soonest first. */
export function readPlanned(db: NextTouchDatabase, moments: Moments, limit: number): Promise<EnrollmentRow[]> {
  return plannedAt(db, moments).limit(limit).toArray();
}

/** Ids of people with a touch due on these days, after `from`, the soonest first, each once. */
export async function peopleDueOn(
  db: NextTouchDatabase,
  from: LocalDateTime,
  days: Days,
  limit: number,
): Promise<string[]> {
  const due = await dueWithin(db, days, from, `${days.to}T23:59`).limit(limit).toArray();
  return [...new Set(due.map(({ prospectId }) => prospectId))];
}

/** The next moment after `nowLocal` at which something falls due or wakes; null when nothing will. */
export async function nextMoment(db: NextTouchDatabase, nowLocal: LocalDateTime): Promise<LocalDateTime | null> {
  const [due] = await db.enrollments.where('nudgeAt').above(nowLocal).limit(1).keys();
  const [wake] = await db.enrollments.where('wakeAt').above(nowLocal).limit(1).keys();
  const moments = [due, wake].filter((moment) => typeof moment === 'string');
  return moments.toSorted()[0] ?? null;
}

/** Enrollments whose end wait or pause is over: what the sweep has to act on, the longest over first. */
export async function toWake(db: NextTouchDatabase, nowLocal: LocalDateTime, limit: number): Promise<NudgeRow[]> {
  return toNudgeRows(db, await db.enrollments.where('wakeAt').belowOrEqual(nowLocal).limit(limit).toArray());
}

/** What the rep has snoozed beyond `nowLocal`, soonest back first. */
export async function snoozed(
  db: NextTouchDatabase,
  nowLocal: LocalDateTime,
  limit: number,
  filter?: NudgeFilter,
): Promise<NudgeRow[]> {
  const range = db.enrollments
    .where('snoozedUntil')
    .above(nowLocal)
    .filter((each) => each.state === 'active');
  return toNudgeRows(db, await narrowed(range, filter).limit(limit).toArray());
}

/**
 * The day's progress: touches by the rep since `dayStart` (epoch ms of local midnight), and how many of them did a
 * step that was nudged (a first mail, which starts a cadence, was not).
 */
export async function doneToday(db: NextTouchDatabase, dayStart: Instant): Promise<{ touches: number; steps: number }> {
  let touches = 0;
  let steps = 0;
  await db.touches
    .where('at')
    .aboveOrEqual(dayStart)
    .each((touch) => {
      if (touch.direction !== 'outbound') return;
      touches += 1;
      if (touch.stepIndex !== null && (touch.stepIndex > 0 || touch.source === 'manual')) steps += 1;
    });
  return { touches, steps };
}

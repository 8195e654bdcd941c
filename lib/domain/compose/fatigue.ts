import { dayNumber } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';
import type { TeammateTouch } from './compose-context';

/** At most `touches` in `days` calendar days, today included. */
export interface FatigueLimit {
  touches: number;
  days: number;
}

/** Touches to one company, held against the limit. */
export interface Fatigue {
  /** Touches to the company in the last `days` days, today included. */
  count: number;
  limit: FatigueLimit | null;
  /** One more touch would be over the limit. */
  reached: boolean;
  /** There were more than the limit allows. */
  exceeded: boolean;
}

/**
 * The touch by a teammate that the rep should know of: the latest of the person, or else of the company. Null = none in the
 * limit's days, today included, or no limit.
 */
export function latestOfTeammates(
  touches: readonly TeammateTouch[],
  today: LocalDate,
  limit: FatigueLimit | null,
): TeammateTouch | null {
  if (!limit) return null;
  const recent = touches.filter(({ date }) => dayNumber(date) > dayNumber(today) - limit.days);
  const [latest] = recent.toSorted(
    (a, b) => Number(b.samePerson) - Number(a.samePerson) || dayNumber(b.date) - dayNumber(a.date),
  );
  return latest ?? null;
}

/**
 * How often one company was touched lately, over all its people. `touches` are the dates of the outbound touches to the
 * company, any order; which prospects make a company is the caller's to say. Without a limit nothing is counted.
 */
export function companyFatigue(touches: Iterable<LocalDate>, today: LocalDate, limit: FatigueLimit | null): Fatigue {
  if (!limit) return { count: 0, limit, reached: false, exceeded: false };
  const last = dayNumber(today);
  let count = 0;
  for (const date of touches) {
    const day = dayNumber(date);
    if (day <= last && day > last - limit.days) count++;
  }
  return { count, limit, reached: count >= limit.touches, exceeded: count > limit.touches };
}

import { dayNumber } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';

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

import type { CalendarRules } from '../calendar/rules';
import { onOrAfter } from '../calendar/working-days';
import { plusDays } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';
import { at, type LocalDateTime } from '../time/time';

/** Moments from `from` (null = the first there is) up to but without `below`. */
export interface Moments {
  from: LocalDateTime | null;
  below: LocalDateTime;
}

/**
 * The moments whose touches are work of a day, seen from today. What is overdue waits on today, or on the next working
 * day with all that is before it; null for a day that is free until then.
 */
export function momentsOf(day: LocalDate, today: LocalDate, rules: CalendarRules): Moments | null {
  const first = onOrAfter(today, rules);
  if (day < first) return null;
  return { from: day === first ? null : at(day, '00:00'), below: at(plusDays(day, 1), '00:00') };
}

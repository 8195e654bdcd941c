import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { dayNumber, dayNumberOrNaN, weekdayOf } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Range } from './periods';

/** What a day is counted from. */
export interface DayContext {
  today: LocalDate;
  rules: CalendarRules;
  /** "próximo viernes" is the nearest one, not that of the next week. */
  nextIsNearest: boolean;
  /** Whether this moment of today, if it is today, is still ahead. */
  aheadToday: boolean;
}

/** ISO weekday of a date, Monday = 1 … Sunday = 7. */
export const weekday = (date: LocalDate): number => weekdayOf(dayNumber(date));

/** One day as a range; null for null. */
export const single = (date: LocalDate | null): Range | null =>
  date === null ? null : { from: date, to: date, unit: 'day' };

/** Whether the calendar has the date: not 30 February. */
export const isDate = (date: LocalDate): boolean => !Number.isNaN(dayNumberOrNaN(date));

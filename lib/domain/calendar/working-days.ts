import { dateOf, dayNumber, LAST_DAY } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';
import type { CalendarRules } from './rules';
import { NoWorkingDayError, tableOf } from './table';

/** Whether the rep works on this day. */
export function isWorkingDay(date: LocalDate, rules: CalendarRules): boolean {
  return tableOf(rules).works(dayNumber(date));
}

/**
 * The `amount`th working day after `date` (before it when negative); `date` itself is not counted. For 0 the day itself
 * when it is worked on, else the next one that is. Costs the same for 3 days and for 10,000.
 * Throws NoWorkingDayError where the calendar has none left before the year 10000.
 */
export function addWorkingDays(date: LocalDate, amount: number, rules: CalendarRules): LocalDate {
  return dateOf(addWorkingDaysTo(dayNumber(date), amount, rules));
}

/** `addWorkingDays` on day numbers. */
export function addWorkingDaysTo(day: number, amount: number, rules: CalendarRules): number {
  const table = tableOf(rules);
  if (amount === 0) return nextWorkingDay(day, rules);
  // Counting back from a day off: the first working day before it is the one that has its rank.
  const back = amount < 0 && !table.works(day) ? 1 : 0;
  return reachable(table.dayOfRank(table.rank(day) + amount + back));
}

/** The first working day on or after this one, as day numbers. */
export function nextWorkingDay(day: number, rules: CalendarRules): number {
  const table = tableOf(rules);
  return table.works(day) ? day : reachable(table.dayOfRank(table.rank(day) + 1));
}

/** The first working day on or after `date`. */
export function onOrAfter(date: LocalDate, rules: CalendarRules): LocalDate {
  return dateOf(nextWorkingDay(dayNumber(date), rules));
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, rules: CalendarRules): number {
  const table = tableOf(rules);
  return Math.max(0, table.rank(dayNumber(to)) - table.rank(dayNumber(from)));
}

function reachable(day: number): number {
  if (day > LAST_DAY) throw new NoWorkingDayError('No working day is left before the year 10000');
  return day;
}

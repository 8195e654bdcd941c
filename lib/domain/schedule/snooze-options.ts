import type { CalendarRules } from '../calendar/rules';
import { addWorkingDays, isWorkingDay, onOrAfter } from '../calendar/working-days';
import { dayNumber, plusDays, weekdayOf } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';
import type { LocalDateTime, Now } from '../time/time';
import { at, dateIn } from '../time/time';
import { plusMinutes } from '../time/wall-clock';

/** One moment offered, with the key of its name. */
export interface SnoozeOption {
  id: 'later-today' | 'tomorrow' | 'next-working-day' | 'in-two-working-days' | 'next-week' | 'in-a-week';
  until: LocalDateTime;
}

/** No "later today" from this time of day on: the rules hold when a day begins, not when it ends. */
const DAY_ENDS = '18:00';
/** Minutes from now. */
export const LATER_TODAY_MINUTES = 3 * 60;

/**
 * The moments offered for a snooze, soonest first, each moment once (under the first name that fits). "Later today" is
 * three hours on, offered while that is still within a working day; all others are at nudge time on a working day.
 */
export function snoozeOptions(now: Now, rules: CalendarRules): SnoozeOption[] {
  const today = dateIn(now.local);
  const morning = (date: LocalDate) => at(date, rules.nudgeTime);
  const next = addWorkingDays(today, 1, rules);
  const options: SnoozeOption[] = [
    { id: next === plusDays(today, 1) ? 'tomorrow' : 'next-working-day', until: morning(next) },
    { id: 'in-two-working-days', until: morning(addWorkingDays(today, 2, rules)) },
    { id: 'next-week', until: morning(startOfNextWeek(today, rules)) },
    { id: 'in-a-week', until: morning(onOrAfter(plusDays(today, 7), rules)) },
  ];
  const later = plusMinutes(now.local, LATER_TODAY_MINUTES);
  if (isWorkingDay(today, rules) && later < at(today, DAY_ENDS)) options.unshift({ id: 'later-today', until: later });
  options.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  return options.filter((option, index) => option.until !== options[index - 1]?.until);
}

/** The first working day of the week after this one. */
function startOfNextWeek(today: LocalDate, rules: CalendarRules): LocalDate {
  const ahead = (firstWeekday(rules) - weekdayOf(dayNumber(today)) + 7) % 7;
  return onOrAfter(plusDays(today, ahead === 0 ? 7 : ahead), rules);
}

/** The weekday the rep's week begins on: the working one after the longest rest, Monday where there is none. */
function firstWeekday({ workingDays }: CalendarRules): number {
  const restBefore = (weekday: number) => {
    let rest = 0;
    while (!workingDays.includes(((weekday - 2 - rest + 14) % 7) + 1)) rest++;
    return rest;
  };
  return [...workingDays].sort((a, b) => restBefore(b) - restBefore(a) || a - b)[0] ?? 1;
}

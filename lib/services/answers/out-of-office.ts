import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';

const DAYS = 7;

/**
 * Until when to leave somebody alone who is away: nudge time of the working day after the day they named, or of a week
 * after their answer.
 */
export function pauseUntil(answered: LocalDateTime, returns: LocalDate | null, rules: CalendarRules): LocalDateTime {
  const today = dateIn(answered);
  const day =
    returns !== null && returns >= today ? addWorkingDays(returns, 1, rules) : onOrAfter(plusDays(today, DAYS), rules);
  return at(day, rules.nudgeTime);
}

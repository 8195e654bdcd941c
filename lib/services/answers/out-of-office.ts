import { addDays, format, parseISO } from 'date-fns';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';

const DAYS = 7;

/**
 * Until when to leave somebody alone who is away: nudge time of the working day after the day they named, or of a week
 * after their answer.
 */
export function pauseUntil(answered: LocalDateTime, returns: LocalDate | null, rules: CalendarRules): LocalDateTime {
  const today = answered.slice(0, 10);
  const day =
    returns !== null && returns >= today
      ? addWorkingDays(returns, 1, rules)
      : onOrAfter(format(addDays(parseISO(today), DAYS), 'yyyy-MM-dd'), rules);
  return `${day}T${rules.nudgeTime}`;
}

import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays, onOrAfter } from '@/lib/domain/calendar/working-days';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { timeIn } from '@/lib/domain/time/time';
import type { PlannedTouch } from '@/lib/pages/reads';

/** The same time of day on another date; now when that would have passed. */
export function movedTo(touch: PlannedTouch, date: LocalDate, now: LocalDateTime): LocalDateTime {
  const moment = `${date}T${timeIn(touch.dueAt)}`;
  return moment < now ? now : moment;
}

/** The working days a touch can be offered: today when it is one, and the next ones. */
export function offeredDays(today: LocalDate, rules: CalendarRules, count: number): LocalDate[] {
  const days = [onOrAfter(today, rules)];
  while (days.length < count) days.push(addWorkingDays(days.at(-1) ?? today, 1, rules));
  return days;
}

import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { isWorkingDay } from '@/lib/domain/calendar/working-days';
import { lighterDay } from '@/lib/domain/schedule/lighter-day';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type LocalDateTime, timeIn } from '@/lib/domain/time/time';

/** One day of the strip a touch can be moved to. */
export interface LoadDay {
  date: LocalDate;
  touches: number;
  isOff: boolean;
}

/** Days of the strip, today first. */
export const LOAD_DAYS = 14;
/** Working days within which a lighter one is "nearby". */
const NEARBY = 5;

export interface LoadInput {
  now: LocalDateTime;
  /** Touches due by day; what is overdue counts as today's. */
  load: ReadonlyMap<LocalDate, number>;
  rules: CalendarRules;
}

/** The coming two weeks with what is planned on each day. */
export function loadDays({ now, load, rules }: LoadInput): LoadDay[] {
  return Array.from({ length: LOAD_DAYS }, (_, offset) => {
    const date = plusDays(dateIn(now), offset);
    return { date, touches: load.get(date) ?? 0, isOff: !isWorkingDay(date, rules) };
  });
}

/** The lighter day near the planned one, at the same time of day; null when none has less to do. */
export function lighterThan(dueAt: LocalDateTime, { now, load, rules }: LoadInput): LocalDateTime | null {
  const today = dateIn(now);
  // What is overdue would be done today: that is the day to be lighter than.
  const planned = dateIn(dueAt) < today ? at(today, timeIn(dueAt)) : dueAt;
  const found = lighterDay({ dueAt: planned, load, rules, within: NEARBY, earliest: now });
  return dateIn(found) === dateIn(planned) || found <= now ? null : found;
}

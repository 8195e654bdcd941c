import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { dayNumber, plusDays, weekdayOf } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { dateIn } from '@/lib/domain/time/time';
import { offsetAt, toInstant } from '@/lib/domain/time/zone';

/** A day of the strip between two touches. */
export interface StripDay {
  date: LocalDate;
  kind: 'work' | 'weekend' | 'holiday' | 'own';
  /** Of a holiday or an own day off. */
  name: string | null;
  /** Minutes the clocks are set forward (negative: back) in the course of this day. */
  clock: number;
}

/** The days after the day of `from` and before the day of `to`. `zone` is an IANA name. */
export function daysBetween(from: LocalDateTime, to: LocalDateTime, rules: CalendarRules, zone: string): StripDay[] {
  const days: StripDay[] = [];
  for (let date = plusDays(dateIn(from), 1); date < dateIn(to); date = plusDays(date, 1)) {
    days.push(stripDay(date, rules, zone));
  }
  return days;
}

/** What one day is to the rep. A day outside the working week is a weekend, whatever else it is. */
function stripDay(date: LocalDate, rules: CalendarRules, zone: string): StripDay {
  const off = rules.daysOff.filter((day) => day.date === date);
  const best = off.find((day) => day.kind === 'holiday') ?? off[0];
  const works = rules.workingDays.includes(weekdayOf(dayNumber(date)));
  const kind = works ? (best?.kind ?? 'work') : 'weekend';
  return { date, kind, name: best?.name ?? null, clock: clockChange(date, zone) };
}

function clockChange(date: LocalDate, zone: string): number {
  const start = toInstant(`${date}T00:00`, zone);
  const end = toInstant(`${plusDays(date, 1)}T00:00`, zone);
  return offsetAt(end, zone) - offsetAt(start, zone);
}

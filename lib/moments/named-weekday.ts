import { dayNumber, plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { type DayContext, single, weekday } from './day-context';
import type { Frame } from './frame';
import { mondayOf, periodRange, type Range } from './periods';

/** "The Monday after Christmas". */
export function weekdayBeside(range: Range, { weekday: day, relation }: Frame): Range | null {
  if (day === undefined) return range;
  const step = relation === 'after' ? 1 : -1;
  for (let days = 1; days <= 7; days++) {
    const date = plusDays(range.from, step * days);
    if (weekday(date) === day) return single(date);
  }
  return null;
}

/** The next day that is this weekday; today itself only with `orToday`. */
function coming(day: number, today: LocalDate, orToday: boolean): LocalDate {
  const ahead = (day - weekday(today) + 7) % 7;
  return plusDays(today, ahead === 0 && !orToday ? 7 : ahead);
}

/** The weekday a text names, alone or within a week. */
export function namedWeekday(frame: Frame, context: DayContext): LocalDate | null {
  const { today, nextIsNearest, aheadToday } = context;
  const day = frame.weekday ?? 1;
  const inWeek = (offset: number) => plusDays(mondayOf(today), offset * 7 + day - 1);
  if (frame.period) {
    const range = periodRange(frame, today, () => true);
    return range?.unit === 'week' ? plusDays(range.from, day - 1) : null;
  }
  const hasTime = frame.clock !== undefined || frame.part !== undefined;
  // "El jueves que viene" is not said for today.
  const nearest = coming(day, today, hasTime && aheadToday && frame.weekdayWhich !== 'coming');
  switch (frame.weekdayWhich) {
    case 'this':
      return inWeek(0) < today ? nearest : inWeek(0);
    case 'next':
      if (!nextIsNearest) return inWeek(1);
      // "Next Friday" is not said for tomorrow.
      return dayNumber(nearest) - dayNumber(today) > 1 ? nearest : plusDays(nearest, 7);
    case 'after-next':
      return inWeek(2);
    case 'last':
      return plusDays(coming(day, today, false), -7);
    default:
      return nearest;
  }
}

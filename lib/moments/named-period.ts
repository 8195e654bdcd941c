import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { yearIn } from '@/lib/domain/time/time';
import { type DayContext, single } from './day-context';
import { feastIn, nthWeekday } from './feasts';
import type { Frame } from './frame';
import { mondayOf, monthOf, periodRange, plusMonths, type Range } from './periods';

/** "The first Monday of January", "the first week of next month", "the last working day of the quarter". */
export function nthInPeriod(frame: Frame, { today, rules }: DayContext): LocalDate | null {
  const nth = frame.nth ?? 1;
  const find = ({ from, to, unit }: Range): LocalDate | null => {
    if (frame.nthUnit === 'day') return nth > 0 ? plusDays(from, nth - 1) : to;
    if (frame.nthUnit === 'workday')
      return nth > 0 ? addWorkingDays(plusDays(from, -1), nth, rules) : addWorkingDays(plusDays(to, 1), -1, rules);
    if (unit !== 'month') return null;
    if (frame.nthUnit === 'week' && nth < 0) return mondayOf(to);
    return nthWeekday(yearIn(from), monthOf(from), frame.weekday ?? 1, nth);
  };
  const range = periodRange(frame, today, (each) => (find(each) ?? '') > today);
  return range && find(range);
}

/** The days of a holiday that is named: the next one, or that of a year. */
export function namedFeast(frame: Frame, { today }: DayContext): Range | null {
  if (!frame.feast) return null;
  const name = frame.feast;
  const inYear = (year: number): Range => ({ ...feastIn(name, year), unit: 'day' });
  if (frame.year !== undefined) return inYear(frame.year);
  const isAhead = ({ from, to }: Range) => (frame.relation === 'after' ? to >= today : from > today);
  // A season of last year may still be on.
  const offsets = frame.yearWhich === 'next' ? [1] : [-1, 0, 1];
  return offsets.map((more) => inYear(yearIn(today) + more)).find(isAhead) ?? null;
}

/** The place in a period that the text means. */
export function placed(frame: Frame, context: DayContext): Range | null {
  const { today, rules } = context;
  const at = (range: Range): LocalDate | null => {
    const { from, to, unit } = range;
    switch (frame.edge) {
      case 'mid':
        if (unit === 'week') return plusDays(from, 2);
        if (unit === 'month') return plusDays(from, 14);
        return unit === 'weekend'
          ? null
          : plusDays(plusMonths(from, { quarter: 1, half: 3, year: 6 }[unit as 'year']), unit === 'year' ? 0 : 14);
      case 'late':
        return unit === 'month' ? plusDays(from, 20) : unit === 'week' ? plusDays(from, 3) : null;
      case 'end': {
        if (unit !== 'week') return to;
        const last = Math.max(...rules.workingDays.filter((day) => day <= 6), 1);
        return plusDays(from, last - 1);
      }
      default:
        return from;
    }
  };
  const isWhole = frame.edge === undefined;
  const range = periodRange(frame, today, (each) => {
    const date = at(each);
    return date !== null && (date > today || (date === today && (context.aheadToday || frame.edge === 'end')));
  });
  if (!range) return null;
  const isThis = frame.period?.kind === 'unit' && (frame.period.which === 'this' || frame.period.which === null);
  // "This week" names no day; "this weekend" does.
  if (isWhole && isThis && frame.relation === undefined && range.unit !== 'weekend') return null;
  if (frame.relation !== undefined && isWhole) return range;
  return single(at(range));
}

import { dateOf, dayNumber, plusDays, weekdayOf } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { yearIn } from '@/lib/domain/time/time';
import { dateText, monthLength } from './feasts';
import type { Frame } from './frame';
import type { Unit, Which } from './tokens';

/** Days from the first to the last, both counted. */
export interface Range {
  from: LocalDate;
  to: LocalDate;
  unit: Unit;
}

/** Month of a date, 1-based. */
export const monthOf = (date: LocalDate) => Number(date.slice(5, 7));
const dayOf = (date: LocalDate) => Number(date.slice(8, 10));

/** Monday of the week, ISO 8601. */
export function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, 1 - weekdayOf(dayNumber(date)));
}

/** So many months later, on the same day or the last of a shorter month. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const index = yearIn(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dateText(year, month, Math.min(dayOf(date), monthLength(year, month)));
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function monthsFrom(year: number, month: number, unit: keyof typeof MONTHS_IN): Range {
  const from = dateText(year, month, 1);
  return { from, to: plusDays(plusMonths(from, MONTHS_IN[unit]), -1), unit };
}

/** Monday of ISO week 1 holds 4 January. */
function isoWeek(year: number, week: number): LocalDate | null {
  const monday = plusDays(mondayOf(dateText(year, 1, 4)), (week - 1) * 7);
  const ofYear = yearIn(plusDays(monday, 3)) === year;
  return week >= 1 && ofYear ? monday : null;
}

const OFFSETS: Record<Which, number> = { last: -1, this: 0, coming: 1, next: 1, 'after-next': 2 };

/** The period so many of its kind after the one that holds `today`. */
export function unitRange(unit: Unit, offset: number, today: LocalDate): Range | null {
  if (unit === 'week') {
    const from = plusDays(mondayOf(today), offset * 7);
    return { from, to: plusDays(from, 6), unit };
  }
  if (unit === 'weekend') {
    const from = plusDays(mondayOf(today), offset * 7 + 5);
    return { from, to: plusDays(from, 1), unit };
  }
  if (!(unit in MONTHS_IN)) return null;
  const length = MONTHS_IN[unit as keyof typeof MONTHS_IN];
  const first = Math.floor((monthOf(today) - 1) / length) * length + 1;
  const from = plusMonths(dateText(yearIn(today), first, 1), offset * length);
  return monthsFrom(yearIn(from), monthOf(from), unit as keyof typeof MONTHS_IN);
}

/**
 * The period a text names. Without "this" or "next" it is the nearest that `fits` (its start, middle or end is ahead).
 * Null where there is none.
 */
export function periodRange(frame: Frame, today: LocalDate, fits: (range: Range) => boolean): Range | null {
  const { period } = frame;
  const year = frame.year ?? (frame.yearWhich ? yearIn(today) + OFFSETS[frame.yearWhich] : null);
  if (!period) return year === null ? null : monthsFrom(year, 1, 'year');
  const nearest = (inYear: (year: number) => Range | null) => {
    if (year !== null) return inYear(year);
    const found = [yearIn(today) - 1, yearIn(today), yearIn(today) + 1, yearIn(today) + 2].map(inYear);
    return found.find((range) => range !== null && range.to >= today && fits(range)) ?? null;
  };
  switch (period.kind) {
    case 'unit': {
      if (period.which !== null) {
        // On Saturday "the coming weekend" is today's.
        const offset = period.unit === 'weekend' && period.which === 'coming' ? 0 : OFFSETS[period.which];
        return unitRange(period.unit, offset, today);
      }
      const [now, next] = [unitRange(period.unit, 0, today), unitRange(period.unit, 1, today)];
      return now && fits(now) ? now : next;
    }
    case 'month': {
      if (period.which === 'this') return monthsFrom(year ?? yearIn(today), period.month, 'month');
      if (period.which === 'last') return monthsFrom(yearIn(today) - 1, period.month, 'month');
      return nearest((each) => monthsFrom(each, period.month, 'month'));
    }
    case 'quarter':
      if (period.value < 1 || period.value > 4) return null;
      return nearest((each) => monthsFrom(each, period.value * 3 - 2, 'quarter'));
    case 'half-year':
      if (period.value < 1 || period.value > 2) return null;
      return nearest((each) => monthsFrom(each, period.value * 6 - 5, 'half'));
    case 'week-number':
      return nearest((each) => {
        const from = isoWeek(each, period.value);
        return from === null ? null : { from, to: plusDays(from, 6), unit: 'week' };
      });
  }
}

/** The date so many of a unit later. Null where a part of one makes no whole day. */
export function plusSpan(date: LocalDate, count: number, unit: Unit): LocalDate | null {
  const days = { day: 1, week: 7 }[unit as 'day' | 'week'];
  if (days !== undefined) return Number.isInteger(count * days) ? dateOf(dayNumber(date) + count * days) : null;
  if (unit === 'month' && count === 0.5) return plusDays(date, 15);
  if (unit === 'month' || unit === 'quarter' || unit === 'half' || unit === 'year') {
    const months = count * MONTHS_IN[unit];
    return Number.isInteger(months) ? plusMonths(date, months) : null;
  }
  return unit === 'weekend' && Number.isInteger(count) ? plusDays(mondayOf(date), 5 + (count - 1) * 7) : null;
}

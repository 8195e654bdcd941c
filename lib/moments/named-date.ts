import { dayNumber } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { yearIn } from '@/lib/domain/time/time';
import { type DayContext, isDate, weekday } from './day-context';
import { dateText } from './feasts';
import type { Frame } from './frame';
import { monthOf, periodRange, plusMonths } from './periods';

/** Days ahead within which a weekday and a day of the month are matched. */
const LONGEST_SEARCH_DAYS = 62;

/** A day and month without a year: the next that comes, or the nearest that falls on the weekday named. */
export function namedDate(frame: Frame, { today, aheadToday }: DayContext): LocalDate | null {
  const { date } = frame;
  if (!date) return null;
  const inYear = (year: number) => dateText(year, date.month, date.day);
  const year = date.year ?? frame.year ?? (frame.yearWhich === 'next' ? yearIn(today) + 1 : null);
  const fits = (each: LocalDate) => isDate(each) && (frame.weekday === undefined || weekday(each) === frame.weekday);
  if (year !== null) return fits(inYear(year)) ? inYear(year) : null;
  const years = [0, 1, 2, 3, 4].map((more) => inYear(yearIn(today) + more)).filter(isDate);
  const next = years.find((each) => each > today || (each === today && aheadToday));
  // A weekday that contradicts the date is a slip in one of the two; the text is not read.
  return next !== undefined && fits(next) ? next : null;
}

/** A day of the month without a month, or of a month that is named. */
export function dayInMonth(frame: Frame, { today, aheadToday }: DayContext): LocalDate | null {
  const day = frame.dayOfMonth ?? 0;
  if (day < 1 || day > 31) return null;
  if (frame.period) {
    if (frame.period.kind !== 'month' && !(frame.period.kind === 'unit' && frame.period.unit === 'month')) return null;
    const range = periodRange(frame, today, ({ from }) => dateText(yearIn(from), monthOf(from), day) >= today);
    const date = range && dateText(yearIn(range.from), monthOf(range.from), day);
    return date && isDate(date) && (frame.weekday === undefined || weekday(date) === frame.weekday) ? date : null;
  }
  const first = dateText(yearIn(today), monthOf(today), 1);
  for (let more = 0; more <= 12; more++) {
    const month = plusMonths(first, more);
    const date = dateText(yearIn(month), monthOf(month), day);
    if (!isDate(date) || date < today || (date === today && !aheadToday)) continue;
    if (frame.weekday === undefined) return date;
    if (dayNumber(date) - dayNumber(today) > LONGEST_SEARCH_DAYS) return null;
    if (weekday(date) === frame.weekday) return date;
  }
  return null;
}

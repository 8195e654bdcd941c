import type { LocalDate } from '@/lib/domain/time/local-date';
import { holds } from '../folded-pattern';
import type { CalendarWords } from './calendar-words';
import {
  dayAlone,
  dayOf,
  daysBetween,
  endOfMonth,
  mondayOf,
  mondayOfWeek,
  monthOf,
  plusDays,
  weekdayOf,
  withoutYear,
  yearOf,
} from './day-parts';

/** How numbers are read: day first, month first, or whichever of both fits. */
export type NumberOrder = 'day-first' | 'month-first' | 'both';

/** What a pattern of days found, by the names of its parts. */
export type Groups = Record<string, string | undefined>;
interface Context {
  words: CalendarWords;
  today: LocalDate;
  order: NumberOrder;
}

const num = (text: string | undefined) => Number(text ?? Number.NaN);
/** Thai calendars are this many years ahead. */
const BUDDHIST_YEARS = 543;

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = text.length <= 2 ? 2000 + num(text) : num(text);
  return year >= 2500 ? year - BUDDHIST_YEARS : year;
}

interface Read {
  day: LocalDate;
  coarse: boolean;
}
const exact = (day: LocalDate | null): Read | null => (day === null ? null : { day, coarse: false });
const coarse = (day: LocalDate | null): Read | null => (day === null ? null : { day, coarse: true });

/** The day that the parts of a match mean; null where there is no such day. */
export function readDay(g: Groups, { words, today, order }: Context, weekday: number | null): Read | null {
  const monthIn = (text: string | undefined) =>
    words.months.findIndex((each) => holds(text ?? '', `^(?:${each})$`)) + 1;
  const inYear = (year: number | null, month: number, day: number) =>
    year === null ? withoutYear(month, day, today) : dayOf(year, month, day);
  if (g.iy) return exact(dayOf(num(g.iy), num(g.im), num(g.id)));
  if (g.cm && g.cd) return exact(inYear(fullYear(g.cy), num(g.cm), num(g.cd)));
  if (g.km) return coarse(partOfMonth(fullYear(g.ky), num(g.km), g.kend ? 'end' : g.kmid ? 'mid' : 'start', today));
  if (g.n1) return exact(nearest(readings(num(g.n1), num(g.n2), fullYear(g.ny), order, today), weekday, today));
  if (g.m1) {
    // Round the clock, not the 24th of July.
    if (g.m1 === '24' && g.m2 === '7') return null;
    return exact(
      nearest(readings(num(g.m1), num(g.m2), null, g.mid_ === '.' ? 'day-first' : order, today), weekday, today),
    );
  }
  if (g.s1) return exact(inYear(fullYear(g.sy), num(g.s2), num(g.s1)));
  if (g.d) return exact(inYear(fullYear(g.y), monthIn(g.m), num(g.d)));
  if (g.mm) return exact(inYear(fullYear(g.yy), monthIn(g.mm), num(g.dd)));
  const part = g.end ? 'end' : g.mid ? 'mid' : 'start';
  if (g.pm) return coarse(partOfMonth(fullYear(g.py), monthIn(g.pm), part, today));
  if (g.thisMonth) return coarse(partOfMonth(null, monthOf(today), part, today));
  if (g.cjkMonth) return coarse(endOfMonth(yearOf(today), monthOf(today)));
  if (g.thisYear || g.cjkYear) return coarse(dayOf(yearOf(today), 12, 31));
  if (g.newYear) return coarse(dayOf(yearOf(today) + 1, 1, 1));
  if (g.cn) return exact(dayAlone(num(g.cn), today, weekday));
  if (g.wn) return coarse(mondayOfWeek(num(g.wn), today));
  if (g.only) return coarse(partOfMonth(fullYear(g.oy), monthIn(g.only), 'start', today));
  if (g.nextWeek) return exact(plusDays(mondayOf(today), 7));
  if (g.thisWeek) return exact(plusDays(mondayOf(today), 4));
  if (g.nextMonth) return coarse(partOfMonth(null, (monthOf(today) % 12) + 1, 'start', today));
  if (g.dayAfter) return exact(plusDays(today, 2));
  if (g.tomorrow) return exact(plusDays(today, 1));
  if (g.count) return span(g, words, today);
  return null;
}

function span(g: Groups, words: CalendarWords, today: LocalDate): Read | null {
  const named = words
    .word('numbers')
    .split('|')
    .findIndex((each) => holds(g.count ?? '', `^(?:${each})$`));
  // "dois|duas" and the like are one number told twice: Portuguese alone.
  const shift = words.word('numbers').startsWith('uma?|dois|duas') && named >= 2 ? 0 : 1;
  const amount = /^\d+$/.test(g.count ?? '') ? num(g.count) : named + shift;
  if (!Number.isFinite(amount) || amount < 1) return null;
  const days = amount * (g.cw ? 7 : g.cM ? 30 : 1);
  return days > 400 ? null : { day: plusDays(today, days), coarse: true };
}

function partOfMonth(
  year: number | null,
  month: number,
  part: 'end' | 'mid' | 'start',
  today: LocalDate,
): LocalDate | null {
  if (month < 1 || month > 12) return null;
  const own = year ?? (month < monthOf(today) ? yearOf(today) + 1 : yearOf(today));
  return part === 'end' ? endOfMonth(own, month) : dayOf(own, month, part === 'mid' ? 15 : 1);
}

function readings(
  first: number,
  second: number,
  year: number | null,
  order: NumberOrder,
  today: LocalDate,
): LocalDate[] {
  const make = (day: number, month: number) =>
    year === null ? withoutYear(month, day, today) : dayOf(year, month, day);
  const dayFirst = make(first, second);
  const monthFirst = make(second, first);
  const wanted =
    order === 'both'
      ? [monthFirst, dayFirst]
      : order === 'day-first'
        ? [dayFirst ?? monthFirst]
        : [monthFirst ?? dayFirst];
  return wanted.flatMap((day) => day ?? []);
}

/** Of several readings the one on the named weekday, not yet past, and nearest. */
function nearest(days: LocalDate[], weekday: number | null, today: LocalDate): LocalDate | null {
  const fits = weekday === null ? [] : days.filter((day) => weekdayOf(day) === weekday);
  const left = fits.length > 0 ? fits : days;
  const ahead = left.filter((day) => day >= today);
  return (
    (ahead.length > 0 ? ahead : left).toSorted(
      (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
    )[0] ?? null
  );
}

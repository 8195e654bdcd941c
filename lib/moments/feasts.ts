import { dateOf, dayNumber, plusDays, weekdayOf } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { FeastName } from './tokens';

const two = (value: number) => String(value).padStart(2, '0');
/** The date as `YYYY-MM-DD`; `month` 1-based. */
export const dateText = (year: number, month: number, day: number): LocalDate => `${year}-${two(month)}-${two(day)}`;

/** Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): LocalDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dateText(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The nth weekday of a month; -1 = the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): LocalDate | null {
  const first = dayNumber(dateText(year, month, 1));
  const days = monthLength(year, month);
  const start = first + ((weekday - weekdayOf(first) + 7) % 7);
  const day = nth > 0 ? start + (nth - 1) * 7 : start + Math.floor((first + days - 1 - start) / 7) * 7;
  return day < first + days ? dateOf(day) : null;
}

/** Days in a month; `month` 1-based. */
export function monthLength(year: number, month: number): number {
  const next = month === 12 ? dateText(year + 1, 1, 1) : dateText(year, month + 1, 1);
  return dayNumber(next) - dayNumber(dateText(year, month, 1));
}

/** First day of a feast and the last that it is spoken of as lasting ("after Easter" is after Easter Monday). */
export function feastIn(name: FeastName, year: number): { from: LocalDate; to: LocalDate } {
  const fixed = (month: number, day: number, lasts = 0) => {
    const from = dateText(year, month, day);
    return { from, to: plusDays(from, lasts) };
  };
  const fromEaster = (days: number, lasts = 0) => {
    const from = plusDays(easter(year), days);
    return { from, to: plusDays(from, lasts) };
  };
  const nth = (month: number, weekday: number, n: number, lasts = 0) => {
    const from = nthWeekday(year, month, weekday, n) ?? dateText(year, month, 1);
    return { from, to: plusDays(from, lasts) };
  };
  switch (name) {
    case 'new-year':
      return fixed(1, 1);
    case 'new-years-eve':
      return fixed(12, 31, 1);
    case 'epiphany':
      return fixed(1, 6);
    case 'valentine':
      return fixed(2, 14);
    case 'carnival':
      return fromEaster(-48, 2);
    case 'palm-sunday':
      return fromEaster(-7, 7);
    case 'ash-wednesday':
      return fromEaster(-46);
    case 'maundy-thursday':
      return fromEaster(-3);
    case 'good-friday':
      return fromEaster(-2);
    case 'easter':
      return fromEaster(0);
    case 'easter-monday':
      return fromEaster(1);
    case 'labour-day':
      return fixed(5, 1);
    case 'ascension':
      return fromEaster(39);
    case 'pentecost':
      return fromEaster(49, 1);
    case 'whit-monday':
      return fromEaster(50);
    case 'corpus-christi':
      return fromEaster(60);
    case 'all-saints':
      return fixed(11, 1);
    case 'halloween':
      return fixed(10, 31);
    case 'thanksgiving':
      return nth(11, 4, 4, 3);
    case 'christmas-eve':
      return fixed(12, 24, 2);
    case 'christmas':
      return fixed(12, 25, 1);
    case 'holiday-season':
      return fixed(12, 24, 8);
    case 'boxing-day':
      return fixed(12, 26);
    case 'us-labor-day':
      return nth(9, 1, 1);
    case 'memorial-day':
      return nth(5, 1, -1);
    case 'independence-day':
      return fixed(7, 4);
    case 'bastille-day':
      return fixed(7, 14);
    case 'golden-week':
      return fixed(4, 29, 6);
    case 'obon':
      return fixed(8, 13, 3);
    case 'japanese-new-year':
      return fixed(1, 1, 2);
    case 'fiscal-year-end-ja':
      return fixed(3, 31);
  }
}

import type { HolidayCatalog, HolidayChoice } from '@/lib/domain/calendar/holiday-catalog';
import type { DayOff } from '@/lib/domain/calendar/rules';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn } from '@/lib/domain/time/time';
import { easter } from '../moments/feasts';
import type { HolidayCorrection } from './holiday-correction';
import { HOLIDAY_CORRECTIONS } from './holiday-corrections';

const HOUR_MS = 3_600_000;
/** Shorter than this is half a day, which is worked on. Where the clocks change a day has 23 hours. */
const SHORTEST_DAY_HOURS = 22;
/** Names longer than this cannot be stored. */
const LONGEST_NAME = 200;

interface Holiday {
  type: string;
  date: string;
  start: Date;
  end: Date;
  name: string;
}

/**
 * The days of a holiday that are free from morning to evening. The date is the country's own; the instants tell its
 * length. A holiday that begins on the afternoon before has that part day left out.
 */
function wholeDays({ type, date, start, end }: Holiday): LocalDate[] {
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  if (type !== 'public' || hours < SHORTEST_DAY_HOURS) return [];
  const days = Math.floor((hours + 24 - SHORTEST_DAY_HOURS) / 24);
  return Array.from({ length: days }, (_, day) => plusDays(dateIn(date), day));
}

function dayOff(date: LocalDate, name: string): DayOff {
  return { date, name: name.slice(0, LONGEST_NAME), kind: 'holiday' };
}

/** A date of a correction in one year. Of one that names another year: none. */
function inYear(date: string, year: number): LocalDate[] {
  if (date === 'easter-monday') return [plusDays(easter(year), 1)];
  if (date.length === 5) return [`${year}-${date}`];
  return date.startsWith(`${year}-`) ? [date] : [];
}

function correct(byDate: Map<string, DayOff>, { country, region }: HolidayChoice, year: number, years: number): void {
  const applies = ({ country: of, only, not }: HolidayCorrection) =>
    of === country && (only === undefined || only.includes(region ?? '')) && !not?.includes(region ?? '');
  const all = Array.from({ length: years }, (_, more) => year + more);
  for (const { add = {}, drop = [] } of HOLIDAY_CORRECTIONS.filter(applies)) {
    for (const each of all) {
      for (const date of drop.flatMap((text) => inYear(text, each))) byDate.delete(date);
      for (const [text, name] of Object.entries(add)) {
        for (const date of inYear(text, each)) if (!byDate.has(date)) byDate.set(date, dayOff(date, name));
      }
    }
  }
}

/**
 * The public holidays of the world, as the library has them, with our own corrections. Loaded when first asked for: it is bigger than the page.
 * @param locale BCP 47; names are in its language where they are known
 */
export async function loadHolidayCatalog(locale: string): Promise<HolidayCatalog> {
  const { default: Holidays } = await import('date-holidays');
  const language = locale.slice(0, 2);
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale);
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const nameOf = (code: string, known: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? known) : known);
  const all = new Holidays();
  const countries = Object.entries(all.getCountries(language))
    .map(([value, known]) => ({ value, label: nameOf(value, known) }))
    .sort(byName);
  return {
    countries,
    regions: (country) =>
      Object.entries(all.getStates(country, language) ?? {})
        .map(([value, label]) => ({ value, label }))
        .sort(byName),
    daysOff({ country, region }, year, years) {
      const found = region === null ? new Holidays(country) : new Holidays(country, region);
      const byDate = new Map<string, DayOff>();
      for (let each = year; each < year + years; each++) {
        for (const holiday of found.getHolidays(each, language)) {
          for (const date of wholeDays(holiday)) {
            if (!byDate.has(date)) byDate.set(date, dayOff(date, holiday.name));
          }
        }
      }
      correct(byDate, { country, region }, year, years);
      return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    },
  };
}

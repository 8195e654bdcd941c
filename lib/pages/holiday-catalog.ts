import type { HolidayCatalog } from '@/lib/domain/calendar/holiday-catalog';
import type { DayOff } from '@/lib/domain/calendar/rules';
import { plusDays } from '@/lib/domain/time/calendar-day';

const DAY_MS = 86_400_000;
/** Names longer than this cannot be stored. */
const LONGEST_NAME = 200;

/**
 * The public holidays of the world, as the library has them. Loaded when first asked for: it is bigger than the page.
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
        for (const { type, date, start, end, name } of found.getHolidays(each, language)) {
          if (type !== 'public') continue;
          // The date is the country's own; the instants tell how many days it lasts, also where the clocks change.
          const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
          for (let day = 0; day < days; day++) {
            const on = plusDays(date.slice(0, 10), day);
            if (!byDate.has(on)) byDate.set(on, { date: on, name: name.slice(0, LONGEST_NAME), kind: 'holiday' });
          }
        }
      }
      return [...byDate.values()];
    },
  };
}

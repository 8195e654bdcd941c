import { HOLIDAY_YEARS, type HolidayCatalog } from '@/lib/domain/calendar/holiday-catalog';
import type { DayOff } from '@/lib/domain/calendar/rules';
import type { Settings } from '@/lib/domain/settings';
import { type Now, yearIn } from '@/lib/domain/time/time';
import type { SetupService } from '@/lib/messages/contract';
import { localValues } from '@/lib/platform/storage-area';
import { loadSettings } from '@/lib/services/settings/settings-store';

type Known = Pick<Settings, 'calendar' | 'holidays'>;

/** The years whose holidays are to be filled in now: those of the next four that are not known yet. */
export function missingYears({ calendar, holidays }: Known, today: string): { from: number; years: number } | null {
  const last = calendar.daysOff.filter((day) => day.kind === 'holiday').reduce((max, day) => later(max, day.date), '');
  // A country without any is not asked for again at every opening.
  if (holidays === null || last === '') return null;
  const thisYear = yearIn(today);
  const from = Math.max(yearIn(last) + 1, thisYear);
  const years = thisYear + HOLIDAY_YEARS - from;
  return years > 0 ? { from, years } : null;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** All days off with the years that were missing, in order; null when none were. What is known stays as it is. */
export function withYears(known: Known, today: string, catalog: Pick<HolidayCatalog, 'daysOff'>): DayOff[] | null {
  const missing = missingYears(known, today);
  if (!missing || !known.holidays) return null;
  const { daysOff } = known.calendar;
  const found = catalog.daysOff(known.holidays, missing.from, missing.years);
  return [...daysOff, ...found].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Fills in the holidays of years that have come near since the rep chose a country. The library is too big for the
 * worker, so this is done when a page of ours opens, once a year.
 */
export async function extendHolidays(
  setup: Pick<SetupService, 'saveSettings'>,
  { local }: Now,
  locale: string,
): Promise<void> {
  if (!missingYears(await loadSettings(localValues), local)) return;
  const { loadHolidayCatalog } = await import('./holiday-catalog');
  const catalog = await loadHolidayCatalog(locale);
  const { calendar, holidays } = await loadSettings(localValues);
  const daysOff = withYears({ calendar, holidays }, local, catalog);
  if (daysOff) await setup.saveSettings({ calendar: { daysOff } });
}

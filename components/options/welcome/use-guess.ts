import { useEffect, useState } from 'react';
import { HOLIDAY_YEARS, type HolidayCatalog } from '@/lib/domain/calendar/holiday-catalog';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { yearIn } from '@/lib/domain/time/time';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';
import { guessWeek } from './guess-week';

const GUESSED_KEY = 'next-touch:week-guessed';

/**
 * Takes country and working days from the browser, once, while the rep has chosen neither. Saved at once like any choice.
 * The name of the country it took; null when it took none.
 */
export function useGuess({ settings, now, attempt }: OptionsContext, catalog: HolidayCatalog | null): string | null {
  const { about, memory, services } = usePorts();
  const [country, setCountry] = useState<string | null>(null);
  const isUntouched =
    settings.holidays === null &&
    String(settings.calendar.workingDays) === String(DEFAULT_SETTINGS.calendar.workingDays);
  useEffect(() => {
    if (!catalog || !isUntouched || memory.getItem(GUESSED_KEY) !== null) return;
    memory.setItem(GUESSED_KEY, '1');
    const guess = guessWeek(about.language);
    const found = catalog.countries.find(({ value }) => value === guess.country);
    if (!found) return;
    const choice = { country: found.value, region: null };
    const daysOff = catalog.daysOff(choice, yearIn(now.local), HOLIDAY_YEARS);
    const calendar = { daysOff, ...(guess.workingDays && { workingDays: guess.workingDays }) };
    void attempt(async () => {
      await services.setup.saveSettings({ calendar, holidays: choice });
      setCountry(found.label);
    });
  }, [catalog, isUntouched, memory, about, now, attempt, services]);
  return country;
}

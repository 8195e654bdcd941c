import { useEffect, useState } from 'react';
import { HOLIDAY_YEARS, type HolidayCatalog, type HolidayChoice } from '@/lib/domain/calendar/holiday-catalog';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { yearIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';

/** The working calendar and its holidays: what the week section and the first run change. */
export function useCalendar({ settings, now, save, attempt }: OptionsContext) {
  const { t, i18n } = useTranslation('options');
  const { loadHolidays } = usePorts();
  const [catalog, setCatalog] = useState<HolidayCatalog | null>(null);

  useEffect(() => {
    let mounted = true;
    void attempt(async () => {
      const loaded = await loadHolidays(i18n.language);
      if (mounted) setCatalog(loaded);
    });
    return () => {
      mounted = false;
    };
  }, [attempt, loadHolidays, i18n.language]);

  return {
    catalog,
    onCalendar: (calendar: Partial<CalendarRules>) => void save({ calendar }, t('saved.calendar')),
    onHolidays: (choice: HolidayChoice | null) => {
      const own = settings.calendar.daysOff.filter((day) => day.kind === 'own');
      const year = yearIn(now.local);
      const found = choice && catalog ? catalog.daysOff(choice, year, HOLIDAY_YEARS) : [];
      void save(
        { calendar: { daysOff: [...own, ...found] }, holidays: choice },
        t('saved.holidays', { count: found.length }),
      );
    },
  };
}

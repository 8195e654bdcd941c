import type { HolidayCatalog, HolidayChoice } from '@/lib/domain/calendar/holiday-catalog';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField } from '../../ui/field';

export interface HolidayPickerProps {
  /** Null while it is being loaded. */
  catalog: HolidayCatalog | null;
  chosen: HolidayChoice | null;
  calendar: CalendarRules;
  now: LocalDateTime;
  onChoose: (choice: HolidayChoice | null) => void;
}

/** Country and region; says how many holidays that brought and which comes next. */
export function HolidayPicker({ catalog, chosen, calendar, now, onChoose }: HolidayPickerProps) {
  const { t, i18n } = useTranslation('options');
  const regions = catalog && chosen ? catalog.regions(chosen.country) : [];
  const holidays = calendar.daysOff.filter((day) => day.kind === 'holiday');
  const until = holidays.reduce((last, day) => (day.date > last ? day.date : last), '').slice(0, 4);
  const next = holidays.filter((day) => day.date >= dateIn(now)).toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  // Before the list is there, what is chosen stays readable.
  const countries = catalog?.countries ?? (chosen ? [{ value: chosen.country, label: chosen.country }] : []);
  return (
    <>
      <div className="nt-fields">
        <SelectField
          label={t('week.country')}
          value={chosen?.country ?? ''}
          disabled={catalog === null}
          options={[{ value: '', label: t('week.noCountry') }, ...countries]}
          onChange={(event) =>
            onChoose(event.target.value === '' ? null : { country: event.target.value, region: null })
          }
        />
        {chosen && regions.length > 0 && (
          <SelectField
            label={t('week.region')}
            value={chosen.region ?? ''}
            options={[{ value: '', label: t('week.noRegion') }, ...regions]}
            onChange={(event) => onChoose({ country: chosen.country, region: event.target.value || null })}
          />
        )}
      </div>
      {chosen && next && (
        <p className="nt-preview-line">
          {t('week.nextHoliday', { name: next.name, day: formatDay(i18n.language, next.date, now) })}
          <span>{t('week.holidayCount', { count: holidays.length, year: until })}</span>
          <span>{t('week.holidaysGrow')}</span>
        </p>
      )}
    </>
  );
}

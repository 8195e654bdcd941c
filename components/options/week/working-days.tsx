import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatShortWeekday, formatWeekday } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';

const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** A Monday, to have the weekdays named by the locale. */
const MONDAY = '2024-01-01';

/** The day of that week, 1 = Monday. */
const dayOf = (weekday: number) => `${MONDAY.slice(0, 8)}0${weekday}`;

export interface WorkingDaysProps {
  days: readonly number[];
  onChange: (days: number[]) => void;
}

/** Seven days to be worked on or not; the last one cannot be taken away. */
export function WorkingDays({ days, onChange }: WorkingDaysProps) {
  const { t, i18n } = useTranslation('options');
  return (
    <fieldset className="nt-weekdays">
      <legend className="nt-sr-only">{t('setting.working-days.title')}</legend>
      {WEEK.map((day) => {
        const works = days.includes(day);
        return (
          <label key={day} className="nt-weekday">
            <input
              type="checkbox"
              className="nt-sr-only"
              aria-label={formatWeekday(i18n.language, dayOf(day))}
              checked={works}
              disabled={works && days.length === 1}
              onChange={() => onChange(works ? days.filter((each) => each !== day) : [...days, day].sort())}
            />
            <span aria-hidden>{formatShortWeekday(i18n.language, dayOf(day))}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** "Next three working days: …": what the settings above come to. */
export function NextWorkingDays({ rules, now }: { rules: CalendarRules; now: LocalDateTime }) {
  const { t, i18n } = useTranslation('options');
  const first = addWorkingDays(dateIn(now), 1, rules);
  const days = [first, addWorkingDays(first, 1, rules), addWorkingDays(first, 2, rules)];
  return (
    <p className="nt-preview-line" role="status">
      {t('week.next', { days: days.map((day) => formatDay(i18n.language, day, now)).join(' · ') })}
    </p>
  );
}

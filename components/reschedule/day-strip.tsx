import type { LocalDate } from '@/lib/domain/time/local-date';
import { formatDay, formatWeekday } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../ui/class-names';
import type { LoadDay } from './load-days';

export interface DayStripProps {
  days: readonly LoadDay[];
  chosen: LocalDate;
  onChoose: (date: LocalDate) => void;
}

/** Two weeks as a strip: a bar a day for what is planned already, days off drawn as what they are. */
export function DayStrip({ days, chosen, onChoose }: DayStripProps) {
  const { t, i18n } = useTranslation('popup');
  const most = Math.max(1, ...days.map((day) => day.touches));
  const first = days[0]?.date ?? chosen;
  return (
    <fieldset className="nt-day-strip">
      <legend className="nt-sr-only">{t('reschedule.days')}</legend>
      {days.map(({ date, touches, isOff }) => {
        const words = [formatDay(i18n.language, date, `${first}T00:00`), t('reschedule.touches', { count: touches })];
        if (isOff) words.push(t('reschedule.dayOff'));
        return (
          <button
            key={date}
            type="button"
            className={classNames('nt-day-strip-day', isOff && 'nt-day-strip-off')}
            aria-label={words.join(', ')}
            aria-pressed={date === chosen}
            title={words.join(', ')}
            onClick={() => onChoose(date)}
          >
            <span aria-hidden>{formatWeekday(i18n.language, date).slice(0, 2)}</span>
            <span className="nt-day-strip-bar" aria-hidden>
              <span style={{ blockSize: `${Math.round((touches / most) * 100)}%` }} />
            </span>
            <span aria-hidden>{Number(date.slice(8))}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

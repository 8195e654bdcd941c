import { useDroppable } from '@dnd-kit/core';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { isWorkingDay } from '@/lib/domain/calendar/working-days';
import type { ForecastDay } from '@/lib/domain/schedule/forecast';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatLetter } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../../ui/class-names';

export interface LoadChartProps {
  days: readonly ForecastDay[];
  cap: number;
  rules: CalendarRules;
  now: LocalDateTime;
  selected: LocalDate;
  onSelect: (date: LocalDate) => void;
}

/** A bar a day for four weeks, against the number of touches the rep can do well. A day is a button, and takes drops. */
export function LoadChart({ days, cap, rules, now, selected, onSelect }: LoadChartProps) {
  const { t } = useTranslation('options');
  const tallest = Math.max(1, ...days.map((day) => day.touches));
  return (
    <fieldset className="nt-load">
      <legend className="nt-sr-only">{t('load.chart')}</legend>
      {days.map((day) => (
        <Bar
          key={day.date}
          day={day}
          share={day.touches / tallest}
          over={day.touches > cap}
          works={isWorkingDay(day.date, rules)}
          now={now}
          selected={day.date === selected}
          onSelect={onSelect}
        />
      ))}
    </fieldset>
  );
}

interface BarProps {
  day: ForecastDay;
  /** Of the tallest bar, 0 to 1. */
  share: number;
  over: boolean;
  works: boolean;
  now: LocalDateTime;
  selected: boolean;
  onSelect: (date: LocalDate) => void;
}

function Bar({ day, share, over, works, now, selected, onSelect }: BarProps) {
  const { t, i18n } = useTranslation('options');
  const { setNodeRef, isOver } = useDroppable({ id: day.date, disabled: !works });
  const name = formatDay(i18n.language, day.date, now);
  const words = t('load.bar', { day: name, touches: t('cadences.touches', { count: day.touches }) });
  return (
    <button
      ref={setNodeRef}
      type="button"
      aria-pressed={selected}
      aria-label={over ? t('load.overBar', { bar: words }) : words}
      title={words}
      className={classNames(
        'nt-load-day',
        !works && 'nt-load-off',
        over && 'nt-load-over',
        selected && 'nt-load-selected',
        isOver && 'nt-load-target',
      )}
      onClick={() => onSelect(day.date)}
    >
      <span className="nt-load-count">{day.touches > 0 ? day.touches : ''}</span>
      <span className="nt-load-bar" style={{ height: `${Math.round(share * 120)}px` }} />
      <span className="nt-load-letter">{formatLetter(i18n.language, day.date)}</span>
      <span className="nt-load-date">{Number(day.date.slice(8))}</span>
    </button>
  );
}

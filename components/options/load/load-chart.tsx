import { useDroppable } from '@dnd-kit/core';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { isWorkingDay } from '@/lib/domain/calendar/working-days';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatLetter } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../../ui/class-names';

/** How full a day is. */
export interface LoadDay {
  date: LocalDate;
  planned: number;
  /** What would follow from touches before them, besides. */
  following: number;
}

export interface LoadChartProps {
  days: readonly LoadDay[];
  cap: number;
  rules: CalendarRules;
  now: LocalDateTime;
  selected: LocalDate;
  onSelect: (date: LocalDate) => void;
}

/** A bar a day for four weeks, against the number of touches the rep can do well. A day is a button, and takes drops. */
export function LoadChart({ days, cap, rules, now, selected, onSelect }: LoadChartProps) {
  const { t } = useTranslation('options');
  const tallest = Math.max(1, ...days.map(touchesOn));
  return (
    <fieldset className="nt-load">
      <legend className="nt-sr-only">{t('load.chart')}</legend>
      {days.map((day) => (
        <Bar
          key={day.date}
          day={day}
          tallest={tallest}
          over={touchesOn(day) > cap}
          works={isWorkingDay(day.date, rules)}
          now={now}
          selected={day.date === selected}
          onSelect={onSelect}
        />
      ))}
    </fieldset>
  );
}

/** All touches of a day. */
export const touchesOn = ({ planned, following }: LoadDay): number => planned + following;

/** Of the tallest bar, px. */
const HEIGHT = 120;

interface BarProps {
  day: LoadDay;
  /** Touches of the day with the most. */
  tallest: number;
  over: boolean;
  works: boolean;
  now: LocalDateTime;
  selected: boolean;
  onSelect: (date: LocalDate) => void;
}

function Bar({ day, tallest, over, works, now, selected, onSelect }: BarProps) {
  const { t, i18n } = useTranslation('options');
  const { setNodeRef, isOver } = useDroppable({ id: day.date, disabled: !works });
  const name = formatDay(i18n.language, day.date, now);
  const touches = touchesOn(day);
  const words = t('load.bar', { day: name, touches: t('cadences.touches', { count: touches }) });
  const heightOf = (count: number) => `${Math.round((count / tallest) * HEIGHT)}px`;
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
      <span className="nt-load-count">{touches > 0 ? touches : ''}</span>
      {day.following > 0 && <span className="nt-load-bar nt-load-follow" style={{ height: heightOf(day.following) }} />}
      {(day.planned > 0 || touches === 0) && <span className="nt-load-bar" style={{ height: heightOf(day.planned) }} />}
      <span className="nt-load-letter">{formatLetter(i18n.language, day.date)}</span>
      <span className="nt-load-date">{Number(day.date.slice(8))}</span>
    </button>
  );
}

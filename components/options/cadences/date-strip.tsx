import { Clock } from 'lucide-react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatLetter } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { StripDay } from './days-between';

/** Above this many days: text instead of a strip. */
const DRAWN = 14;

export interface DateStripProps {
  days: readonly StripDay[];
  now: LocalDateTime;
}

/**
 * The days a wait passes over: working days as ticks; weekends, holidays and own days off by their kind; changes of the
 * clock marked.
 */
export function DateStrip({ days, now }: DateStripProps) {
  const { t, i18n } = useTranslation('options');
  if (days.length === 0) return null;
  const weekend = days.filter((day) => day.kind === 'weekend').length;
  const named = days.filter((day) => day.kind === 'holiday' || day.kind === 'own');
  const clocks = days.filter((day) => day.clock !== 0);
  const words = [
    t('strip.days', { count: days.length }),
    ...(weekend > 0 ? [t('strip.weekend', { count: weekend })] : []),
  ].join(', ');
  return (
    <div className="nt-strip">
      {days.length > DRAWN ? (
        <span className="nt-strip-words">{words}</span>
      ) : (
        <span className="nt-strip-days" role="img" aria-label={words}>
          {days.map((day) => (
            <span
              key={day.date}
              className={`nt-strip-day nt-strip-${day.kind}`}
              title={[formatDay(i18n.language, day.date, now), day.name ?? t(`strip.kind.${day.kind}`)].join(' · ')}
            >
              {formatLetter(i18n.language, day.date)}
            </span>
          ))}
        </span>
      )}
      {named.slice(0, 2).map((day) => (
        <span key={day.date} className={`nt-strip-name nt-strip-name-${day.kind}`}>
          {day.name || t(`strip.kind.${day.kind}`)}
        </span>
      ))}
      {named.length > 2 && <span className="nt-strip-name">{t('strip.more', { count: named.length - 2 })}</span>}
      {clocks.map((day) => (
        <span key={day.date} className="nt-strip-clock">
          <Clock size={12} aria-hidden />
          {t(day.clock > 0 ? 'strip.forward' : 'strip.back', { day: formatDay(i18n.language, day.date, now) })}
        </span>
      ))}
    </div>
  );
}

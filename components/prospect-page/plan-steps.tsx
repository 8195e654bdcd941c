import { Check, Minus } from 'lucide-react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue, formatDueDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ChannelIcon } from '../ui/channel-icon';
import { classNames } from '../ui/class-names';
import type { PlanRow } from './plan-rows';

/** The cadence as a vertical line of steps: what is behind, what is next, and when the rest would come. */
export function PlanSteps({ rows, now }: { rows: readonly PlanRow[]; now: LocalDateTime }) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const when = ({ state, local }: PlanRow) => {
    if (state === 'skipped') return t('popup:prospect.skipped');
    if (!local) return '';
    return state === 'next' ? formatDue(i18n.language, local, now) : formatDueDay(i18n.language, local, now);
  };
  return (
    <ol className="nt-plan">
      {rows.map((row) => (
        <li
          key={row.step.id}
          className={classNames('nt-plan-step', `nt-plan-${row.state}`)}
          {...(row.state === 'next' && { 'aria-current': 'step' })}
        >
          <span className="nt-plan-mark">
            {row.state === 'done' ? (
              <Check size={14} strokeWidth={2.5} role="img" aria-label={t('popup:prospect.done')} />
            ) : row.state === 'skipped' ? (
              <Minus size={14} strokeWidth={2.5} aria-hidden />
            ) : (
              <ChannelIcon channel={row.step.channel} size={14} />
            )}
          </span>
          <span className="nt-plan-words">
            <span className="nt-plan-channel">{t(`common:channel.${row.step.channel}`)}</span>
            {row.step.gives && row.state === 'next' && <span className="nt-plan-gives">{row.step.gives}</span>}
          </span>
          <span className="nt-plan-when">{when(row)}</span>
        </li>
      ))}
    </ol>
  );
}

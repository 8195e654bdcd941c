import { CalendarSync } from 'lucide-react';
import type { ReplanMove } from '@/lib/domain/schedule/replan';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { OverdueSpread } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { CommitField } from '../ui/commit-field';

export interface LeavePreviewProps {
  spread: OverdueSpread;
  /** Most touches a day, as the rep has set it here. The spread may still be that of the number before. */
  cap: number;
  now: LocalDateTime;
  onCap: (cap: number) => void;
  onApply: (moves: readonly ReplanMove[]) => void;
}

/** What piled up while the rep was away, spread over the coming working days; shown before anything is moved. */
export function LeavePreview({ spread, cap, now, onCap, onApply }: LeavePreviewProps) {
  const { moves, load } = spread;
  const { t, i18n } = useTranslation('options');
  if (moves.length === 0) return <p className="nt-quiet">{t('load.nothingOverdue')}</p>;

  const perDay = new Map<string, number>();
  for (const { to } of moves) perDay.set(dateIn(to), (perDay.get(dateIn(to)) ?? 0) + 1);
  const days = [...perDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const tallest = Math.max(...days.map(([date, count]) => count + (load.get(date) ?? 0)));
  return (
    <div className="nt-stack">
      <CommitField
        label={t('load.cap')}
        className="nt-number"
        inputMode="numeric"
        value={String(cap)}
        problem={(text) =>
          /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 500 ? null : t('who.number', { min: 1, max: 500 })
        }
        onCommit={(text) => onCap(Number(text))}
      />
      <ul className="nt-leave" aria-label={t('load.spread')}>
        {days.slice(0, 15).map(([date, count]) => {
          const there = load.get(date) ?? 0;
          return (
            <li key={date} className="nt-leave-day">
              <span className="nt-leave-name">{formatDay(i18n.language, date, now)}</span>
              <span className="nt-leave-bars" aria-hidden>
                <span className="nt-leave-there" style={{ width: `${(there / tallest) * 100}%` }} />
                <span className="nt-leave-new" style={{ width: `${(count / tallest) * 100}%` }} />
              </span>
              <span className="nt-leave-count">{t('load.spreadDay', { count, there })}</span>
            </li>
          );
        })}
      </ul>
      <Button
        look="filled"
        className="nt-leave-apply"
        icon={<CalendarSync size={16} aria-hidden />}
        disabled={spread.cap !== cap}
        onClick={() => onApply(moves)}
      >
        {t('load.apply', { count: moves.length })}
      </Button>
    </div>
  );
}

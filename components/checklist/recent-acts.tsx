import { History } from 'lucide-react';
import { useState } from 'react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { RecentAct } from '../acts/use-last-acts';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';

export interface RecentActsProps {
  acts: readonly RecentAct[];
  now: LocalDateTime;
  onUndo: (act: RecentAct) => void;
}

/** The last acts, each with its way back. */
export function RecentActs({ acts, now, onUndo }: RecentActsProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('popup:recent.title')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton size="s" label={t('popup:recent.title')} tip={!open}>
          <History size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <div className="nt-recent">
        <p className="nt-snooze-title">{t('popup:recent.title')}</p>
        {acts.length === 0 && <p className="nt-recent-none">{t('popup:recent.none')}</p>}
        <ul className="nt-recent-list">
          {acts.map((act) => (
            <li key={act.batch} className="nt-recent-line">
              <span className="nt-recent-words">
                {act.words}
                <span className="nt-recent-when">{formatMoment(i18n.language, act.local, now)}</span>
              </span>
              <Button
                size="s"
                aria-label={t('common:action.for', { action: t('common:action.undo'), name: act.words })}
                onClick={() => onUndo(act)}
              >
                {t('common:action.undo')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}

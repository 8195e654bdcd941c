import { Check, SkipForward, X } from 'lucide-react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import type { BulkAction } from '../acts/commands';
import type { ParseMoment } from '../snooze/parse-moment';
import { SnoozeMenu } from '../snooze/snooze-menu';
import { IconButton } from '../ui/icon-button';

export interface BulkBarProps {
  count: number;
  snoozes: SnoozeChoice[];
  now: LocalDateTime;
  parse?: ParseMoment;
  onAct: (action: BulkAction) => void;
  onClear: () => void;
  onCheckAll: () => void;
}

/** In place of the tabs while rows are checked: one act for all of them, one undo. */
export function BulkBar({ count, snoozes, now, parse, onAct, onClear, onCheckAll }: BulkBarProps) {
  const { t } = useTranslation(['popup', 'common']);
  const them = t('popup:bulk.count', { count });
  return (
    <div className="nt-bulk" role="toolbar" aria-label={them}>
      <IconButton size="s" label={t('popup:bulk.clear')} onClick={onClear}>
        <X size={18} aria-hidden />
      </IconButton>
      <span className="nt-bulk-count" role="status">
        {them}
      </span>
      <button type="button" className="nt-link" onClick={onCheckAll}>
        {t('popup:bulk.all')}
      </button>
      <span className="nt-bulk-gap" />
      <IconButton
        size="s"
        label={t('common:action.for', { action: t('common:action.done'), name: them })}
        onClick={() => onAct({ type: 'done' })}
      >
        <Check size={18} strokeWidth={2} aria-hidden />
      </IconButton>
      <SnoozeMenu
        name={them}
        choices={snoozes}
        now={now}
        onSnooze={(until) => onAct({ type: 'snooze', until })}
        {...(parse && { parse })}
      />
      <IconButton
        size="s"
        label={t('common:action.for', { action: t('common:action.skip'), name: them })}
        onClick={() => onAct({ type: 'skip' })}
      >
        <SkipForward size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

import { Ban, Pause, Play, Trash2, UserPlus, X } from 'lucide-react';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import { SnoozeMenu } from '../../snooze/snooze-menu';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import type { BulkAct } from './bulk-acts';

/** The menus a key can open. */
export type OpenMenu = 'enroll' | 'finish' | 'snooze' | null;

export interface BulkBarProps {
  /** How many the acts are for. */
  count: number;
  cadences: readonly { id: string; name: string }[];
  snoozes: SnoozeChoice[];
  now: LocalDateTime;
  menu: OpenMenu;
  onMenu: (menu: OpenMenu) => void;
  /** Rows done and in all while an act runs. */
  progress: { done: number; total: number } | null;
  onAct: (act: BulkAct) => void;
  onErase: () => void;
  onStop: () => void;
  onClear: () => void;
}

/** Acts for everybody chosen: one act, one undo. */
export function BulkBar(props: BulkBarProps) {
  const { t } = useTranslation(['prospects', 'common']);
  const { count, menu, onMenu, onAct, progress } = props;
  const them = t('prospects:chosen', { count });
  const menuProps = (name: Exclude<OpenMenu, null>) => ({
    open: menu === name,
    onOpenChange: (open: boolean) => onMenu(open ? name : null),
  });
  if (progress)
    return (
      <div className="nt-bulk-acts" role="status">
        <span>{t('prospects:working', { done: progress.done, total: progress.total })}</span>
        <Button size="s" onClick={props.onStop}>
          {t('common:action.cancel')}
        </Button>
      </div>
    );
  return (
    <div className="nt-bulk-acts" role="toolbar" aria-label={them}>
      <IconButton size="s" label={t('prospects:letGo')} shortcut="Escape" onClick={props.onClear}>
        <X size={18} aria-hidden />
      </IconButton>
      <span className="nt-bulk-acts-count" role="status">
        {them}
      </span>
      <Menu
        {...menuProps('enroll')}
        align="start"
        trigger={
          <Button size="s" look="tonal" icon={<UserPlus size={16} aria-hidden />} aria-keyshortcuts="e">
            {t('prospects:act.enroll')}
          </Button>
        }
        entries={props.cadences.map(({ id, name }) => ({
          id,
          label: name,
          onSelect: () => onAct({ type: 'enroll', cadenceId: id }),
        }))}
      />
      <Button
        size="s"
        icon={<Pause size={16} aria-hidden />}
        aria-keyshortcuts="p"
        onClick={() => onAct({ type: 'pause' })}
      >
        {t('common:action.pause')}
      </Button>
      <Button
        size="s"
        icon={<Play size={16} aria-hidden />}
        aria-keyshortcuts="r"
        onClick={() => onAct({ type: 'resume' })}
      >
        {t('common:action.resume')}
      </Button>
      <Menu
        {...menuProps('finish')}
        align="start"
        trigger={
          <Button size="s" icon={<Ban size={16} aria-hidden />} aria-keyshortcuts="f">
            {t('common:action.finish')}
          </Button>
        }
        entries={FINISH_REASONS.filter((reason) => reason !== 'bounced').map((reason) => ({
          id: reason,
          label: t(`common:finish.${reason}`),
          onSelect: () => onAct({ type: 'finish', reason }),
        }))}
      />
      <SnoozeMenu
        {...menuProps('snooze')}
        name={them}
        choices={props.snoozes}
        now={props.now}
        onSnooze={(until) => onAct({ type: 'snooze', until })}
      />
      <Button size="s" icon={<Trash2 size={16} aria-hidden />} aria-keyshortcuts="Delete" onClick={props.onErase}>
        {t('prospects:act.erase')}
      </Button>
    </div>
  );
}

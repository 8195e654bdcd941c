import {
  BellRing,
  CalendarDays,
  EllipsisVertical,
  ExternalLink,
  Flag,
  Gift,
  ListOrdered,
  Pause,
  PencilLine,
  Play,
  SkipForward,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import { ROW_KEYS, type RowAction, type RowActionType } from './row-action';

type PlainAction = Exclude<RowActionType, 'do' | 'snooze' | 'done' | 'undo' | 'answer'>;

const ICONS: Record<PlainAction, ReactNode> = {
  give: <Gift size={16} aria-hidden />,
  log: <PencilLine size={16} aria-hidden />,
  skip: <SkipForward size={16} aria-hidden />,
  open: <ExternalLink size={16} aria-hidden />,
  prospect: <UserRound size={16} aria-hidden />,
  pause: <Pause size={16} aria-hidden />,
  resume: <Play size={16} aria-hidden />,
  reschedule: <CalendarDays size={16} aria-hidden />,
  wake: <BellRing size={16} aria-hidden />,
  cadence: <ListOrdered size={16} aria-hidden />,
  finish: <Flag size={16} aria-hidden />,
};

function isPlain(action: RowActionType): action is PlainAction {
  return action in ICONS;
}

export interface RowMenuProps {
  name: string;
  actions: RowActionType[];
  onAction: (action: RowAction) => void;
}

/** The actions of a row that are not in sight. */
export function RowMenu({ name, actions, onAction }: RowMenuProps) {
  const { t } = useTranslation('common');
  return (
    <Menu
      trigger={
        <IconButton size="s" tip={false} label={t('action.for', { action: t('action.more'), name })}>
          <EllipsisVertical size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
      entries={() =>
        actions.filter(isPlain).map((type) => {
          const shortcut = ROW_KEYS[type];
          return {
            id: type,
            label: t(`action.${type}`),
            icon: ICONS[type],
            ...(shortcut !== undefined && { shortcut }),
            onSelect: () => onAction({ type }),
          };
        })
      }
    />
  );
}

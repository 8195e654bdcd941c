import { useDraggable } from '@dnd-kit/core';
import { CalendarClock } from 'lucide-react';
import type { Channel } from '@/lib/domain/cadence/cadence';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatTime } from '@/lib/i18n/format-local';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { PlannedTouch } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { ChannelIcon } from '../../ui/channel-icon';
import { Menu } from '../../ui/menu';
import type { Home } from '../ui/between-targets';
import { DragHandle } from '../ui/drag-handle';

export interface LoadListProps {
  touches: readonly PlannedTouch[];
  day: LocalDate;
  /** Where each could go, with how many are there. */
  offered: readonly { date: LocalDate; touches: number }[];
  now: LocalDateTime;
  onMove: (touch: PlannedTouch, date: LocalDate) => void;
}

/** The touches of one day: each can be dragged onto a bar, or moved by its menu. */
export function LoadList({ touches, day, offered, now, onMove }: LoadListProps) {
  const { t } = useTranslation('options');
  return (
    <ul className="nt-lines" aria-label={t('load.list')}>
      {touches.map((touch) => (
        <Line key={touch.id} {...{ touch, day, offered, now, onMove }} />
      ))}
    </ul>
  );
}

type LineProps = Pick<LoadListProps, 'day' | 'offered' | 'now' | 'onMove'> & { touch: PlannedTouch };

function Line({ touch, day, offered, now, onMove }: LineProps) {
  const { t, i18n } = useTranslation(['options', 'common']);
  const { name } = touch;
  const drag = useDraggable({ id: touch.id, data: { home: day } satisfies Home });
  const { setNodeRef, transform, isDragging } = drag;
  const style = transform
    ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)`, zIndex: 20, position: 'relative' as const }
    : undefined;
  return (
    <li ref={setNodeRef} style={style} className={isDragging ? 'nt-load-held' : undefined}>
      <DragHandle label={t('load.drag', { name })} drag={drag} />
      <ChannelIcon
        channel={touch.channel as Channel}
        size={16}
        label={wordOr(t, `common:channel.${touch.channel}`, touch.channel)}
      />
      <span className="nt-lines-grow">{name}</span>
      <span className="nt-lines-quiet">{formatTime(i18n.language, touch.nudgeAt)}</span>
      <Menu
        trigger={
          <Button
            size="s"
            icon={<CalendarClock size={16} aria-hidden />}
            aria-label={t('common:action.for', { action: t('load.move'), name })}
          >
            {t('load.move')}
          </Button>
        }
        entries={() =>
          offered.map(({ date, touches }) => ({
            id: date,
            label: formatDay(i18n.language, date, now),
            hint: t('cadences.touches', { count: touches }),
            onSelect: () => onMove(touch, date),
          }))
        }
      />
    </li>
  );
}

import { useDraggable } from '@dnd-kit/core';
import { ArrowRightLeft } from 'lucide-react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ProspectHit } from '@/lib/pages/reads';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import type { Home } from '../ui/between-targets';
import { DragHandle } from '../ui/drag-handle';
import type { BoardStage } from './stage-commands';

export interface StageCardProps {
  hit: ProspectHit;
  stage: BoardStage;
  /** Whole days since the last touch; null where there is none. */
  days: number | null;
  /** Stages this person can be moved to. */
  targets: readonly BoardStage[];
  /** What a stage is called. */
  nameOf: (stage: BoardStage) => string;
  onMove: (stage: BoardStage) => void;
}

/** One person on the board: dragged by the handle, or moved by the menu. */
export function StageCard({ hit, stage: home, days, targets, nameOf, onMove }: StageCardProps) {
  const { t } = useTranslation(['prospects', 'common']);
  const { prospect } = hit;
  const drag = useDraggable({ id: prospect.id, disabled: targets.length === 0, data: { home } satisfies Home });
  const { setNodeRef, transform, isDragging } = drag;
  const name = shownText(prospect.name || (prospect.addresses[0] ?? ''));
  const style = transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : undefined;
  return (
    <li ref={setNodeRef} style={style} className={isDragging ? 'nt-stage-card nt-stage-held' : 'nt-stage-card'}>
      {targets.length > 0 && <DragHandle label={t('prospects:stage.drag', { name })} drag={drag} />}
      <a href={`#prospect/${encodeURIComponent(prospect.id)}`}>{name}</a>
      <span className="nt-stage-quiet">
        {[shownText(prospect.company), days === null ? '' : t('prospects:stage.age', { count: days })]
          .filter(Boolean)
          .join(t('why:separator'))}
      </span>
      {targets.length > 0 && (
        <Menu
          trigger={
            <IconButton size="s" label={t('prospects:stage.move', { name })}>
              <ArrowRightLeft size={16} aria-hidden />
            </IconButton>
          }
          entries={targets.map((stage) => ({
            id: stage,
            label: shownText(nameOf(stage)),
            onSelect: () => onMove(stage),
          }))}
        />
      )}
    </li>
  );
}

import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { OwnStage } from '@/lib/domain/settings';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../../ui/class-names';
import type { BoardStage } from './stage-commands';

export interface StageColumnProps {
  stage: BoardStage;
  title: string;
  count: number;
  /** Of the rep's own stages. */
  colour: OwnStage['colour'] | null;
  children: ReactNode;
}

/** A stage of the board: its cards, and a place to drop one. */
export function StageColumn({ stage, title, count, colour, children }: StageColumnProps) {
  const { t } = useTranslation('prospects');
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  return (
    <section
      ref={setNodeRef}
      className={classNames('nt-stage', colour && `nt-stage-${colour}`, isOver && 'nt-stage-over')}
      aria-label={t('stage.column', { stage: title, count })}
    >
      <h2>
        {shownText(title)} <span className="nt-stage-quiet">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

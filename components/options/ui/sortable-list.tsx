import { closestCenter } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { DragArea, type DragWay } from './drag-area';
import { DragHandle } from './drag-handle';

export interface SortableListProps<T extends { id: string }> {
  label: string;
  items: readonly T[];
  /** What an item is called when it is moved: "Touch 2, call". */
  nameOf: (item: T) => string;
  onOrder: (items: T[]) => void;
  className?: string;
  children: (item: T, index: number, handle: ReactNode) => ReactNode;
}

const UP_AND_DOWN: DragWay = {
  collisionDetection: closestCenter,
  keys: sortableKeyboardCoordinates,
  modifiers: [({ transform }) => ({ ...transform, x: 0 })],
};

/** A list put in order by dragging a handle, or by keyboard: Space on the handle, arrows, Space. */
export function SortableList<T extends { id: string }>(props: SortableListProps<T>) {
  const { items, nameOf, onOrder } = props;
  const { t } = useTranslation('options');
  const indexOf = (id: string) => items.findIndex((each) => each.id === id);
  return (
    <DragArea
      way={UP_AND_DOWN}
      nameOf={(id) => {
        const item = items[indexOf(id)];
        return item ? nameOf(item) : '';
      }}
      placeOf={(id) => t('drag.place', { place: indexOf(id) + 1, of: items.length })}
      onDrop={(id, target) => onOrder(arrayMove([...items], indexOf(id), indexOf(target)))}
    >
      <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={classNames('nt-sortable', props.className)} aria-label={props.label}>
          {items.map((item, index) => (
            <SortableItem key={item.id} id={item.id} name={nameOf(item)}>
              {(handle) => props.children(item, index, handle)}
            </SortableItem>
          ))}
        </ol>
      </SortableContext>
    </DragArea>
  );
}

interface SortableItemProps {
  id: string;
  name: string;
  children: (handle: ReactNode) => ReactNode;
}

function SortableItem({ id, name, children }: SortableItemProps) {
  const { t } = useTranslation('options');
  const drag = useSortable({ id });
  const { setNodeRef, transform, transition, isDragging } = drag;
  const style = {
    transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
    transition,
  };
  return (
    <li ref={setNodeRef} style={style} className={classNames('nt-sortable-item', isDragging && 'nt-sortable-held')}>
      {children(<DragHandle label={t('drag.move', { name })} drag={drag} />)}
    </li>
  );
}

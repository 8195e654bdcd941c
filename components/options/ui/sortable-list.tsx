import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
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

/** A list put in order by dragging a handle, or by keyboard: Space on the handle, arrows, Space. Says what happens. */
export function SortableList<T extends { id: string }>(props: SortableListProps<T>) {
  const { items, nameOf, onOrder } = props;
  const { t } = useTranslation('options');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOfId = (id: string | number) => {
    const item = items.find((each) => each.id === id);
    return item ? nameOf(item) : '';
  };
  const placeOf = (id: string | number) => items.findIndex((each) => each.id === id) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('sort.start', { name: nameOfId(active.id) }),
    onDragOver: ({ active, over }) =>
      over ? t('sort.over', { name: nameOfId(active.id), place: placeOf(over.id), of: items.length }) : undefined,
    onDragEnd: ({ active, over }) =>
      t('sort.end', { name: nameOfId(active.id), place: placeOf(over?.id ?? active.id), of: items.length }),
    onDragCancel: ({ active }) => t('sort.cancel', { name: nameOfId(active.id) }),
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    onOrder(arrayMove([...items], placeOf(active.id) - 1, placeOf(over.id) - 1));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[({ transform }) => ({ ...transform, x: 0 })]}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('sort.how') } }}
      onDragEnd={onDragEnd}
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
    </DndContext>
  );
}

interface SortableItemProps {
  id: string;
  name: string;
  children: (handle: ReactNode) => ReactNode;
}

function SortableItem({ id, name, children }: SortableItemProps) {
  const { t } = useTranslation('options');
  const drag = useSortable({
    id,
  });
  const { setNodeRef, transform, transition, isDragging } = drag;
  const style = {
    transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
    transition,
  };
  return (
    <li ref={setNodeRef} style={style} className={classNames('nt-sortable-item', isDragging && 'nt-sortable-held')}>
      {children(<DragHandle label={t('sort.move', { name })} drag={drag} />)}
    </li>
  );
}

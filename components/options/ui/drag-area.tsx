import {
  type Announcements,
  DndContext,
  type DndContextProps,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';

/** How a drag finds where it is, and where an arrow key takes it. */
export interface DragWay extends Pick<DndContextProps, 'collisionDetection' | 'modifiers'> {
  keys: KeyboardCoordinateGetter;
}

export interface DragAreaProps {
  way: DragWay;
  /** What is dragged, by its id: "Touch 2, call". */
  nameOf: (id: string) => string;
  /** Where it would be put down: "place 2 of 5", "Tuesday, November 24". */
  placeOf: (target: string) => string;
  /** Not called where it is put down where it was. */
  onDrop: (id: string, target: string) => void;
  children: ReactNode;
}

/** What is inside can be dragged by pointer, or by Space and the arrow keys. A screen reader is told each step. */
export function DragArea({ way: { keys, ...way }, nameOf, placeOf, onDrop, children }: DragAreaProps) {
  const { t } = useTranslation('options');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keys }),
  );
  const targetOf = ({ active, over }: Pick<DragEndEvent, 'active' | 'over'>) =>
    over && over.id !== active.id ? String(over.id) : null;
  const nameIn = ({ active }: Pick<DragEndEvent, 'active'>) => nameOf(String(active.id));
  const announcements: Announcements = {
    onDragStart: (event) => t('drag.start', { name: nameIn(event) }),
    onDragOver: (event) =>
      event.over
        ? t('drag.over', { name: nameIn(event), place: placeOf(String(event.over.id)) })
        : t('drag.stays', { name: nameIn(event) }),
    onDragEnd: (event) => {
      const target = targetOf(event);
      return target === null
        ? t('drag.stays', { name: nameIn(event) })
        : t('drag.end', { name: nameIn(event), place: placeOf(target) });
    },
    onDragCancel: (event) => t('drag.stays', { name: nameIn(event) }),
  };
  return (
    <DndContext
      {...way}
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('drag.how') } }}
      onDragEnd={(event) => {
        const target = targetOf(event);
        if (target !== null) onDrop(String(event.active.id), target);
      }}
    >
      {children}
    </DndContext>
  );
}

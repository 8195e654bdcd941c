import type { useDraggable } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';

interface DragHandleProps {
  /** Says what is dragged: "Drag Ada Field". */
  label: string;
  /** What `useDraggable` or `useSortable` gave for the element that moves. */
  drag: Pick<ReturnType<typeof useDraggable>, 'attributes' | 'listeners' | 'setActivatorNodeRef'>;
}

/** The button by which an element is dragged, by pointer or by keyboard. */
export function DragHandle({ label, drag: { attributes, listeners, setActivatorNodeRef } }: DragHandleProps) {
  return (
    <button
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      // The library names what it is in English; the label says it.
      aria-roledescription={undefined}
      type="button"
      className="nt-icon-button nt-icon-button-s nt-sortable-handle"
      aria-label={label}
    >
      <GripVertical size={16} aria-hidden />
    </button>
  );
}

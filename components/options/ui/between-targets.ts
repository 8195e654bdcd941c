import { type Active, type ClientRect, type DroppableContainer, KeyboardCode, pointerWithin } from '@dnd-kit/core';
import type { DragWay } from './drag-area';

/** By how many targets an arrow key moves. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  [KeyboardCode.Right, 1],
  [KeyboardCode.Down, 1],
  [KeyboardCode.Left, -1],
  [KeyboardCode.Up, -1],
]);

/** The target an element is in before it is dragged: `data` of its `useDraggable`. */
export interface Home {
  home: string;
}

/**
 * Dragging onto one of several targets. The target is the one under the pointer, or with the keyboard under the middle of
 * the element. An arrow key moves to the next target of the document that the element may go to, or to its home.
 * @param mayDrop asked of targets other than the home
 */
export function betweenTargets(mayDrop: (id: string, target: string) => boolean = () => true): DragWay {
  return {
    collisionDetection: (input) =>
      pointerWithin({
        ...input,
        droppableContainers: input.droppableContainers.filter(
          ({ id }) => id !== homeOf(input.active) && mayDrop(String(input.active.id), String(id)),
        ),
        pointerCoordinates: input.pointerCoordinates ?? middleOf(input.collisionRect),
      }),
    keys: (event, { context: { active, collisionRect, droppableContainers, droppableRects, over } }) => {
      const step = STEPS.get(event.code);
      if (!step || !active || !collisionRect) return;
      event.preventDefault();
      const home = homeOf(active);
      const targets = droppableContainers.toArray().toSorted(inDocument);
      const at = targets.findIndex(({ id }) => id === (over?.id ?? home));
      const onward = step > 0 ? targets.slice(at + 1) : targets.slice(0, Math.max(0, at)).toReversed();
      const next = onward.find(
        ({ id, disabled }) => id === home || (!disabled && mayDrop(String(active.id), String(id))),
      );
      const rect = next && droppableRects.get(next.id);
      if (!rect) return;
      const middle = middleOf(rect);
      return { x: middle.x - collisionRect.width / 2, y: middle.y - collisionRect.height / 2 };
    },
  };
}

function homeOf({ data }: Active): string {
  return (data.current as Home).home;
}

function middleOf({ left, top, width, height }: ClientRect) {
  return { x: left + width / 2, y: top + height / 2 };
}

function inDocument(one: DroppableContainer, other: DroppableContainer): number {
  const [a, b] = [one.node.current, other.node.current];
  if (!a || !b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

import { type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';

/** The drop target under the pointer; with the keyboard, which has no pointer, the nearest. */
export const dropTarget: CollisionDetection = (input) =>
  input.pointerCoordinates ? pointerWithin(input) : closestCenter(input);

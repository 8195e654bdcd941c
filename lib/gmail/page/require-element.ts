/** A place in Gmail's page that is not where it was: what we show goes away, Gmail stays, the health light tells. */
import { type Place, SELECTORS } from './selectors';

/** Caught at the adapter's and the overlay's edge. */
export class SelectorMissed extends Error {
  override readonly name = 'SelectorMissed';

  constructor(readonly place: Place) {
    super(`Gmail's page has no ${place}`);
  }
}

/** The first element at a place that may be empty. */
export function findElement(root: ParentNode, place: Place): HTMLElement | null {
  return root.querySelector<HTMLElement>(SELECTORS[place].css);
}

/** All elements at a place. */
export function allElements(root: ParentNode, place: Place): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(SELECTORS[place].css)];
}

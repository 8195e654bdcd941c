/** Finds places by their candidates and keeps which candidate matched. */
import type { Place } from './selectors';

/** Thrown by the overlay when a place it needs is missing: the overlay part is removed and the health light says so. */
export class SelectorMissed extends Error {
  override readonly name = 'SelectorMissed';

  constructor(readonly place: Place) {
    super(`Gmail's page has no ${place.name}`);
  }
}

/** Candidates that hit since the last report, as `place-name-index`. */
const fresh = new Set<string>();
/** A bit for each candidate that ever hit: places are looked for in each frame that Gmail draws. */
const hits = new WeakMap<Place, number>();

function note(place: Place, index: number): void {
  const known = hits.get(place) ?? 0;
  if ((known & (1 << index)) !== 0) return;
  hits.set(place, known | (1 << index));
  fresh.add(`place-${place.name}-${index}`);
}

/** The candidates that hit for the first time since the page was loaded; each is told once. */
export function newHits(): { surface: string; hits: number; misses: number }[] {
  const told = [...fresh].map((surface) => ({ surface, hits: 1, misses: 0 }));
  fresh.clear();
  return told;
}

/** All elements at a place, by the first candidate that finds any. */
export function allElements(root: ParentNode, place: Place): HTMLElement[] {
  for (const [index, css] of place.candidates.entries()) {
    const found = root.querySelectorAll<HTMLElement>(css);
    if (found.length === 0) continue;
    note(place, index);
    return [...found];
  }
  return [];
}

/** The first element at a place in several roots: the first candidate that is in any of them counts. */
export function firstAmong(roots: readonly ParentNode[], place: Place): HTMLElement | null {
  for (const [index, css] of place.candidates.entries()) {
    for (const root of roots) {
      const found = root.querySelector<HTMLElement>(css);
      if (found === null) continue;
      note(place, index);
      return found;
    }
  }
  return null;
}

/** The first element at a place; null when there is none. */
export const findElement = (root: ParentNode, place: Place) => firstAmong([root], place);

/** The element itself or the nearest around it that is at a place, by any candidate. */
export const closestPlace = (element: Element, place: Place) =>
  element.closest<HTMLElement>(place.candidates.join(','));

/** The rows of the list now shown, for the overlay to put its chips on. */
import { allElements, findElement, SelectorMissed } from './require-element';

export interface ListRow {
  element: HTMLElement;
  /** `thread-f:…` or `thread-a:…`, without `#`. */
  threadId: string;
  legacyThreadId: string | null;
}

/** Gmail writes `#thread-f:…`, and with conversation view off `…|msg-…`. */
function cleanId(raw: string | null): string {
  return (raw ?? '').replace(/^#/, '').split('|')[0] ?? '';
}

/** The thread of one row, or null for a row that names none (an advertisement). */
export function readRow(element: HTMLElement): ListRow | null {
  const thread = findElement(element, 'listRowThread');
  const threadId = cleanId(thread?.getAttribute('data-thread-id') ?? null);
  if (threadId === '' || threadId === 'undefined') return null;
  const legacy = cleanId(thread?.getAttribute('data-legacy-thread-id') ?? null);
  return { element, threadId, legacyThreadId: legacy === '' || legacy === 'undefined' ? null : legacy };
}

/**
 * All rows shown. Gmail keeps older lists outside of `[role=main]`, sometimes hidden inside of it: both are left out.
 * @throws SelectorMissed if there are rows and not one of them names a thread
 */
export function readRows(page: Document): ListRow[] {
  const main = findElement(page, 'main');
  if (main === null) return [];
  const elements = allElements(main, 'listRow');
  const rows = elements.flatMap((element) => readRow(element) ?? []);
  if (elements.length > 0 && rows.length === 0) throw new SelectorMissed('listRowThread');
  return rows;
}

/** Where a chip goes in a row: before the subject, with Gmail's own labels. @throws SelectorMissed */
export function labelPlace(row: HTMLElement): HTMLElement {
  const place = findElement(row, 'listRowLabels') ?? findElement(row, 'listRowLabelsSplit');
  if (place === null) throw new SelectorMissed('listRowLabels');
  return place;
}

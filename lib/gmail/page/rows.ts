/** The rows of the list now shown. */
import { allElements, findElement, firstAmong, SelectorMissed } from './find-place';
import { foreignRow, listRow, listRowLabels, listRowThread, main } from './selectors';

/** One thread in the list. */
export interface ListRow {
  /** The first of its table rows, which Gmail keeps for as long as the thread is in the list. */
  element: HTMLElement;
  /** All table rows of the thread: one, or two or three in the reading pane at the right. */
  parts: HTMLElement[];
  /** `thread-f:…` or `thread-a:…`, without `#`. */
  threadId: string;
  legacyThreadId: string | null;
}

/** Gmail writes `#thread-f:…`, with conversation view off `…|msg-…`, and at times the word "undefined". */
function cleanId(raw: string | null | undefined): string {
  const id = (raw ?? '').replace(/^#/, '').split('|')[0] ?? '';
  return id === 'undefined' ? '' : id;
}

/** Puts together the table rows of one thread: only its first has an id. Advertisements and the like are left out. */
function groupParts(view: HTMLElement): HTMLElement[][] {
  const groups: HTMLElement[][] = [];
  const foreign = new Set(allElements(view, foreignRow));
  for (const element of allElements(view, listRow)) {
    if (foreign.has(element)) continue;
    const last = groups.at(-1);
    if (element.id === '' && last && last.at(-1) === element.previousElementSibling && last[0]?.id) last.push(element);
    else groups.push([element]);
  }
  return groups;
}

/** The thread of the table rows that show it, or null where they name none. */
function readRow(parts: HTMLElement[]): ListRow | null {
  const [element] = parts;
  const thread = parts.map((part) => findElement(part, listRowThread)).find((found) => found !== null);
  const threadId = cleanId(thread?.getAttribute('data-thread-id'));
  if (!element || threadId === '') return null;
  return { element, parts, threadId, legacyThreadId: cleanId(thread?.getAttribute('data-legacy-thread-id')) || null };
}

/** All rows of mail shown, with those that name no thread as null. Gmail keeps older lists outside the main region. */
export function lookAtRows(page: Document): (ListRow | null)[] {
  const view = findElement(page, main);
  return view === null ? [] : groupParts(view).map(readRow);
}

/**
 * All rows shown.
 * @throws SelectorMissed if there are rows and not one of them names a thread
 */
export function readRows(page: Document): ListRow[] {
  const all = lookAtRows(page);
  const rows = all.filter((row) => row !== null);
  if (all.length > 0 && rows.length === 0) throw new SelectorMissed(listRowThread);
  return rows;
}

/** Where a chip goes in a row: before the subject, with Gmail's own labels. Null where the row has no such place. */
export const labelPlace = ({ parts }: Pick<ListRow, 'parts'>) => firstAmong(parts, listRowLabels);

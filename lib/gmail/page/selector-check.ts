/** Whether the places we rely on are where they were, for the health light. Looks only when asked. */
import { findElement } from './find-place';
import { namesThread, viewName } from './routes';
import { lookAtRows } from './rows';
import { main, message, threadSubject } from './selectors';

export interface SelectorCount {
  /** `list`, `thread`, or `place-NAME-INDEX` for a candidate that hit. */
  surface: string;
  hits: number;
  misses: number;
}

/** Views that show no list of mail. */
const NOT_LISTS = ['settings', 'contacts', 'chat', 'meet', ''];

/** Counts hits and misses on what the page shows now. An empty list says nothing. */
export function checkSelectors(page: Document, hash: string): SelectorCount[] {
  const view = findElement(page, main);
  if (view === null || NOT_LISTS.includes(viewName(hash))) return [];
  if (namesThread(hash)) {
    const found = findElement(view, threadSubject) !== null && findElement(view, message) !== null;
    return [{ surface: 'thread', hits: found ? 1 : 0, misses: found ? 0 : 1 }];
  }
  const rows = lookAtRows(page);
  const hits = rows.filter((row) => row !== null).length;
  return rows.length === 0 ? [] : [{ surface: 'list', hits, misses: rows.length - hits }];
}

/** Checks, on request, whether the places we rely on are found. For the health light. */
import { findElement } from './find-place';
import { namesThread, viewName } from './routes';
import { lookAtRows } from './rows';
import { main, message, threadSubject } from './selectors';

/** Hits and misses of one surface. */
export interface SelectorCount {
  /** `list`, `thread`, or `place-NAME-INDEX` for a candidate that hit. */
  surface: string;
  hits: number;
  misses: number;
}

/** Views that show no list of mail. */
const NOT_LISTS = ['settings', 'contacts', 'chat', 'meet', ''];

/** Gmail's language and how many table rows a thread has (3 or 2 = reading pane at the right), for bug reports. */
function layoutOf(page: Document, parts: number): SelectorCount[] {
  const { lang } = page.documentElement;
  const names = [`gmail-rows-${Math.min(parts, 9)}`, ...(/^[\w-]{2,10}$/.test(lang) ? [`gmail-language-${lang}`] : [])];
  return names.map((surface) => ({ surface, hits: 1, misses: 0 }));
}

/** A table with at least this many rows counts as a list. */
const LIST_FROM = 3;

/** Counts hits and misses on what the page shows. An empty list counts as neither. */
export function checkSelectors(page: Document, hash: string): SelectorCount[] {
  const view = findElement(page, main);
  if (view === null || NOT_LISTS.includes(viewName(hash))) return [];
  if (namesThread(hash)) {
    const found = findElement(view, threadSubject) !== null && findElement(view, message) !== null;
    return [{ surface: 'thread', hits: found ? 1 : 0, misses: found ? 0 : 1 }];
  }
  const rows = lookAtRows(page);
  const hits = rows.filter((row) => row !== null).length;
  if (rows.length === 0) {
    const others = view.querySelectorAll('tr').length;
    return others < LIST_FROM ? [] : [{ surface: 'list', hits: 0, misses: others }];
  }
  const parts = rows.find((row) => row !== null)?.parts.length ?? 0;
  return [{ surface: 'list', hits, misses: rows.length - hits }, ...layoutOf(page, parts)];
}

/** Whether the places we rely on are where they were, for the health light. Looks only when asked. */
import { allElements, findElement } from './require-element';
import { viewOf } from './routes';

export interface SelectorCount {
  surface: 'list' | 'thread';
  hits: number;
  misses: number;
}

/** Views that show no list of mail. */
const NOT_LISTS = ['settings', 'contacts', 'chat', 'meet', ''];

/** Counts hits and misses on what the page shows now. An empty list says nothing. */
export function checkSelectors(page: Document, hash: string): SelectorCount[] {
  const view = viewOf(hash);
  const main = findElement(page, 'main');
  if (main === null || NOT_LISTS.includes(view.name)) return [];
  if (view.threadId !== null) {
    const found = findElement(main, 'threadSubject') !== null && findElement(main, 'message') !== null;
    return [{ surface: 'thread', hits: found ? 1 : 0, misses: found ? 0 : 1 }];
  }
  const rows = allElements(main, 'listRow');
  const hits = rows.filter((row) => findElement(row, 'listRowThread') !== null).length;
  return rows.length === 0 ? [] : [{ surface: 'list', hits, misses: rows.length - hits }];
}

/** The rows of the list now shown. */
import { allElements, findElement, SelectorMissed } from './require-element';
import { SELECTORS } from './selectors';

export interface ListRow {
  row: HTMLElement;
  /** Where a label of Gmail's own would stand. */
  slot: HTMLElement;
  threadId: string;
  legacyThreadId: string | null;
}

/**
 * Reads the rows in view. Rows that show no thread (an ad, a row half drawn) are passed over.
 * @throws SelectorMissed when rows show threads but not one has a place for a label
 */
export function readRows(page: Document): ListRow[] {
  const main = findElement(page, 'main');
  if (main === null) return [];
  let threads = 0;
  const rows = allElements(main, 'listRow').flatMap((row): ListRow[] => {
    const thread = findElement(row, 'listRowThread');
    const threadId = thread?.getAttribute('data-thread-id')?.replace(/^#/, '') ?? '';
    if (thread === null || threadId === '') return [];
    threads++;
    const slot = findElement(row, 'listRowLabels') ?? findElement(row, 'listRowLabelsSplit');
    if (slot === null) return [];
    return [{ row, slot, threadId, legacyThreadId: thread.getAttribute('data-legacy-thread-id') }];
  });
  if (threads > 0 && rows.length === 0) throw new SelectorMissed('listRowLabels');
  return rows;
}

/**
 * Calls back once a frame while the view changes. What happens inside an open draft is passed over unseen: typing costs
 * nothing.
 */
export function watchView(page: Document, signal: AbortSignal, onChange: () => void): void {
  const view = page.defaultView;
  if (view === null) return;
  let isWaiting = false;
  const observer = new MutationObserver((records) => {
    if (isWaiting || records.every(({ target }) => isInDraft(target))) return;
    isWaiting = true;
    view.requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) onChange();
    });
  });
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-thread-id', 'data-legacy-thread-id'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function isInDraft(target: Node): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest(SELECTORS.compose.css) != null;
}

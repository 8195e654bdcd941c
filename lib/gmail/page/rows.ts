/** The rows of the list now shown, for the overlay to put its chips on. */
import { allElements, findElement, SelectorMissed } from './require-element';
import { SELECTORS } from './selectors';

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

export interface RowsOptions {
  /** Told instead of thrown, as nobody is there to catch. */
  onMissed: (cause: SelectorMissed) => void;
  /** Runs a function before the next frame is drawn; replaced in tests. */
  frame?: (run: () => void) => void;
}

/**
 * Tells the rows shown now and after every change of them, at most once a frame, until `signal` aborts. Gmail redraws rows
 * at will: whatever was put into one may be gone. Our own changes inside a row do not count as one.
 */
export function observeRows(
  page: Document,
  signal: AbortSignal,
  onRows: (rows: ListRow[]) => void,
  options: RowsOptions,
): void {
  const frame = options.frame ?? ((run) => void requestAnimationFrame(run));
  let isPlanned = false;
  const look = () => {
    isPlanned = false;
    if (signal.aborted) return;
    try {
      onRows(readRows(page));
    } catch (cause) {
      if (!(cause instanceof SelectorMissed)) throw cause;
      options.onMissed(cause);
    }
  };
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    frame(look);
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(concernsRows)) plan();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  // `[role=main]` is replaced as the rep goes from view to view, so the observer stands above it.
  observer.observe(page.body, { childList: true, subtree: true });
  plan();
}

/** Whether a change added or removed rows, or things inside one that Gmail put there. */
function concernsRows(change: MutationRecord): boolean {
  if (!(change.target instanceof Element) || isOurs(change.target)) return false;
  const nodes = [...change.addedNodes, ...change.removedNodes].filter((node) => node instanceof Element);
  if (nodes.every(isOurs)) return false;
  if (change.target.closest(SELECTORS.listRow.css) !== null) return true;
  const holdsRows = (node: Element) =>
    node.matches(SELECTORS.listRow.css) || node.querySelector(SELECTORS.listRow.css) !== null;
  return nodes.some(holdsRows);
}

/** Everything we put into the page is a custom element of this prefix. */
const OURS = 'next-touch-';

const isOurs = (node: Element) => node.localName.startsWith(OURS);

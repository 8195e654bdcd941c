/** Tells when the page shows something else: a list, a row, a thread, a toast. */
import { SELECTORS } from './selectors';

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

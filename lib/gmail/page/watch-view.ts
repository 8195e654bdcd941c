/** Reports when the page shows something else: a list, a row, a thread, a toast. */
import { closestPlace } from './find-place';
import { draftBody } from './selectors';

/**
 * Calls back at most once a frame while the view changes. Changes within the body of a draft are ignored, so typing
 * costs nothing.
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
  return element !== null && closestPlace(element, draftBody) !== null;
}

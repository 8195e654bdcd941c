/** Reports when the page shows something else: a list, a row, a thread, a toast. */
import { closestPlace } from './find-place';
import { draftBody } from './selectors';

/**
 * Calls back at most once a frame while the view changes. Changes within the body of a draft are ignored, so typing
 * costs nothing, and so is what the overlay itself puts in and takes out.
 */
export function watchView(page: Document, signal: AbortSignal, onChange: () => void): void {
  const view = page.defaultView;
  if (view === null) return;
  let isWaiting = false;
  const observer = new MutationObserver((records) => {
    if (isWaiting || records.every((record) => isOwn(record) || isInDraft(record.target))) return;
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

/** Whether all that was added or removed are hosts of our own (`frame/surface.ts`). */
function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const isHost = (node: Node) => node instanceof Element && node.localName.startsWith('next-touch-');
  return type === 'childList' && [...addedNodes].every(isHost) && [...removedNodes].every(isHost);
}

function isInDraft(target: Node): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element !== null && closestPlace(element, draftBody) !== null;
}

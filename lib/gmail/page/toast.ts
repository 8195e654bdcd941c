/**
 * Gmail's toast ("Message sent · Undo"). It corroborates a send or takes it back; it never makes one, and its words are
 * never read.
 */
import { closestPlace, findElement } from './find-place';
import { toast, undo, viewSent } from './selectors';

/** Tells of clicks of a person on Gmail's Undo. By keyboard Gmail saves a draft, which the request observer sees. */
export function watchUndo(page: Document, signal: AbortSignal, onUndo: () => void): void {
  page.addEventListener(
    'click',
    (event) => {
      // Ignores clicks that scripts dispatch.
      const target = event.isTrusted && event.target instanceof Element ? event.target : null;
      if (target && closestPlace(target, undo)) onUndo();
    },
    { capture: true, passive: true, signal },
  );
}

/**
 * Reports when the toast links to mail just sent. Call `look` until it returns true: Gmail creates the toast's
 * container some time after the start and then keeps it.
 */
export function watchToast(page: Document, signal: AbortSignal, onSent: () => void): { look(): boolean } {
  let holder: Element | null = null;
  let isShown = false;
  const observer = new MutationObserver(() => {
    const shows = holder !== null && findElement(holder, viewSent) !== null;
    if (shows && !isShown) onSent();
    isShown = shows;
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    look() {
      if (holder?.isConnected || signal.aborted) return true;
      holder = findElement(page, toast);
      if (holder === null) return false;
      observer.disconnect();
      observer.observe(holder, { childList: true, subtree: true });
      return true;
    },
  };
}

/**
 * Keeps one adapter per page through updates of the extension. An update leaves the old script running without an
 * extension behind it; the new one announces itself, and the old one hands over what it could not deliver and stops.
 *
 * Page scripts can observe and forge these events. They get only reports on their own traffic, and what they send is
 * checked like anything from the port.
 */
import type { SharedTarget } from './channel';

/** Dispatched, cancelable, by an adapter that starts. A running adapter whose extension is there cancels it. */
const ADAPTER_STARTING = 'next-touch:adapter-starting';
/**
 * Dispatched by an adapter without its extension: `detail` is JSON text, because objects do not cross worlds in every
 * browser.
 */
const HANDED_OVER = 'next-touch:handed-over';

/** Characters of a handover; a longer one is ignored. */
const MAX_DETAIL = 5_000_000;

/** The adapter that is in the page already. */
export interface RunningAdapter {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** What it holds undelivered, as plain data. */
  pending(): unknown;
  leave(): void;
}

/**
 * Takes over from an earlier adapter, if there is one. False: it is running, and the caller must stop.
 *
 * @param receive gets what an adapter without its extension hands over
 */
export function takeOver(shared: SharedTarget, receive: (pending: unknown) => void): boolean {
  const onHandover = (event: Event) => {
    const detail = (event as Partial<CustomEvent<unknown>>).detail;
    if (typeof detail !== 'string' || detail.length > MAX_DETAIL) return;
    try {
      receive(JSON.parse(detail));
    } catch {
      // Not dispatched by an adapter.
    }
  };
  shared.addEventListener(HANDED_OVER, onHandover);
  const isFree = shared.dispatchEvent(new Event(ADAPTER_STARTING, { cancelable: true }));
  shared.removeEventListener(HANDED_OVER, onHandover);
  return isFree;
}

/** Answers adapters that start later: cancels them while the extension is there, hands over when it is gone. */
export function answerSuccessors(shared: SharedTarget, signal: AbortSignal, self: RunningAdapter): void {
  shared.addEventListener(
    ADAPTER_STARTING,
    (event) => {
      if (self.isAlive()) {
        event.preventDefault();
        return;
      }
      const detail = JSON.stringify(self.pending());
      self.leave();
      shared.dispatchEvent(new CustomEvent(HANDED_OVER, { detail }));
    },
    { signal },
  );
}

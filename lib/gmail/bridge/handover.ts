/**
 * One adapter for each page, through updates of the extension. An update leaves the old script running without an
 * extension behind it; the new one announces itself, the old one hands over what it could not deliver and leaves.
 *
 * Page scripts can hear and imitate these events. All they get is reports on their own traffic, all they give is checked
 * like anything off the port.
 */
import type { Meeting } from './channel';

/** Dispatched, cancelable, by an adapter that starts. Cancelled by one that is there and well. */
const ADAPTER_STARTING = 'next-touch:adapter-starting';
/** Dispatched by an orphan: `detail` is JSON text, as objects do not cross worlds in every browser. */
const HANDED_OVER = 'next-touch:handed-over';

/** Characters of a handover; a longer one is ignored. */
const MAX_DETAIL = 5_000_000;

export interface Incumbent {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** What it holds undelivered, as plain data. */
  pending(): unknown;
  leave(): void;
}

/**
 * Takes over from the adapter before, if there is one. False = it is well, and the caller must leave.
 * @param receive gets what an orphan handed over
 */
export function takeOver(meeting: Meeting, receive: (pending: unknown) => void): boolean {
  const onHandover = (event: Event) => {
    const detail = (event as Partial<CustomEvent<unknown>>).detail;
    if (typeof detail !== 'string' || detail.length > MAX_DETAIL) return;
    try {
      receive(JSON.parse(detail));
    } catch {
      // Not from an adapter.
    }
  };
  meeting.addEventListener(HANDED_OVER, onHandover);
  const isFree = meeting.dispatchEvent(new Event(ADAPTER_STARTING, { cancelable: true }));
  meeting.removeEventListener(HANDED_OVER, onHandover);
  return isFree;
}

/** Answers adapters that start later: by staying while alive, by handing over when an orphan. */
export function holdPlace(meeting: Meeting, signal: AbortSignal, self: Incumbent): void {
  meeting.addEventListener(
    ADAPTER_STARTING,
    (event) => {
      if (self.isAlive()) {
        event.preventDefault();
        return;
      }
      const detail = JSON.stringify(self.pending());
      self.leave();
      meeting.dispatchEvent(new CustomEvent(HANDED_OVER, { detail }));
    },
    { signal },
  );
}

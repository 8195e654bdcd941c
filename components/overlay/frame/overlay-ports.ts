import type { GmailService, LogService } from '@/lib/messages/contract';

/** What the overlay gets from outside: made from the real browser in its entrypoint, from plain objects in a test. */
export interface OverlayPorts {
  gmail: GmailService;
  log: LogService;
  /** Calls back when something the overlay shows may have changed, until `signal` aborts. */
  onChanged(listener: () => void, signal: AbortSignal): void;
  /** Calls back when the rep asks for the list by a key of the browser, until `signal` aborts. */
  onTrayAsked(listener: () => void, signal: AbortSignal): void;
  /** False once the extension behind this script has gone: updated, reloaded or removed. */
  isConnected(): boolean;
}

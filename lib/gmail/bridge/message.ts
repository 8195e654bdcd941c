/** What goes through the port. The page can forge it: the reader checks and caps, the background checks again. */
import type { TapReport } from '../wire/records';

/** One message over the port. */
export interface TapMessage {
  reports: TapReport[];
  /** The address of the mailbox, as the page's own data names it. */
  mailbox: string | null;
}

/** Most reports in one message. */
export const MAX_REPORTS = 50;

/** Characters of one message written as JSON; larger ones are dropped. */
const MAX_SIZE = 1_000_000;

const KINDS: readonly TapReport['kind'][] = ['request', 'answer', 'failed', 'read', 'unread', 'accounts'];

function isReport(value: unknown): value is TapReport {
  const kind = (value as { kind?: unknown } | null)?.kind;
  return KINDS.some((known) => known === kind);
}

/**
 * A message from the port as plain data; null when it is none or too large. Only its outline is checked, because the
 * background checks every field, and a second validator would be loaded into every Gmail page.
 */
export function readTapMessage(data: unknown): TapMessage | null {
  try {
    // Through JSON: what cannot go to the background (cycles, functions, prototypes) goes no further.
    const json = JSON.stringify(data);
    if (json === undefined || json.length > MAX_SIZE) return null;
    const { reports, mailbox } = JSON.parse(json) as Partial<Record<keyof TapMessage, unknown>>;
    if (!Array.isArray(reports) || reports.length > MAX_REPORTS) return null;
    return {
      reports: reports.filter(isReport),
      mailbox: typeof mailbox === 'string' && mailbox.length <= 320 && mailbox.includes('@') ? mailbox : null,
    };
  } catch {
    return null;
  }
}

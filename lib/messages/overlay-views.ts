import type { SnoozeOption } from '@/lib/domain/schedule/snooze-options';
import type { Giving } from '../domain/compose/offer';
import type { ValueName } from '../domain/compose/value-item';
import type { Nudge } from '../domain/nudge/nudge';
import type { Enrollment, FinishReason } from '../domain/prospect/enrollment';
import type { Touch } from '../domain/prospect/touch';
import type { LocalDate } from '../domain/time/local-date';
import type { LocalDateTime, Now } from '../domain/time/time';

/**
 * What the background hands to the overlay: JSON-safe, about the page's own mailbox only. Derived on demand, never
 * stored.
 */

/** One prospect on a mail just sent. */
export interface SendCardLine {
  prospectId: string | null;
  address: string;
  name: string;
  /**
   * `ask`: not enrolled unless the rep says so (a free-mail address, mode "ask", an answer to somebody else's mail).
   * `again`: their cadence has ended, and the card offers the next one. `opted-out`: they asked for no more mail.
   */
  mode: 'enrolled' | 'continued' | 'ask' | 'again' | 'opted-out' | 'off';
  /** With `again`, the cadence that is offered. */
  cadenceId: string | null;
  /** Reason and local date of the end of the last cadence; only with `again`. */
  ended: { reason: FinishReason; day: LocalDate } | null;
  touch: number;
  of: number;
  nextChannel: string | null;
  nextDueAt: LocalDateTime | null;
}

/** The card after a send, one line a prospect on the mail; none once the mail did not go out (`taken-back`). */
export interface SendCard {
  messageId: string;
  state: 'settling' | 'confirmed' | 'taken-back';
  lines: SendCardLine[];
}

/** The rep's choice on one line of the card after a send. */
export type SendCardChoice = { kind: 'not-a-prospect' } | { kind: 'enroll'; cadenceId: string } | { kind: 'undo' };

/** A moment a snooze menu offers. `id` picks the words: `later-today`, `tomorrow`, `next-week`, … */
export interface SnoozeChoice {
  id: SnoozeOption['id'];
  until: LocalDateTime;
}

/** What the overlay needs before it draws. With `enabled` false it removes itself and waits. */
export interface OverlayState {
  enabled: boolean;
  /** BCP 47: the rep's choice, else the browser's. */
  locale: string;
  appearance: 'system' | 'light' | 'dark';
  now: Now;
  due: number;
  /** People of this mailbox written to before the installation, to offer on the Sent list; 0 once the rep said "not now". */
  catchUp: number;
  /** Whether the thread card is folded to its tab. */
  folded: boolean;
  snoozes: SnoozeChoice[];
  cadences: { id: string; name: string }[];
}

/** A touch that is due, with what it should give and the rep's notes. */
export interface DueNudge extends Nudge, Giving {
  notes?: string;
}

/** A touch as the card tells it. */
export interface ThreadTouch extends Touch {
  /** Title of the value item it gave; null = none known. */
  valueItemTitle: string | null;
}

/** One person of the open thread. `prospectId` null = not a prospect (yet). */
export interface ThreadPerson extends Giving {
  address: string;
  name: string;
  prospectId: string | null;
  company: string;
  notes: string;
  enrollment: Enrollment | null;
  cadenceName: string | null;
  nudge: Nudge | null;
  /** Oldest first, at most the last 50. */
  touches: ThreadTouch[];
}

/** The card beside an open thread: prospects first, then people who could become one. */
export interface ThreadCard {
  threadId: string | null;
  /** The rep opened the thread to answer it: said once. */
  isReplyIntended?: boolean;
  people: ThreadPerson[];
  /** What the rep has to give, to name on a touch logged by hand. */
  values: ValueName[];
}

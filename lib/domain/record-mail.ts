import type { LogEvent } from './events';
import type { PlanContext } from './project';
import type { Instant, LocalDateTime } from './time';
import type { Touch } from './touch';

/** One confirmed send, as far as one prospect is concerned. */
export interface SendFacts {
  messageId: string;
  threadId: string | null;
  legacyThreadId: string | null;
  /** When Gmail confirmed it left. */
  at: Instant;
  subject: string | null;
  cc: string[];
  bcc: string[];
  source: Touch['source'];
}

export interface Recipient {
  /** `prospectIdOf(mailbox, address)`, or the id of the prospect who already has the address. */
  prospectId: string;
  address: string;
  name: string;
  company: string;
  mailbox: string;
}

export interface MailContext extends Pick<PlanContext, 'cadences' | 'zone'> {
  /** Names the act for undo; the same for all prospects of the mail. */
  batch: string;
}

/** `again`: also enroll someone whose earlier enrollment has finished (the rep asked for it). */
export interface SendOptions {
  enrollIn: string | null;
  again?: boolean;
}

/** The events one confirmed send to one prospect adds to the log; none that it already holds. */
export function recordSend(
  _events: readonly LogEvent[],
  _recipient: Recipient,
  _send: SendFacts,
  _options: SendOptions,
  _context: MailContext,
): LogEvent[] {
  return [];
}

export type ReplyKind =
  | { kind: 'reply' }
  | { kind: 'bounce' }
  /** `until`: when they said to be back. */
  | { kind: 'out-of-office'; until: LocalDateTime }
  | { kind: 'colleague' };

export interface ReplyFacts {
  messageId: string;
  threadId: string | null;
  legacyThreadId: string | null;
  at: Instant;
  subject: string | null;
}

/** The events one inbound mail adds to the log of this prospect; none that it already holds. */
export function recordReply(
  _events: readonly LogEvent[],
  _prospectId: string,
  _mail: ReplyFacts,
  _what: ReplyKind,
  _context: MailContext,
): LogEvent[] {
  return [];
}

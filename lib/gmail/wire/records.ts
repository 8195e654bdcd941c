/**
 * What the wire parser reads from Gmail's `/sync` traffic. Plain JSON-safe data, shared by the page tap, the adapter and
 * the background. Never holds a body.
 */

export interface WireAddress {
  /** As Gmail had it, trimmed; not yet lower-cased. */
  address: string;
  name: string;
}

interface MailHead {
  /** Place of the operation in its request, answered by an ack of the same number. */
  seq: number;
  /** `msg-a:r…` made by the page, or `msg-f:…`. */
  messageId: string;
  /** Cut at `|`. */
  threadId: string;
}

/** A request that asks Gmail to send now (`^pfg`) or later (`^scheduled`). */
export interface SendRequest extends MailHead {
  kind: 'send' | 'schedule';
  /** The message replied to, if any. */
  parentId: string | null;
  from: WireAddress;
  to: WireAddress[];
  cc: WireAddress[];
  bcc: WireAddress[];
  subject: string;
  /** Epoch ms the page stamped on the message. */
  at: number;
  /** Epoch ms it is to leave; only with `schedule`. */
  scheduledFor: number | null;
  /** False when only the fallback walk found it: indices have moved, recipients may be missing. */
  exact: boolean;
}

/** A draft was saved: of a message that was settling, this is an undo. */
export interface DraftRequest extends MailHead {
  kind: 'draft';
}

/** Labels were changed on messages (by id), e.g. a send taken back or moved to trash. */
export interface LabelRequest {
  kind: 'labels';
  seq: number;
  threadId: string;
  messageIds: string[];
  add: string[];
  remove: string[];
}

/** One operation of a request. */
export type WireRequest = SendRequest | DraftRequest | LabelRequest;

/** One answer to one numbered operation. `status` 0 = taken. */
export interface WireAck {
  seq: number;
  status: number;
}

/** A message as an answer, a list, an opened thread or the first page load shows it. */
export interface WireMessage {
  messageId: string;
  threadId: string;
  legacyMessageId: string | null;
  legacyThreadId: string | null;
  from: WireAddress | null;
  to: WireAddress[];
  cc: WireAddress[];
  subject: string | null;
  /** At most 300 characters, for telling an out-of-office answer from a reply; never stored. */
  snippet: string | null;
  at: number | null;
  /** Null where the source does not carry labels. */
  labels: string[] | null;
  /**
   * Set when `labels` are only those an answer added (the minimal answer to a send): that a label is missing then says
   * nothing, and all other fields are unknown.
   */
  partial?: true;
}

/** Everything of interest in one answer. `mailbox` is set where the answer names the account it belongs to. */
export interface WireAnswer {
  acks: WireAck[];
  messages: WireMessage[];
  mailbox: string | null;
  /** Set when Gmail answered `["er", …, code, …]`. */
  errorCode: number | null;
}

/** Which `/sync` endpoint: `s` actions, `bv` lists, `fd` opened threads. `page` = data in the first page load. */
export type WireEndpoint = 's' | 'bv' | 'fd' | 'page';

/** What the tap reports, in batches, over the private port. */
export type TapReport =
  | { kind: 'request'; path: string; exchange: number; requests: WireRequest[] }
  | { kind: 'answer'; path: string; exchange: number; endpoint: WireEndpoint; status: number; answer: WireAnswer }
  | { kind: 'failed'; path: string; exchange: number }
  /** So many answers of an endpoint were read since the last such report. */
  | { kind: 'read'; endpoint: WireEndpoint; count: number }
  /** A request or answer that could not be read. Structure only, never content. */
  | { kind: 'unread'; path: string; endpoint: WireEndpoint; direction: 'request' | 'answer'; reason: string }
  | { kind: 'accounts'; accounts: { address: string; index: number }[] };

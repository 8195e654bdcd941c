import type { Front } from './front.ts';

/** What a test may ask of the stand-in, and what it can read from it. */

export type Language = 'en' | 'de' | 'ja' | 'ar' | 'hu';
export type WireForm = 'array' | 'object';
export type Density = 'default' | 'comfortable' | 'compact';

export interface Person {
  address: string;
  name: string;
}

export interface StandInAccount extends Person {
  /** Other addresses the account may send from. */
  aliases?: string[];
  /** A mailbox of someone else, reached as `/mail/u/{via}/d/{id}/`. It takes no `/u/N` number of its own. */
  delegate?: { via: number; id: string };
}

export interface StandInOptions {
  /** 0 (the default) lets the system choose. */
  port?: number;
  /** Listens there instead of at a port of its own. */
  front?: Front;
  /** Shape of `/sync` bodies: arrays as since September 2022, or objects with 1-based keys as before. */
  wire?: WireForm;
  /** In the order of `/mail/u/N/`. */
  accounts?: StandInAccount[];
  language?: Language;
  conversationView?: boolean;
  /** Length of the undo window; `^pfg` is gone after it. Default 5. */
  undoSeconds?: number;
  /** Makes the page require Trusted Types, as Gmail may. */
  trustedTypes?: boolean;
  theme?: 'light' | 'dark';
  density?: Density;
  /** Reading pane at the right, with so many table rows a thread. */
  splitPane?: false | 'two' | 'three';
  /** Answer a send with labels alone, no message (seen in 2019). */
  minimalAnswers?: boolean;
  /** How `/sync` is asked and its answers are read. */
  transport?: { request: RequestTransport; answer: AnswerTransport };
  /** Quiet time after typing before a draft is saved, in ms. Default 800; a very long one makes sends of unsaved drafts. */
  draftSaveMs?: number;
  /** Of every answer. With `no-cache` the browser may keep the page for its Back button. */
  cacheControl?: 'no-store' | 'no-cache';
}

export type Settings = Required<Omit<StandInOptions, 'port' | 'front'>>;

/** How the page asks: `worker` and `frame` = XHR in a worker, or in a frame of `about:blank`. */
export type RequestTransport =
  | 'xhr'
  | 'xhr-bytes'
  | 'xhr-blob'
  | 'xhr-form'
  | 'fetch'
  | 'fetch-bytes'
  | 'fetch-blob'
  | 'fetch-stream'
  | 'fetch-request'
  | 'fetch-request-of-request'
  | 'fetch-request-clone'
  | 'frame'
  | 'worker';
/** How the page takes the answer; `aborted` = it gives up once the answer begins, and asks the same again. */
export type AnswerTransport = 'text' | 'json' | 'buffer' | 'blob' | 'stream' | 'aborted';

/** A mail from somebody else. */
export interface Arrival {
  /** Address of the mailbox; the first account if absent. */
  account?: string;
  /** Thread id or any message id of the thread it belongs to; absent = a thread of its own. */
  thread?: string;
  from: Person;
  to?: Person[];
  cc?: Person[];
  /** Absent with `thread` = "Re: " and the thread's subject. */
  subject?: string;
  /** The text; its beginning is the snippet of the list. */
  snippet: string;
  /** Epoch ms; absent = now. */
  at?: number;
  /** True = already read. */
  read?: boolean;
  /** Added to what Gmail gives an incoming mail; `['^s']` makes it spam. */
  labels?: string[];
  /** Which answer brings it to an open page: a poll of actions (`i/s`) or a list (`i/bv`). Default `s`. */
  via?: 's' | 'bv';
}

/** A mail that leaves from another device, so no send request is ever seen. */
export interface SentElsewhere {
  account?: string;
  thread?: string;
  to: Person[];
  cc?: Person[];
  bcc?: Person[];
  subject: string;
  snippet: string;
  at?: number;
}

export interface Failure {
  /** An HTTP status with an `["er", …]` body, or a connection that breaks. */
  status: 400 | 500 | 'network';
  /** How many requests of `i/s` that carry operations fail. Default 1. */
  times?: number;
  /** True = the server did what was asked and only the answer is lost. */
  taken?: boolean;
}

/** A message as the server holds it. */
export interface StoredMessage {
  id: string;
  /** Without the `|msg-…` of conversation view off. */
  threadId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  /** Epoch ms by the sender's clock. */
  time: number;
  /** Epoch ms by the server's clock. */
  received: number;
  subject: string;
  html: string;
  labels: string[];
  rfcId: string;
  references: string[];
  /** 16 hex digits. */
  legacyId: string;
  /** Epoch ms a scheduled mail leaves at, else null. */
  scheduledFor: number | null;
}

export interface MailIds {
  messageId: string;
  threadId: string;
  legacyMessageId: string;
  legacyThreadId: string;
}

/** One request of the page to `/sync`, with its answer. `status` 0 = the connection broke. Bodies are as on the wire. */
export interface SyncExchange {
  path: string;
  request: unknown;
  status: number;
  answer: unknown;
}

export interface SeenRequest {
  host: string;
  method: string;
  path: string;
}

/** Reads of the mailboxes. Every `account` is an address; absent = the first account. */
export interface StandInState {
  messages(account?: string): StoredMessage[];
  message(id: string): StoredMessage | undefined;
  /** Sent and past the undo window. */
  sent(account?: string): StoredMessage[];
  /** Sent, undo window still open. */
  settling(account?: string): StoredMessage[];
  drafts(account?: string): StoredMessage[];
  scheduled(account?: string): StoredMessage[];
  /** 16 hex digits. */
  legacyThreadId(threadId: string): string | undefined;
}

export interface StandInControl {
  arrive(mail: Arrival): MailIds;
  sendFromElsewhere(mail: SentElsewhere): MailIds;
  failNext(failure: Failure): void;
  /** While true every `/sync` connection breaks. */
  offline(on: boolean): void;
  /** Delay of every `/sync` answer in ms. */
  slow(ms: number): void;
  /** Ends the undo window of every send now. */
  settle(): void;
  /** Lets every scheduled mail (or one) leave now. */
  leaveScheduled(messageId?: string): void;
  /** Pages loaded from now on ask in this way. */
  transport(how: Settings['transport']): void;
  /** Epoch ms the server believes it is, running on from there; null = the real time. */
  setNow(now: number | null): void;
}

export interface GmailStandIn {
  port: number;
  /** `https://127.0.0.1:PORT`; with the host rules of the browser it is https://mail.google.com. */
  origin: string;
  state: StandInState;
  control: StandInControl;
  /** Every request that reached the server, in order. */
  requests: SeenRequest[];
  /** The `/sync` traffic, in order of the answers. */
  exchanges: SyncExchange[];
  close(): Promise<void>;
}

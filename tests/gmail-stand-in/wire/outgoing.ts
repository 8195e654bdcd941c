import { type Json, sparse } from './json.ts';

/** A mail as the page writes it. */
export interface Outgoing {
  messageId: string;
  /** As on the wire: with `|msg-…` when conversation view is off. */
  threadId: string;
  from: Correspondent;
  to: Correspondent[];
  cc: Correspondent[];
  bcc: Correspondent[];
  subject: string;
  html: string;
  quotedHtml: string | null;
  /** Epoch ms. */
  time: number;
  labels: string[];
  /** The message answered or forwarded, with its RFC 5322 id. */
  parent: { messageId: string; rfcId: string } | null;
  composeToken: string;
  /** 1 = new, 10 = reply, …: what opened the compose window. */
  origin: number;
  /** Epoch ms; only for a scheduled mail. */
  scheduledFor: number | null;
}

export interface Correspondent {
  address: string;
  name: string;
}

/** Gmail leaves a name out when it does not know one. */
export function person({ address, name }: Correspondent): Json[] {
  return name ? [1, address, name] : [1, address];
}

const people = (list: Correspondent[]): Json => (list.length > 0 ? list.map(person) : null);

function message(mail: Outgoing): Json[] {
  const parts: Json[] = [[0, mail.html]];
  if (mail.quotedHtml !== null) parts.push([2, mail.quotedHtml]);
  return sparse(mail.scheduledFor === null ? 52 : 54, {
    0: mail.messageId,
    1: sparse(10, { 0: 1, 1: mail.from.address, 2: mail.from.name, 9: mail.from.address }),
    2: people(mail.to),
    3: people(mail.cc),
    4: people(mail.bcc),
    6: mail.scheduledFor ?? mail.time,
    7: mail.subject,
    8: [null, parts, null, null, null, null, 1],
    10: mail.labels,
    15: mail.parent?.rfcId ?? null,
    17: mail.scheduledFor ?? mail.time,
    41: 0,
    42: [0, 0, mail.origin, 0],
    51: mail.composeToken,
    53: mail.scheduledFor,
  });
}

/** `[message, parent, 1, null, [time]]`: place 1 of an operation for a reply never saved, place 13 for a saved draft. */
function saved(mail: Outgoing): Json[] {
  return mail.parent
    ? [message(mail), mail.parent.messageId, 1, null, [mail.time + 9]]
    : sparse(3, { 0: message(mail), 2: 1 });
}

/** `[threadId, operation]` that saves, sends or schedules a mail; its labels say which. */
export function mailOperation(mail: Outgoing, savedBefore: boolean): Json[] {
  if (savedBefore) return [mail.threadId, sparse(14, { 13: saved(mail) })];
  if (mail.parent) return [mail.threadId, [null, saved(mail)]];
  return [mail.threadId, [null, null, [[mail.subject, null, mail.time, mail.threadId, [message(mail)]]]]];
}

export function labelOperation(threadId: string, add: string[], remove: string[], messageIds: string[]): Json[] {
  return [threadId, sparse(7, { 6: [add, remove, messageIds] })];
}

export interface Numbered {
  seq: number;
  operation: Json[];
}

export interface Envelope {
  /** Version of the mailbox the page knows. */
  version: number;
  /** Epoch ms of the request before and of this one. */
  lastAt: number;
  now: number;
  sends: boolean;
}

/** The body of a request to `i/s`. Without operations it is a poll for changes. */
export function actionsRequest(operations: Numbered[], envelope: Envelope): Json[] {
  const { version, lastAt, now, sends } = envelope;
  return [
    sends ? [null, null, 2] : null,
    [operations.map(({ seq, operation }) => [seq, operation])],
    sends ? null : [1, version, null, null, [null, 0], null, 1],
    [lastAt, operations.length, now, sends ? 1 : 0, 205],
    2,
  ];
}

import { textToHtml } from '../mailbox/text.ts';
import { labelsFor, type Purpose } from '../wire/labels.ts';
import type { Outgoing } from '../wire/outgoing.ts';
import { boot, ownAddresses } from './boot.ts';
import type { Mail, Person } from './store.ts';

export type Field = 'to' | 'cc' | 'bcc';
export const FIELDS: Field[] = ['to', 'cc', 'bcc'];

/** A mail being written. */
export interface Draft {
  composeId: string;
  messageId: string;
  threadId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  text: string;
  quotedHtml: string | null;
  parent: Mail | null;
  kind: 'new' | 'reply' | 'forward';
  legacyThreadId: string | null;
  /** The server has it. */
  saved: boolean;
  /** Typed since it was last saved. */
  dirty: boolean;
}

function int64(): string {
  const [value = 0n] = crypto.getRandomValues(new BigInt64Array(1));
  return `r${value}`;
}

const token = Array.from(crypto.getRandomValues(new Uint8Array(8)), (each) => each.toString(16).padStart(2, '0')).join(
  '',
);
let composes = 0;

function blank(): Draft {
  const messageId = `msg-a:${int64()}`;
  const threadId = `thread-a:${int64()}`;
  return {
    composeId: String(++composes),
    messageId,
    threadId: boot.conversationView ? threadId : `${threadId}|${messageId}`,
    from: { address: boot.address, name: boot.name },
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    text: '',
    quotedHtml: null,
    parent: null,
    kind: 'new',
    legacyThreadId: null,
    saved: false,
    dirty: false,
  };
}

export const newDraft = (): Draft => blank();

const others = (people: Person[]): Person[] => people.filter(({ address }) => !ownAddresses.has(address.toLowerCase()));

/** An answer to a mail of a thread. Answering one's own mail goes to its recipients again, as in Gmail. */
export function replyTo(parent: Mail, all: boolean, legacyThreadId: string | null): Draft {
  const own = ownAddresses.has(parent.from.address.toLowerCase());
  const sender = own ? parent.to : [parent.from];
  return {
    ...blank(),
    threadId: parent.threadId,
    to: all && !own ? [...sender, ...others(parent.to)] : sender,
    cc: all ? others(parent.cc) : [],
    subject: `Re: ${(parent.subject ?? '').replace(/^Re: /, '')}`,
    quotedHtml: parent.html,
    parent,
    kind: 'reply',
    legacyThreadId,
  };
}

export function forwardOf(parent: Mail, legacyThreadId: string | null): Draft {
  const draft = replyTo(parent, false, legacyThreadId);
  return { ...draft, to: [], subject: `Fwd: ${parent.subject ?? ''}`, kind: 'forward' };
}

/** A draft the server holds, opened again. */
export function reopened(mail: Mail, text: string, parent: Mail | null, legacyThreadId: string | null): Draft {
  const { to, cc, bcc, subject } = mail;
  return {
    ...blank(),
    messageId: mail.id,
    threadId: mail.threadId,
    from: mail.from,
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    subject: subject ?? '',
    text,
    parent,
    kind: parent ? 'reply' : 'new',
    legacyThreadId,
    saved: true,
  };
}

/** Splits what was typed into a recipient field: `a@b.example, Name <c@d.example>`. Parts without an @ are dropped. */
export function parseRecipients(typed: string): Person[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => /^(.*)<([^<>]+)>$/.exec(part.trim()) ?? [part, '', part])
    .map(([, name = '', address = '']) => ({ name: name.trim(), address: address.trim() }))
    .filter(({ address }) => address.includes('@'));
}

/** What the page puts on the wire for a draft. `now` is epoch ms. */
export function outgoing(draft: Draft, purpose: Purpose, now: number): Outgoing {
  const toSelf = [...draft.to, ...draft.cc, ...draft.bcc].some(({ address }) =>
    ownAddresses.has(address.toLowerCase()),
  );
  return {
    ...draft,
    html: textToHtml(draft.text),
    time: now,
    labels: labelsFor(purpose, toSelf),
    parent: draft.parent && { messageId: draft.parent.id, rfcId: draft.parent.rfcId },
    composeToken: `s:${token}|#${draft.messageId}|0`,
    origin: draft.parent ? 10 : 1,
    scheduledFor: purpose.kind === 'schedule' ? purpose.at : null,
  };
}

import { at, intAt, type Json, listAt, textAt, textsAt } from '../wire/json.ts';

export interface Person {
  address: string;
  name: string;
}

/** A mail as this page knows it; lists tell less than opened threads. */
export interface Mail {
  id: string;
  /** As on the wire. */
  threadId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  time: number;
  subject: string | null;
  snippet: string;
  html: string | null;
  labels: string[];
  rfcId: string;
  legacyId: string | null;
  scheduledFor: number | null;
}

export interface Thread {
  id: string;
  subject: string;
  legacyId: string | null;
  /** Oldest first. */
  mails: Mail[];
  /** Names in To and Cc of what was sent here. */
  recipients: string[];
}

const threads = new Map<string, Thread>();
const listeners = new Set<() => void>();

export const allThreads = (): Thread[] => [...threads.values()];
export const threadById = (id: string): Thread | undefined => threads.get(id);
export const mailById = (id: string): Mail | undefined =>
  allThreads()
    .flatMap(({ mails }) => mails)
    .find((each) => each.id === id);

/** Calls back after any change. */
export function onChange(listener: () => void): void {
  listeners.add(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}

const personOf = (value: Json): Person => ({ address: textAt(value, 1), name: textAt(value, 2) });
const peopleOf = (value: Json): Person[] => (Array.isArray(value) ? value.map(personOf) : []);

function threadFor(id: string): Thread {
  const known = threads.get(id) ?? { id, subject: '', legacyId: null, mails: [], recipients: [] };
  threads.set(id, known);
  return known;
}

/** Adds or replaces a mail of a thread, keeping what the newer record leaves out. */
export function putMail(mail: Mail): void {
  // A reply is sent under its parent's id; with conversation view off the server then gives it one of its own.
  for (const other of threads.values()) {
    if (other.id !== mail.threadId) other.mails = other.mails.filter(({ id }) => id !== mail.id);
  }
  const thread = threadFor(mail.threadId);
  const known = thread.mails.find(({ id }) => id === mail.id);
  if (known) {
    const keep = { subject: mail.subject ?? known.subject, html: mail.html ?? known.html };
    const people = mail.to.length > 0 ? {} : { to: known.to, cc: known.cc, bcc: known.bcc };
    Object.assign(known, mail, keep, people);
  } else thread.mails.push(mail);
  thread.mails.sort((a, b) => a.time - b.time);
  if (!thread.subject) thread.subject = mail.subject ?? '';
  changed();
}

/** Takes in a thread record (`T`) of a list, a poll or the first page. */
export function takeThread(record: Json): void {
  const id = textAt(record, 3);
  if (!id) return;
  const thread = threadFor(id);
  thread.subject = textAt(record, 0) || thread.subject;
  thread.legacyId = textAt(record, 19) || thread.legacyId;
  const recipients = [...listAt(record, 14, 0), ...listAt(record, 14, 1)].map(
    (each) => textAt(each, 0) || textAt(each, 1),
  );
  if (recipients.length > 0) thread.recipients = recipients;
  for (const each of listAt(record, 4)) putMail(mailOf(id, each));
}

function mailOf(threadId: string, record: Json): Mail {
  return {
    id: textAt(record, 0),
    threadId,
    from: personOf(at(record, 1)),
    to: peopleOf(at(record, 2)),
    cc: peopleOf(at(record, 3)),
    bcc: peopleOf(at(record, 4)),
    time: intAt(record, 17) ?? intAt(record, 6) ?? 0,
    subject: textAt(record, 7) || null,
    snippet: textAt(record, 9),
    html: null,
    labels: textsAt(record, 10),
    rfcId: textAt(record, 13),
    legacyId: textAt(record, 55) || null,
    scheduledFor: intAt(record, 53),
  };
}

/** Takes in one opened thread of an `i/fd` answer, which has the bodies and recipients. */
export function takeOpened(opened: Json): void {
  const threadId = textAt(opened, 0);
  const thread = threadFor(threadId);
  thread.legacyId = textAt(opened, 1, 0, 15) || thread.legacyId;
  thread.subject = textAt(opened, 1, 0, 1) || thread.subject;
  const summary = listAt(opened, 1, 1);
  listAt(opened, 2).forEach((entry, index) => {
    const record = at(entry, 1);
    putMail({
      id: textAt(entry, 0),
      threadId,
      from: { address: textAt(record, 10, 16), name: textAt(record, 10, 14) },
      to: peopleOf(at(record, 0)),
      cc: peopleOf(at(record, 1)),
      bcc: peopleOf(at(record, 2)),
      time: intAt(record, 16) ?? 0,
      subject: textAt(record, 4),
      snippet: textAt(record, 6),
      html: textAt(record, 5, 1, 0, 2, 1),
      labels: textsAt(summary[index], 3),
      rfcId: textAt(record, 7),
      legacyId: textAt(record, 34) || null,
      scheduledFor: mailById(textAt(entry, 0))?.scheduledFor ?? null,
    });
  });
}

/** Changes labels of mails, as a request asks or a minimal answer tells. */
export function relabel(ids: readonly string[], add: readonly string[], remove: readonly string[]): void {
  for (const id of ids) {
    const mail = mailById(id);
    if (!mail) continue;
    const labels = new Set([...mail.labels, ...add]);
    for (const label of remove) labels.delete(label);
    mail.labels = [...labels];
  }
  changed();
}

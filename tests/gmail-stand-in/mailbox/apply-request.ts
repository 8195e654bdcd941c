import type { Person, StoredMessage } from '../options.ts';
import { at, intAt, type Json, listAt, textAt, textsAt } from '../wire/json.ts';
import { legacyId, rfcId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';

/** What one request of `i/s` did. */
export interface Applied {
  acks: { seq: number; status: number; version: number }[];
  /** Ids of the threads to answer with. */
  threads: string[];
  /** Messages newly sent, whose undo window just opened. */
  sent: string[];
}

/** [I] Any status but 0 is a refusal; which numbers Gmail uses is unknown. */
const REFUSED = 5;

/** Applies the operations of an `i/s` body (array form). The same send twice, as after a lost answer, is taken once. */
export function applyRequest(mailbox: Mailbox, body: Json): Applied {
  const applied: Applied = { acks: [], threads: [], sent: [] };
  const touched = new Set<string>();
  for (const entry of listAt(body, 1, 0)) {
    const threadId = textAt(entry, 1, 0).split('|')[0] ?? '';
    const operation = at(entry, 1, 1);
    const mail = mailOf(operation);
    const taken = mail ? saveMail(mailbox, threadId, mail, operation, applied) : changeLabels(mailbox, operation);
    touched.add(threadId);
    applied.acks.push({ seq: intAt(entry, 0) ?? 0, status: taken ? 0 : REFUSED, version: mailbox.version });
  }
  applied.threads = [...touched];
  return applied;
}

/** The message of an operation: of a saved draft, of a reply never saved, or of a new thread. */
function mailOf(operation: Json): Json {
  return at(operation, 13, 0) ?? at(operation, 1, 0) ?? at(operation, 2, 0, 4, 0);
}

function saveMail(mailbox: Mailbox, threadId: string, mail: Json, operation: Json, applied: Applied): boolean {
  const id = textAt(mail, 0);
  const wanted = textsAt(mail, 10);
  const known = mailbox.message(id);
  const settling = known?.labels.includes('^pfg') ?? false;
  // Final mail cannot be sent again or become a draft: an undo that comes too late is refused.
  if (known?.labels.includes('^f') && !settling) return false;
  if (settling && wanted.includes('^pfg')) return true;
  mailbox.closeUndoWindow(id);
  const now = mailbox.now();
  const parentId = textAt(operation, 13, 1) || textAt(operation, 1, 1);
  const parent = parentId ? mailbox.message(parentId) : undefined;
  const message: StoredMessage = {
    id,
    threadId,
    from: personOf(at(mail, 1)),
    to: peopleOf(at(mail, 2)),
    cc: peopleOf(at(mail, 3)),
    bcc: peopleOf(at(mail, 4)),
    time: intAt(mail, 6) ?? now,
    received: now,
    subject: textAt(mail, 7),
    html: listAt(mail, 8, 1)
      .map((part) => textAt(part, 1))
      .join(''),
    labels: atServer(wanted),
    rfcId: known?.rfcId ?? rfcId('mail.gmail.com'),
    references: parent ? [...parent.references, parent.rfcId] : [],
    legacyId: legacyId(now),
    scheduledFor: wanted.includes('^scheduled') ? intAt(mail, 53) : null,
  };
  mailbox.put(message);
  if (wanted.includes('^pfg')) {
    applied.sent.push(id);
    mailbox.openUndoWindow(id);
  }
  return true;
}

/** The server's labels of a mail: `^f` once a send is there, without the page's "not synced yet". */
function atServer(wanted: string[]): string[] {
  const labels = new Set(wanted);
  if (labels.delete('^f_btns') && labels.has('^pfg')) labels.add('^f');
  if (labels.has('^i')) labels.add('^sq_ig_i_personal');
  return [...labels].sort();
}

function changeLabels(mailbox: Mailbox, operation: Json): boolean {
  const change = at(operation, 6);
  if (!Array.isArray(change)) return false;
  for (const id of textsAt(change, 2)) mailbox.relabel(id, textsAt(change, 0), textsAt(change, 1));
  return true;
}

function personOf(value: Json): Person {
  return { address: textAt(value, 1), name: textAt(value, 2) };
}

function peopleOf(value: Json): Person[] {
  return Array.isArray(value) ? value.map(personOf) : [];
}

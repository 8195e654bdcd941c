import type { Person, StoredMessage } from '../options.ts';
import { type Json, sparse } from '../wire/json.ts';
import { person } from '../wire/outgoing.ts';
import type { Mailbox } from './mailbox.ts';
import { snippetOf } from './text.ts';

/** Which answer a thread is written for: lists leave recipients and subjects of single messages out. */
export type RecordKind = 'actions' | 'list' | 'embedded';

const people = (list: Person[]): Json => (list.length > 0 ? list.map(person) : null);

function messageRecord(message: StoredMessage, kind: RecordKind): Json[] {
  const list = kind === 'list';
  const settled = message.labels.includes('^f') && !message.labels.includes('^pfg');
  return sparse(56, {
    0: message.id,
    1: person(message.from),
    2: list ? null : people(message.to),
    3: list ? null : people(message.cc),
    4: list ? null : people(message.bcc),
    6: message.time,
    7: list ? null : message.subject,
    8: kind === 'embedded' ? [null, [[0, null, [null, message.html], 1]], 0, null, null, null, 1, 0] : null,
    9: snippetOf(message.html),
    10: message.labels,
    13: list ? null : message.rfcId,
    14: list || message.references.length === 0 ? null : message.references.slice(-1),
    15: message.references.at(-1) ?? null,
    17: message.received,
    29: settled ? [null, null, null, null, null, null, [21660380], [21660380], null, 1] : null,
    30: message.received,
    43: 0,
    53: message.scheduledFor,
    55: message.legacyId,
  });
}

/** Names and addresses of everybody but the sender: in To and Cc, then in Bcc. */
function participants(messages: StoredMessage[]): Json {
  const sent = messages.filter(({ labels }) => labels.includes('^f') || labels.includes('^scheduled'));
  if (sent.length === 0) return null;
  const pair = ({ name, address }: Person): Json => [name, address];
  const open = sent.flatMap(({ to, cc }) => [...to, ...cc]).map(pair);
  const hidden = sent.flatMap(({ bcc }) => bcc).map(pair);
  return hidden.length > 0 ? [open, hidden] : [open];
}

/** `[T, version]`: a thread (or one message of it, conversation view off) as answers carry it. */
function threadRecord(mailbox: Mailbox, messages: StoredMessage[], kind: RecordKind): Json[] {
  const [first] = messages;
  const last = messages.at(-1);
  if (!first || !last) return [];
  const thread = mailbox.threads.get(first.threadId);
  const record = sparse(20, {
    0: first.subject,
    1: kind === 'actions' ? null : snippetOf(last.html),
    2: last.time,
    3: mailbox.wireThreadId(first),
    4: messages.map((each) => messageRecord(each, kind)),
    8: kind === 'actions' ? `msg-a:bump-${first.id.replace(/^msg-[af]:/, '')}` : null,
    14: participants(messages),
    16: 0,
    19: thread?.legacyId ?? null,
  });
  return [record, thread?.version ?? 0];
}

/** One record per conversation, or per message when conversation view is off. */
export function threadRecords(mailbox: Mailbox, threadId: string, kind: RecordKind): Json[][] {
  const messages = mailbox.inThread(threadId);
  const groups = mailbox.settings.conversationView ? [messages] : messages.map((each) => [each]);
  return groups.filter((each) => each.length > 0).map((each) => threadRecord(mailbox, each, kind));
}

import type { StoredMessage } from '../options.ts';
import { at, type Json, sparse, textAt } from '../wire/json.ts';
import { SETTLED } from '../wire/labels.ts';
import { person } from '../wire/outgoing.ts';
import type { Applied } from './apply-request.ts';
import type { Mailbox } from './mailbox.ts';
import { threadRecords } from './records.ts';
import { snippetOf } from './text.ts';

const COUNTED = ['^all', '^f', '^i', '^k', '^r', '^s', '^scheduled'];

/** `[label, unread, all]` of the system labels. */
function counts(mailbox: Mailbox): Json[] {
  const messages = mailbox.messages();
  return COUNTED.map((label) => {
    const labelled = messages.filter(({ labels }) => labels.includes(label));
    return [label, labelled.filter(({ labels }) => labels.includes('^u')).length, labelled.length];
  });
}

const changedThread = (record: Json[]): Json => [
  [textAt(record, 0, 3), null, sparse(7, { 6: [at(record, 0), at(record, 1)] })],
];

/** The answer of 2019 that says only: these are sent now. */
function minimalSent(mailbox: Mailbox, id: string): Json {
  const message = mailbox.message(id);
  const threadId = message ? mailbox.wireThreadId(message) : '';
  return [[threadId, null, [null, null, null, null, [['^f'], SETTLED, [id]]]]];
}

/** The answer to the operations of an `i/s` request. */
export function actionsAnswer(mailbox: Mailbox, applied: Applied, sends: boolean): Json[] {
  const threads =
    mailbox.settings.minimalAnswers && applied.sent.length > 0
      ? applied.sent.map((id) => minimalSent(mailbox, id))
      : applied.threads.flatMap((id) => threadRecords(mailbox, id, 'actions')).map(changedThread);
  const acks = applied.acks.map(({ seq, status, version }) => [seq, status, null, version]);
  return envelope(mailbox, acks, threads, sends);
}

/** The answer to a poll: every thread changed after the version the page knows. */
export function changesAnswer(mailbox: Mailbox, knownVersion: number): Json[] {
  const changed = [...mailbox.threads.values()].filter(({ version }) => version > knownVersion);
  const threads = changed.flatMap(({ id }) => threadRecords(mailbox, id, 'actions')).map(changedThread);
  return envelope(mailbox, [], threads, false);
}

function envelope(mailbox: Mailbox, acks: Json[], threads: Json[], sends: boolean): Json[] {
  const { version } = mailbox;
  const body: Json[] = sends ? [0, null, null, null, null, threads] : [0, null, null, null, [], threads, 0, version];
  return [[acks], body, [counts(mailbox)], [version]];
}

/** The answer to `i/bv`: the newest threads of a label, or those whose text holds a word. */
export function listAnswer(mailbox: Mailbox, wanted: (message: StoredMessage) => boolean, limit: number): Json[] {
  const records = matching(mailbox, wanted, limit, 'list');
  const { version } = mailbox;
  const labels = COUNTED.map((label) => [sparse(25, { 0: label, 1: label, 6: 1, 17: 5, 23: 1, 24: 0 }), 7]);
  return sparse(19, {
    0: 0,
    1: labels,
    2: records,
    3: 1,
    4: version,
    5: 1,
    6: [counts(mailbox)],
    11: [1, records.length],
    18: [version],
  });
}

function matching(
  mailbox: Mailbox,
  wanted: (message: StoredMessage) => boolean,
  limit: number,
  kind: 'list' | 'embedded',
): Json[][] {
  const ids = new Set(mailbox.messages().filter(wanted).map(mailbox.wireThreadId, mailbox));
  const bases = new Set([...ids].map((id) => id.split('|')[0] ?? id));
  return [...bases]
    .flatMap((id) => threadRecords(mailbox, id, kind))
    .filter((record) => ids.has(textAt(record, 0, 3)))
    .sort((a, b) => Number(at(b, 0, 2)) - Number(at(a, 0, 2)))
    .slice(0, limit);
}

/** `a6jdv` and `Cl6csf`: the inbox in the first page, so that no request is needed to draw it. */
export function firstPage(mailbox: Mailbox): { list: Json[]; opened: Json[] } {
  const inbox = (message: StoredMessage) => message.labels.includes('^i');
  const items = matching(mailbox, inbox, 50, 'list').map((record) => {
    const time = Number(at(record, 0, 2));
    return sparse(13, {
      1: textAt(record, 0, 3),
      2: String(9223372036854775807n - BigInt(time)),
      3: textAt(record, 0, 0),
      4: at(record, 0),
      6: '2',
      10: 1,
      12: time,
    });
  });
  return {
    list: [
      sparse(18, { 0: items, 1: 'itemlist-ViewType(SECTIONED_INBOX_PRIMARY)-0', 2: 3, 3: 1, 15: mailbox.version }),
    ],
    opened: [null, matching(mailbox, inbox, 50, 'embedded').map((record) => [0, at(record, 0), 0, 0, []])],
  };
}

/** The answer to `i/fd`: opened threads with the bodies of their messages. */
export function openedAnswer(mailbox: Mailbox, threadIds: string[]): Json[] {
  const opened = threadIds.flatMap((wireId) => {
    const thread = mailbox.threadOf(wireId);
    const messages = thread ? mailbox.inThread(thread.id).filter((each) => shows(wireId, each)) : [];
    const [first] = messages;
    const last = messages.at(-1);
    if (!thread || !first || !last) return [];
    const about = sparse(16, {
      0: wireId,
      1: first.subject,
      2: snippetOf(last.html),
      3: last.time,
      12: 0,
      15: thread.legacyId,
    });
    const summary: Json = [about, messages.map(summaryRow)];
    return [[wireId, summary, messages.map((each) => openedMessage(mailbox, each))]];
  });
  return [0, opened];
}

const shows = (wireId: string, { id }: StoredMessage): boolean => !wireId.includes('|') || wireId.endsWith(`|${id}`);

const summaryRow = (message: StoredMessage): Json =>
  sparse(28, {
    0: message.id,
    1: person(message.from),
    2: message.time,
    3: message.labels,
    6: message.received,
    10: snippetOf(message.html),
    15: message.received,
    21: 0,
    27: message.legacyId,
  });

function openedMessage(mailbox: Mailbox, message: StoredMessage): Json {
  const list = (people: StoredMessage['to']): Json => (people.length > 0 ? people.map(person) : null);
  return [
    message.id,
    sparse(35, {
      0: list(message.to),
      1: list(message.cc),
      2: list(message.bcc),
      3: [person(message.from)],
      4: message.subject,
      5: [null, [[0, null, [null, message.html], 1]], 0, null, null, null, 1, 1],
      6: snippetOf(message.html),
      7: message.rfcId,
      10: sparse(17, { 0: 0, 1: 1, 2: '', 3: -1, 10: 0, 14: message.from.name, 16: message.from.address }),
      11: [1, mailbox.account.address],
      16: message.received,
      19: [null, null, null, null, 2],
      29: ['en'],
      34: message.legacyId,
    }),
  ];
}

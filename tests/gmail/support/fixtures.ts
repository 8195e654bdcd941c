/** Requests and answers of our own, from the facts and not from recordings. */

export interface MessageParts {
  id?: string;
  labels: string[];
  from?: string;
  to?: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  at?: number;
  scheduledFor?: number;
  legacy?: string;
}

export const AT = 1_700_000_000_000;

const people = (addresses: string[] | undefined) => addresses?.map((address) => [1, address]) ?? null;

/** A message in the array form. */
export function message(parts: MessageParts): unknown[] {
  const list: unknown[] = Array.from({ length: 56 }, () => null);
  list[0] = parts.id ?? 'msg-a:r1';
  list[1] = [1, parts.from ?? 'rep@example.com', 'Rep'];
  list[2] = people(parts.to);
  list[3] = people(parts.cc);
  list[4] = people(parts.bcc);
  list[6] = parts.at ?? AT;
  list[7] = parts.subject ?? 'Proposal';
  list[8] = [null, [[0, 'BODY']]];
  list[10] = parts.labels;
  list[17] = parts.at ?? AT;
  list[53] = parts.scheduledFor ?? null;
  list[55] = parts.legacy ?? null;
  return list;
}

export const SENDING = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl', '^a'];
export const DRAFT = ['^all', '^r', '^r_bt'];
export const SCHEDULING = ['^all', '^scheduled', '^f_bt'];
export const SENT = ['^all', '^f', '^f_bt', '^pfg'];

const op = (position: number, content: unknown) => {
  const list: unknown[] = Array.from({ length: position + 1 }, () => null);
  list[position] = content;
  return list;
};

/** Operations: an update of a saved draft, a reply never saved, a new thread, a change of labels. */
export const update = (content: unknown[], parent?: string) => op(13, [content, parent ?? null, 1]);
export const newReply = (content: unknown[], parent: string) => op(1, [content, parent]);
export const newThread = (content: unknown[], thread: string) => op(2, [['Subject', null, AT, thread, [content]]]);
export const relabel = (add: string[], remove: string[], ids: string[]) => op(6, [add, remove, ids]);

/** The body of a request: `[seq, threadId, op]` each. */
export function request(...operations: [number, string, unknown][]): unknown[] {
  return [[null, null, 2], [operations.map(([seq, thread, content]) => [seq, [thread, content]])], null, [1, 1], 2];
}

/** An `i/s` answer: acks and threads with their messages. */
export function answer(acks: [number, number][], threads: [string, unknown[]][] = []): unknown[] {
  return [
    [acks.map(([seq, status]) => [seq, status, null, 99])],
    [
      0,
      null,
      null,
      null,
      null,
      threads.map(([thread, messages]) => [
        [
          thread,
          null,
          op(6, [['Subject', null, AT, thread, messages, ...Array(14).fill(null), 'abcdef0123456789'], 1]),
        ],
      ]),
    ],
  ];
}

/** The answer that names no message, only its labels. */
export function minimalAnswer(seq: number, thread: string, id: string, status = 0): unknown[] {
  const change = [['^f'], ['^r', '^f_clns', '^f_btns'], [id]];
  return [[[[seq, status]]], [0, null, null, null, null, [[[thread, null, op(4, change)]]]]];
}

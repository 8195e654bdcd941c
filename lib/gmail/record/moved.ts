/** Names the fields of Gmail's traffic that are not where they are looked for. Structure only: field names and positions. */

import { isAddress } from '../wire/address';
import { messageId } from '../wire/ids';
import { MESSAGE } from '../wire/indices';
import { isLabel } from '../wire/labels';
import { looksMoved } from '../wire/moved-answer';
import { at, children, fields, moment, type Node } from '../wire/normalise';
import { parseAnswer } from '../wire/parse-answer';
import { readRequest } from '../wire/parse-request';
import type { WireEndpoint } from '../wire/records';
import type { RecordedExchange, Recording } from './recorder';

/** What a recording shows of one exchange: what the parser read, and each field that is not where it is looked for. */
export interface ExchangeReport {
  endpoint: string;
  status: number;
  requests: string[];
  unread: string | null;
  messages: number;
  acks: number;
  moved: string[];
}

const isPeople = (node: Node) => !isAddress(node) && children(node).length > 0 && children(node).every(isAddress);
const isLabels = (node: Node) => children(node).length > 0 && children(node).every(isLabel);

/** How each field of a message looks, whatever its position. */
const LOOKS: { field: keyof typeof MESSAGE; fits: (node: Node) => boolean }[] = [
  { field: 'id', fits: (node) => messageId(node) !== undefined },
  { field: 'from', fits: isAddress },
  { field: 'to', fits: isPeople },
  { field: 'labels', fits: isLabels },
  { field: 'time', fits: (node) => (moment(node) ?? 0) > 1e12 },
];

const isMessageLike = (node: Node) => {
  const inside = children(node);
  return inside.some((each) => messageId(each) !== undefined) && inside.some(isLabels);
};

const MAX_DEPTH = 20;

function* messagesIn(node: Node, path: string, depth = 0): Generator<[string, Node]> {
  if (depth > MAX_DEPTH) return;
  if (isMessageLike(node)) yield [path, node];
  else for (const [index, child] of fields(node)) yield* messagesIn(child, `${path}[${index}]`, depth + 1);
}

function movedFields(path: string, message: Node): string[] {
  return LOOKS.flatMap(({ field, fits }) => {
    const expected = MESSAGE[field];
    if (fits(at(message, expected))) return [];
    const found = fields(message).flatMap(([index, node]) => (fits(node) ? [index] : []));
    return found.length === 0
      ? []
      : [`${path}: ${field} is looked for at ${expected}, what looks like it is at ${found.join(', ')}`];
  });
}

const isEndpoint = (name: string): name is WireEndpoint => ['s', 'bv', 'fd', 'page'].includes(name);

/** The fields of all messages in a request or answer that have moved, one line each. */
export function movedIn(json: unknown, name: 'request' | 'answer'): string[] {
  return [...messagesIn(json, name)].flatMap(([path, message]) => movedFields(path, message));
}

/** What one exchange shows. */
export function examine({ endpoint, request, status, answer }: RecordedExchange): ExchangeReport {
  const reading = endpoint === 's' ? readRequest(request) : { requests: [], unread: null };
  const read = isEndpoint(endpoint) ? parseAnswer(endpoint, answer) : null;
  const moved = [
    ...movedIn(request, 'request'),
    ...movedIn(answer, 'answer'),
    ...(read && isEndpoint(endpoint) && looksMoved(endpoint, read, JSON.stringify(answer))
      ? ['answer: it holds mail that was not understood']
      : []),
  ];
  return {
    endpoint,
    status,
    requests: reading.requests.map(
      (each) => `${each.kind}${'exact' in each && !each.exact ? ' (by other signs)' : ''}`,
    ),
    // Much of the traffic names no message.
    unread: JSON.stringify(request ?? '').includes('msg-') ? reading.unread : null,
    messages: read?.messages.length ?? 0,
    acks: read?.acks.length ?? 0,
    moved,
  };
}

/** Places none of whose candidates was on the page. */
export const missingPlaces = ({ places }: Recording): string[] =>
  places.filter(({ candidates }) => candidates.every(({ count }) => count === 0)).map(({ name }) => name);

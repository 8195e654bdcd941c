/** Reads the body of an `i/s` request: what the page asks of Gmail. Never throws; bodies of mail are not read. */
import { CAPS } from './caps';
import { findSends } from './fallback';
import { messageId, threadId } from './ids';
import { MESSAGE, OP, REQUEST } from './indices';
import { labelList } from './labels';
import { at, type Node, repeated, texts, whole } from './normalise';
import type { LabelRequest, WireRequest } from './records';
import { type Place, readRequestMessage } from './request-message';

/** What a request asks for. */
export interface RequestReading {
  requests: WireRequest[];
  /** Why the body could not be read in whole or part; null = understood. Structure only, never content. */
  unread: 'not-json' | 'no-operations' | 'unknown-message' | 'fields-moved' | null;
}

/** A seq that is not known. */
const NO_SEQ = -1;

/** Reads all operations of a request, given as JSON text or as parsed JSON; sends also where fields have moved. */
export function readRequest(body: unknown): RequestReading {
  return readKnownRequest(body, findSends);
}

/**
 * The same with another search for sends whose fields have moved. The tap passes none: the search would slow every
 * Gmail page, and the background reads each request itself.
 */
export function readKnownRequest(body: unknown, findMoved: typeof findSends = () => []): RequestReading {
  const root = typeof body === 'string' ? parsed(body) : { value: body };
  if (root === null) return { requests: [], unread: 'not-json' };
  const operations = operationsOf(root.value);
  if (operations.length === 0) {
    const moved = findMoved(root.value, { seq: NO_SEQ, threadId: '', parentId: null });
    return { requests: moved, unread: moved.length > 0 ? 'fields-moved' : 'no-operations' };
  }
  const readings = operations.map((operation) => readOperation(operation, findMoved));
  return {
    requests: readings.flatMap((reading) => reading.requests),
    unread: readings.find((reading) => reading.unread !== null)?.unread ?? null,
  };
}

function parsed(body: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return null;
  }
}

/** Operations as `[seq, [threadId, op]]`; a lone `[threadId, op]` is one too. */
function operationsOf(root: Node): Node[] {
  const isOperation = (node: Node) => threadId(at(node, ...REQUEST.threadId)) !== undefined;
  return repeated(at(root, ...REQUEST.operations), isOperation, CAPS.operations);
}

function readOperation(operation: Node, findMoved: typeof findSends): RequestReading {
  const place: Place = {
    seq: whole(at(operation, REQUEST.seq)) ?? NO_SEQ,
    threadId: threadId(at(operation, ...REQUEST.threadId)) ?? '',
    parentId: null,
  };
  const op = at(operation, ...REQUEST.op);
  const [message, parent] = messageOf(op);
  const known = readRequestMessage(message, { ...place, parentId: messageId(parent) ?? null });
  const requests: WireRequest[] = known === null ? [] : [known];
  const labels = readLabels(op, place);
  if (labels !== null) requests.push(labels);
  if (known !== null && known.kind !== 'draft') return { requests, unread: null };
  // A draft save or an unknown operation: a send may stand elsewhere in it.
  const moved = findMoved(op, place).filter((send) => send.messageId !== known?.messageId);
  if (moved.length > 0) return { requests: [...requests, ...moved], unread: 'fields-moved' };
  const unknown = known === null && messageId(at(message, MESSAGE.id)) !== undefined;
  return { requests, unread: unknown ? 'unknown-message' : null };
}

/** The first that exists of the three places a message can be in, with what stands beside it. */
function messageOf(op: Node): [message: Node, parent: Node] {
  for (const place of [OP.update, OP.newReply]) {
    const holder = at(op, ...place);
    if (messageId(at(holder, 0, MESSAGE.id)) !== undefined) return [at(holder, 0), at(holder, 1)];
  }
  const isMessage = (node: Node) => messageId(at(node, MESSAGE.id)) !== undefined && !isIdList(node);
  return [repeated(at(op, ...OP.newThread, 4), isMessage, 1)[0], undefined];
}

const isIdList = (node: Node) => messageId(at(node, 1)) !== undefined;

function readLabels(op: Node, place: Place): LabelRequest | null {
  const change = at(op, ...OP.labels);
  const messageIds = texts(at(change, 2), CAPS.messageIds, CAPS.id).filter((id) => messageId(id) !== undefined);
  if (messageIds.length === 0) return null;
  const [add, remove] = [labelList(at(change, 0)), labelList(at(change, 1))];
  return { kind: 'labels', seq: place.seq, threadId: place.threadId, messageIds, add, remove };
}

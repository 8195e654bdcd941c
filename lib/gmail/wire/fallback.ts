/**
 * Finds sends after Gmail moved its fields: a message's id beside a list of labels with `^pfg` (or `^scheduled`), wherever
 * they are. What it finds is marked `exact: false`, and the health light says that Gmail has changed.
 */
import { address, addresses, isAddress } from './address';
import { CAPS } from './caps';
import { messageId, threadId } from './ids';
import { MESSAGE } from './indices';
import { isLabel, labelList, movedRequestKind } from './labels';
import { at, children, fields, moment, type Node, text, whole } from './normalise';
import type { SendRequest } from './records';
import { capped, type Place, type Recipients, toSend } from './request-message';

interface Visit {
  node: Node;
  place: Place;
  depth: number;
}

const isLabelList = (node: Node) => {
  const items = children(node, 3);
  return items.length > 0 && items.every(isLabel);
};

/** Every send or schedule in a document (or in one operation of it) of unknown layout. */
export function findSends(root: Node, start: Place): SendRequest[] {
  const found: SendRequest[] = [];
  const todo: Visit[] = [{ node: root, place: start, depth: 0 }];
  for (let seen = 0; seen < CAPS.nodes && found.length < CAPS.operations; seen += 1) {
    const visit = todo.pop();
    if (visit === undefined) break;
    const { node, depth } = visit;
    const inside = children(node, CAPS.nodes);
    const send = readMoved(node, inside, visit.place);
    if (send !== null) found.push(send);
    if (send !== null || depth >= CAPS.depth) continue;
    const place = narrowed(visit.place, inside);
    // Pushed in reverse, so that they are popped in the order of the document.
    for (let index = inside.length - 1; index >= 0; index -= 1) {
      const child = inside[index];
      if (typeof child === 'object' && child !== null) todo.push({ node: child, place, depth: depth + 1 });
    }
  }
  return found;
}

/** Thread and seq stand beside the message's holder, on the way down. */
function narrowed(place: Place, inside: Node[]): Place {
  const thread = inside.map(threadId).find((id) => id !== undefined);
  const parent = inside.map(messageId).find((id) => id !== undefined);
  const seq = place.threadId === '' && inside.length <= 3 ? inside.map(whole).find((n) => n !== undefined) : undefined;
  if (thread === undefined && parent === undefined && seq === undefined) return place;
  return {
    seq: seq ?? place.seq,
    threadId: thread ?? place.threadId,
    parentId: parent ?? place.parentId,
  };
}

function readMoved(node: Node, inside: Node[], place: Place): SendRequest | null {
  const id = inside.map(messageId).find((found) => found !== undefined);
  if (id === undefined) return null;
  const labels = inside.find((child) => isLabelList(child) && movedRequestKind(labelList(child)) !== null);
  const kind = labels === undefined ? null : movedRequestKind(labelList(labels));
  if (kind === null) return null;
  const times = inside.flatMap((child) => moment(child) ?? []).filter((ms) => ms > EARLIEST_MS);
  return toSend(kind, id, place, capped(recipientsOf(node)), {
    subject: subjectOf(node, inside),
    at: times[0] ?? 0,
    scheduledFor: times.length > 0 ? Math.max(...times) : null,
    exact: false,
  });
}

/** Start of 2010: smaller numbers are counts and flags, not moments. */
const EARLIEST_MS = 1_262_304_000_000;

/** The lone address is the sender; lists right after it are To, Cc, Bcc by distance, else in the order they come. */
function recipientsOf(message: Node): Recipients {
  const all = fields(message);
  const sender = all.find(([, node]) => isAddress(node));
  const lists = all.flatMap(([position, node]) => {
    const list = isAddress(node) ? [] : addresses(node);
    return list.length > 0 ? [{ position, list }] : [];
  });
  const origin = sender?.[0];
  const byDistance = origin !== undefined && lists.some(({ position }) => position - origin === 1);
  const pick = (distance: number) =>
    (byDistance ? lists.find(({ position }) => position - origin === distance) : lists[distance - 1])?.list ?? [];
  return { from: address(sender?.[1]), to: pick(1), cc: pick(2), bcc: pick(3) };
}

/** Texts that are ids, tokens or numbers by their look. */
const NOT_WORDS = /^(?:msg-|thread-|<[^>]*>$|s:[0-9a-f]+\||\d+$|[0-9a-f]{14,16}$|\^)/;

function subjectOf(message: Node, inside: Node[]): string {
  const usual = at(message, MESSAGE.subject);
  const isWords = (node: Node): node is string => typeof node === 'string' && !NOT_WORDS.test(node);
  return text(isWords(usual) ? usual : inside.find(isWords), CAPS.subject) ?? '';
}

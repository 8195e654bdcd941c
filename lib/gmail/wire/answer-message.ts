/** Reads threads and messages of an answer into records. */
import { address, addresses } from './address';
import { CAPS } from './caps';
import { decimalToHex, legacyHex, legacyOf, messageId, threadId } from './ids';
import { MESSAGE, OPENED, OPENED_MESSAGE, THREAD, THREAD_RECORD } from './indices';
import { isSent, labelList } from './labels';
import { at, moment, type Node, repeated, text, texts } from './normalise';
import type { WireMessage } from './records';

const hasMessageId = (node: Node) => messageId(at(node, MESSAGE.id)) !== undefined;

/** Whether the node is a whole message rather than a list of ids. */
const isMessage = (node: Node) => hasMessageId(node) && typeof at(node, 1) !== 'string';

const isOpenedEntry = (node: Node) => hasMessageId(node) && typeof at(node, 1) === 'object';

/** A thread with its messages (`i/s`, `i/bv`, first page load), or null if the node is none. */
export function threadMessages(node: Node): WireMessage[] | null {
  const thread = threadId(at(node, THREAD.id));
  if (thread === undefined) return null;
  const messages = repeated(at(node, THREAD.messages), isMessage, CAPS.messages);
  if (messages.length === 0) return null;
  const legacyThreadId =
    legacyHex(at(node, THREAD.legacyHex)) ?? decimalToHex(at(node, THREAD.legacyDecimal)) ?? legacyOf(thread) ?? null;
  const subject = text(at(node, THREAD.subject), CAPS.subject);
  return messages.map((message) => readMessage(message, thread, legacyThreadId, subject));
}

function readMessage(
  message: Node,
  thread: string,
  legacyThreadId: string | null,
  threadSubject: string | undefined,
): WireMessage {
  const id = messageId(at(message, MESSAGE.id)) ?? '';
  const to = addresses(at(message, MESSAGE.to));
  return {
    messageId: id,
    threadId: thread,
    legacyMessageId:
      legacyHex(at(message, MESSAGE.legacyHex)) ??
      decimalToHex(at(message, MESSAGE.legacyDecimal)) ??
      legacyOf(id) ??
      null,
    legacyThreadId,
    from: address(at(message, MESSAGE.from)),
    to,
    cc: addresses(at(message, MESSAGE.cc), CAPS.recipients - to.length),
    // Rows of a list carry no subject of their own.
    subject: text(at(message, MESSAGE.subject), CAPS.subject) || (threadSubject ?? null),
    snippet: text(at(message, MESSAGE.snippet), CAPS.snippet) ?? null,
    at: moment(at(message, MESSAGE.time)) ?? moment(at(message, MESSAGE.draftTime)) ?? null,
    labels: labelList(at(message, MESSAGE.labels)),
  };
}

/** What an opened thread (`i/fd`) shows, or null if the node is none. */
export function openedMessages(node: Node): WireMessage[] | null {
  const thread = threadId(at(node, OPENED.threadId));
  if (thread === undefined) return null;
  const entries = repeated(at(node, OPENED.messages), isOpenedEntry, CAPS.messages);
  if (entries.length === 0) return null;
  const summary = at(node, OPENED.summary);
  const legacyThreadId =
    legacyHex(at(summary, ...OPENED.legacyThreadHex)) ??
    decimalToHex(at(summary, ...OPENED.legacyThreadDecimal)) ??
    legacyOf(thread) ??
    null;
  const heads = new Map<string, Node>();
  for (const head of repeated(at(summary, OPENED.summaryMessages), isMessage, CAPS.messages)) {
    heads.set(String(at(head, MESSAGE.id)), head);
  }
  return entries.map((entry) => {
    const id = messageId(at(entry, 0)) ?? '';
    return readOpened(id, at(entry, 1), heads.get(id), thread, legacyThreadId);
  });
}

function readOpened(id: string, record: Node, head: Node, thread: string, legacyThreadId: string | null): WireMessage {
  const to = addresses(at(record, OPENED_MESSAGE.to));
  const labels = at(head, OPENED.summaryLabels);
  const sender = [
    null,
    at(record, ...OPENED_MESSAGE.senderAddress),
    at(head, MESSAGE.from, 2) ?? at(record, ...OPENED_MESSAGE.senderName),
  ];
  return {
    messageId: id,
    threadId: thread,
    legacyMessageId:
      legacyHex(at(record, OPENED_MESSAGE.legacyHex)) ??
      decimalToHex(at(record, OPENED_MESSAGE.legacyDecimal)) ??
      legacyOf(id) ??
      null,
    legacyThreadId,
    from: address(sender) ?? address(at(head, MESSAGE.from)),
    to,
    cc: addresses(at(record, OPENED_MESSAGE.cc), CAPS.recipients - to.length),
    subject: text(at(record, OPENED_MESSAGE.subject), CAPS.subject) ?? null,
    snippet: text(at(record, OPENED_MESSAGE.snippet), CAPS.snippet) ?? null,
    at: moment(at(record, OPENED_MESSAGE.time)) ?? null,
    labels: labels === undefined ? null : labelList(labels),
  };
}

/** The address of the mailbox an opened thread belongs to, as its messages name it; null where they name none. */
export function openedMailbox(node: Node): string | null {
  for (const entry of repeated(at(node, OPENED.messages), isOpenedEntry, CAPS.messages)) {
    const owner = address(at(entry, 1, ...OPENED_MESSAGE.mailbox));
    if (owner !== null) return owner.address;
  }
  return null;
}

/**
 * The minimal answer to a send names no message, only a change of labels. Changes that do not mark it as sent are left out: they
 * would look like a message's full list of labels.
 */
export function labelledMessages(node: Node): WireMessage[] | null {
  const thread = threadId(at(node, THREAD_RECORD.id));
  const change = at(node, ...THREAD_RECORD.labels);
  if (thread === undefined || change === undefined) return null;
  const labels = labelList(at(change, 0));
  if (!isSent(labels)) return null;
  const ids = texts(at(change, 2), CAPS.messageIds, CAPS.id).filter((id) => messageId(id) !== undefined);
  return ids.map((id) => ({
    messageId: id,
    threadId: thread,
    legacyMessageId: legacyOf(id) ?? null,
    legacyThreadId: legacyOf(thread) ?? null,
    from: null,
    to: [],
    cc: [],
    subject: null,
    snippet: null,
    at: null,
    labels,
    partial: true,
  }));
}

/**
 * Every position in Gmail's `/sync` format that the parser relies on, 0-based as in the array form. In the object form used
 * until September 2022 the key is the position + 1. Evidence for each: the recordings of 2018–2023, except where marked.
 */

/** The body of an `i/s` request. */
export const REQUEST = {
  /** Path to the list of operations, each `[seq, [threadId, op]]`. */
  operations: [1, 0],
  seq: 0,
  /** Path from an operation to its thread id and its content. */
  threadId: [1, 0],
  op: [1, 1],
} as const;

/** The content of one operation; at most one of these is there. */
export const OP = {
  /** A reply never saved before: `[message, parentId]`. */
  newReply: [1],
  /** A new thread: `[[…, messages]]`. */
  newThread: [2, 0],
  /** `[add[], remove[], messageIds[]]`. */
  labels: [6],
  /** An update of a saved draft: `[message, parentId]`. */
  update: [13],
} as const;

/** A message in a request, an `i/s` answer, a list or the first page load. */
export const MESSAGE = {
  id: 0,
  from: 1,
  to: 2,
  cc: 3,
  bcc: 4,
  draftTime: 6,
  subject: 7,
  snippet: 9,
  labels: 10,
  time: 17,
  /** The legacy id as a decimal number (2018). */
  legacyDecimal: 47,
  /** Third-party field notes of 2026, not recorded. */
  scheduledFor: 53,
  legacyHex: 55,
} as const;

/** `[1, address, name]`. */
export const ADDRESS = { address: 1, name: 2 } as const;

/** A thread with its messages, in `i/s` and `i/bv` answers and the first page load. */
export const THREAD = {
  subject: 0,
  id: 3,
  messages: 4,
  legacyDecimal: 17,
  legacyHex: 19,
} as const;

/** A thread record of an `i/s` answer: `[threadId, null, change]`. */
export const THREAD_RECORD = {
  id: 0,
  /** Labels changed: `[add[], remove[], messageIds[]]`; all there is in the minimal answer to a send. */
  labels: [2, 4],
} as const;

/** An opened thread of an `i/fd` answer: `[threadId, summary, [[messageId, record]]]`. */
export const OPENED = {
  threadId: 0,
  summary: 1,
  messages: 2,
  /** Within the summary. */
  legacyThreadHex: [0, 15],
  legacyThreadDecimal: [0, 13],
  summaryMessages: 1,
  summaryLabels: 3,
} as const;

/** A message's record in an opened thread. */
export const OPENED_MESSAGE = {
  to: 0,
  cc: 1,
  subject: 4,
  snippet: 6,
  senderName: [10, 14],
  senderAddress: [10, 16],
  mailbox: [11],
  time: 16,
  legacyDecimal: 28,
  legacyHex: 34,
} as const;

/** The list of acks of an `i/s` answer, each `[seq, status, null, version]`. */
export const ANSWER = { acks: [0, 0], ackSeq: 0, ackStatus: 1 } as const;

/**
 * Upper bounds on what is taken from the page, which is not trusted: longer lists and texts are cut, never refused whole.
 */
export const CAPS = {
  /** Addresses of one message, To, Cc and Bcc together. */
  recipients: 500,
  /** Characters of an address (RFC 5321: 64 + 1 + 255); a longer one is dropped. */
  address: 320,
  name: 200,
  subject: 1_000,
  snippet: 300,
  /** Characters of an id; a longer one is no id. */
  id: 120,
  label: 120,
  labels: 200,
  /** Operations read from one request, acks and messages from one answer. */
  operations: 500,
  messages: 2_000,
  messageIds: 1_000,
  /** Nodes visited when looking through a document whose layout is not known. */
  nodes: 50_000,
  /** Year 2286, epoch ms: what is later is no moment Gmail stamps. */
  moment: 10_000_000_000_000,
  /** Levels descended, by any walk. */
  depth: 40,
} as const;

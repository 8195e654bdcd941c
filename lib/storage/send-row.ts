import * as z from 'zod/mini';
import { Instant } from '@/lib/domain/time/time';

/** Life of a send: `requested → accepted → confirmed | undone | failed`, `scheduled → confirmed | cancelled`. */
const SEND_STATES = ['requested', 'accepted', 'confirmed', 'undone', 'failed', 'scheduled', 'cancelled'] as const;
export const SendState = z.enum(SEND_STATES);
export type SendState = z.infer<typeof SendState>;

const Mailbox = z.object({ address: z.string().check(z.maxLength(320)), name: z.string().check(z.maxLength(500)) });
const people = z.array(Mailbox).check(z.maxLength(2_000));

/** What the rep chose on the card while the send was settling; applied once it is a touch. */
export const SendChoice = z.object({
  address: z.string().check(z.maxLength(320)),
  kind: z.enum(['not-a-prospect', 'enroll', 'undo']),
  /** Only with `enroll`. */
  cadenceId: z.nullable(z.string()),
});
export type SendChoice = z.infer<typeof SendChoice>;

/**
 * One act of sending, whoever it goes to, followed from request to confirmation. Keyed by Gmail's own message id, so
 * two tabs, a retry or a restart record it once. Unknown extra fields are kept, for rows of a newer version.
 */
export const SendRow = z.looseObject({
  v: z.literal(1),
  /** Gmail's id, `msg-a:…`. */
  messageId: z.string().check(z.minLength(1), z.maxLength(500)),
  threadId: z.string().check(z.maxLength(500)),
  /** The rep's account, lower-case; empty until it is known. */
  mailbox: z.string().check(z.maxLength(320)),
  from: z.nullable(Mailbox),
  to: people,
  cc: people,
  bcc: people,
  subject: z.string().check(z.maxLength(1_000)),
  state: SendState,
  /** All moments are epoch milliseconds; null until known. */
  requestedAt: Instant,
  acceptedAt: z.nullable(Instant),
  sentAt: z.nullable(Instant),
  /** When the undo window has passed for certain. */
  settlesAt: z.nullable(Instant),
  scheduledFor: z.nullable(Instant),
  legacyThreadId: z.nullable(z.string()),
  legacyMessageId: z.nullable(z.string()),
  /** The message replied to. */
  parentId: z.nullable(z.string()),
  /** False when only the fallback walk of the parser found it. */
  exact: z.boolean(),
  /** Who reported it: the background's `webRequest` observer, and the tap in the page. */
  heardBy: z.object({ request: z.boolean(), tap: z.boolean() }),
  /** HTTP status of the last request as the browser saw it, 0 for a network error; absent or null where none was seen. */
  httpStatus: z.optional(z.nullable(z.int())),
  /** Gmail's server has shown the message as sent. */
  verified: z.boolean(),
  choices: z.array(SendChoice).check(z.maxLength(500)),
  /** What of the rep's value items it gives; absent where nothing is known of it. */
  valueItemId: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
  /** The rep has closed its card. */
  dismissed: z.boolean(),
});
export type SendRow = z.infer<typeof SendRow>;

import * as z from 'zod/mini';
import { Channel } from '../cadence/cadence';
import { Instant, LocalDateTime } from '../time/time';
import { ProspectPromise } from './promise';

export const Direction = z.enum(['outbound', 'inbound']);
export const TouchSource = z.enum(['detected', 'manual', 'import']);

/** Something that passed between rep and prospect. A projection of the log. */
export const Touch = z.object({
  /** Derived from what it records, so the same fact is one row on every tab and every machine. */
  id: z.string(),
  prospectId: z.string(),
  channel: Channel,
  direction: Direction,
  at: Instant,
  local: LocalDateTime,
  source: TouchSource,
  messageId: z.nullable(z.string()),
  threadId: z.nullable(z.string()),
  /** 16-digit hex thread id for links and rows; null until Gmail's server has named it. */
  legacyThreadId: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  /** Which step of its enrollment this touch did (0-based); null when out of plan or not enrolled. */
  stepIndex: z.nullable(z.int()),
  enrollmentId: z.nullable(z.string()),
  /** When the step it did was due. Absent where it did none, or where a version before this field wrote the row. */
  dueAt: z.optional(LocalDateTime),
  outcome: z.nullable(z.string()),
  note: z.nullable(z.string()),
  valueItemId: z.nullable(z.string()),
  /** The mail reached the prospect by Cc or Bcc. */
  inCopy: z.optional(z.boolean()),
  /** The day their mail named for a next touch. */
  promise: z.optional(ProspectPromise),
});
export type Touch = z.infer<typeof Touch>;

/** How ids begin of touches that another rep made: they came with a prospect who was handed over. */
export const HANDED_OVER = 'handed:';
/** Whether another rep made the touch: it is history here, and counts nowhere as this rep's. */
export const isHandedOver = (touchId: string): boolean => touchId.startsWith(HANDED_OVER);

import * as z from 'zod/mini';
import { Channel, Wait } from '../cadence/cadence';
import { SkippedDay } from '../calendar/skipped-day';
import { LocalDateTime } from '../time/time';
import { PromiseKind } from './promise-kind';

/**
 * Why a touch is due when it is, as data; screens put it in words. It adds up: from `from`, `wait` counted over the
 * calendar without `skipped` days gives `dueAt`, unless `changed` says that the rep, a pause or a promise moved it.
 */
export const Why = z.object({
  /** 1-based number of the touch in its cadence, and how many there are. */
  touch: z.int(),
  of: z.int(),
  /** What the wait counts from. `skip` = the rep passed over a step at that moment. */
  from: z.object({
    what: z.enum(['enrolled', 'touch', 'skip', 'resumed']),
    channel: z.nullable(Channel),
    local: LocalDateTime,
  }),
  wait: Wait,
  /** Days off inside the wait, at most the last 40 (`skippedCount` counts all). */
  skipped: z.array(SkippedDay),
  skippedCount: z.int(),
  dueAt: LocalDateTime,
  changed: z.nullable(
    z.object({
      by: z.enum(['rescheduled', 'paused', 'window', 'lighter-day', 'promised']),
      plannedFor: LocalDateTime,
      /** With `promised`: of which kind the promise was. */
      promised: z.optional(PromiseKind),
    }),
  ),
});
export type Why = z.infer<typeof Why>;

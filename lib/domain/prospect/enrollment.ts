import * as z from 'zod/mini';
import { Why } from '../schedule/why';
import { LocalDate } from '../time/local-date';
import { Instant, LocalDateTime } from '../time/time';
import { FINISH_REASONS } from './finish-reasons';
import { PauseReason } from './pause-reason';
import { Address } from './prospect';

export const FinishReason = z.enum(FINISH_REASONS);
export type FinishReason = z.infer<typeof FinishReason>;

/** A prospect going through a cadence. A projection of the log. */
export const Enrollment = z.object({
  id: z.string(),
  prospectId: z.string(),
  mailbox: z.string(),
  cadenceId: z.string(),
  revision: z.int(),
  state: z.enum(['active', 'paused', 'finished']),
  finishReason: z.nullable(FinishReason),
  /** The next step to do, 0-based; equals the number of steps when only the end wait is left. */
  stepIndex: z.int(),
  stepCount: z.int(),
  /** Channel of the next step; null when only the end wait is left. */
  channel: z.nullable(z.string()),
  /** When the next touch should happen; null unless active. */
  dueAt: z.nullable(LocalDateTime),
  snoozedUntil: z.nullable(LocalDateTime),
  /**
   * When the nudge shows: the later of `dueAt` and `snoozedUntil`; null (out of the index) unless active with a step
   * to do. The due list is the range `nudgeAt <= now` of this index.
   */
  nudgeAt: z.nullable(LocalDateTime),
  pauseReason: z.nullable(PauseReason),
  pausedUntil: z.nullable(LocalDateTime),
  /** What the mail that paused it named: the day of return, and who took over. Absent where it named none. */
  returns: z.optional(z.nullable(LocalDate)),
  successor: z.optional(z.nullable(Address)),
  /** When the end wait is over, or a pause with an end: the sweep acts on `wakeAt <= now`. Null when nothing waits. */
  wakeAt: z.nullable(LocalDateTime),
  lastTouchAt: z.nullable(Instant),
  enrolledAt: Instant,
  finishedAt: z.nullable(Instant),
  why: z.nullable(Why),
});
export type Enrollment = z.infer<typeof Enrollment>;

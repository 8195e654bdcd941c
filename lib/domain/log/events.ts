import * as z from 'zod/mini';
import { Channel } from '../cadence/cadence';
import { FinishReason } from '../prospect/enrollment';
import { PauseReason } from '../prospect/pause-reason';
import { ProspectPromise } from '../prospect/promise';
import { Address } from '../prospect/prospect';
import { ToldTeammate } from '../prospect/told-teammate';
import { Direction, TouchSource } from '../prospect/touch';
import { PromiseKind } from '../schedule/promise-kind';
import { LocalDate } from '../time/local-date';
import { Instant, LocalDateTime } from '../time/time';
import { AddedProspectShape, EditedProspectShape, Id, text } from './shapes';

/**
 * The log: immutable facts, each about one prospect. Everything else is derived from them.
 *
 * Order is (at, id). An id is derived from the fact it records where there is one (a message id), random otherwise.
 * `batch` groups what one act of the rep wrote, so that undo can take back the act as a whole.
 */
const base = {
  id: Id,
  v: z.literal(1),
  at: Instant,
  /** What the rep's clock showed at `at`: folding needs no zone, and a move to another zone moves no plan. */
  local: LocalDateTime,
  prospectId: Id,
  batch: Id,
};

/** One event of the log. */
export const LogEvent = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ ...base, type: z.literal('prospect-added'), ...AddedProspectShape }),
    z.object({ ...base, type: z.literal('prospect-edited'), ...EditedProspectShape }),
    /** `otherId` joins this prospect: its events fold into this one. Splitting is undoing this. */
    z.object({ ...base, type: z.literal('merged'), otherId: z.string() }),
    z.object({
      ...base,
      type: z.literal('enrolled'),
      enrollmentId: Id,
      cadenceId: z.string(),
      revision: z.int(),
      /** First step to do, 0-based. The wait of step 0 counts from this event. */
      stepIndex: z.int(),
      /** The touch that did that first step, whatever its channel: "enroll as of this touch". */
      afterTouchId: z.optional(z.nullable(z.string())),
      /** They had asked this teammate of the rep for no more mail, on that day; the rep was told, and went on. */
      despite: z.optional(ToldTeammate),
    }),
    z.object({
      ...base,
      type: z.literal('touched'),
      touchId: z.string(),
      channel: Channel,
      direction: Direction,
      source: TouchSource,
      messageId: z.nullable(z.string()),
      threadId: z.nullable(z.string()),
      legacyThreadId: z.nullable(z.string()),
      subject: z.nullable(text(1_000)),
      /** Where the rep named it: the step done although the channel differs, for instance. Null = the fold decides. */
      enrollmentId: z.nullable(Id),
      /** The step the rep meant (0-based), with `enrollmentId`: done by two windows or machines, it is one touch. */
      stepIndex: z.optional(z.nullable(z.int().check(z.nonnegative()))),
      outcome: z.nullable(text(200)),
      note: z.nullable(text(5_000)),
      valueItemId: z.nullable(z.string()),
      /** The prospect was in Cc or Bcc. */
      inCopy: z.optional(z.boolean()),
      /** The day their mail named for a next touch. No text of it. */
      promise: z.optional(ProspectPromise),
      /** Other people on the mail, here and in Bcc: logged, not enrolled. */
      cc: z.array(text(320)),
      bcc: z.array(text(320)),
    }),
    /** A mail came in that changes nothing: what it was, by which mark. No text of it. */
    z.object({ ...base, type: z.literal('noted'), kind: text(40), mark: text(80) }),
    z.object({ ...base, type: z.literal('skipped'), enrollmentId: Id, stepIndex: z.int() }),
    z.object({
      ...base,
      type: z.literal('snoozed'),
      enrollmentId: Id,
      until: LocalDateTime,
      /** Set for a span ("in an hour"): then it is over, wherever the rep's clock is by then. */
      untilAt: z.optional(Instant),
    }),
    z.object({
      ...base,
      type: z.literal('rescheduled'),
      enrollmentId: Id,
      dueAt: LocalDateTime,
      lighterDay: z.boolean(),
      promised: z.optional(PromiseKind),
    }),
    /** `returns` and `successor`: what the mail named that gave the reason. */
    z.object({
      ...base,
      type: z.literal('paused'),
      enrollmentId: Id,
      until: z.nullable(LocalDateTime),
      reason: PauseReason,
      returns: z.optional(z.nullable(LocalDate)),
      successor: z.optional(z.nullable(Address)),
    }),
    z.object({ ...base, type: z.literal('resumed'), enrollmentId: Id }),
    z.object({ ...base, type: z.literal('finished'), enrollmentId: Id, reason: FinishReason }),
    /** To another cadence, or to another revision of the same one. */
    z.object({
      ...base,
      type: z.literal('moved'),
      enrollmentId: Id,
      cadenceId: z.string(),
      revision: z.int(),
      stepIndex: z.int(),
    }),
    /** Takes back the event it names; undoing an `undone` brings it back. */
    z.object({ ...base, type: z.literal('undone'), undoes: z.string() }),
  ]),
);
export type LogEvent = z.infer<typeof LogEvent>;
/** Name of an event's type. */
export type EventType = LogEvent['type'];
/** The event of one type. */
export type EventOf<T extends EventType> = Extract<LogEvent, { type: T }>;

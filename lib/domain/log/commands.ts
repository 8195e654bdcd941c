import * as z from 'zod/mini';
import { Channel } from '../cadence/cadence';
import { FinishReason } from '../prospect/enrollment';
import { PauseReason } from '../prospect/pause-reason';
import { PromiseKind } from '../schedule/promise-kind';
import { LocalDate } from '../time/local-date';
import { SnoozeUntil } from '../time/snooze-until';
import { Instant, LocalDateTime } from '../time/time';
import { AddedProspectShape, EditedProspectShape, Id, text } from './shapes';

/** The step meant, 0-based: refused once it is done. Absent in commands of a page from before an update. */
const stepIndex = z.optional(z.int().check(z.nonnegative()));

/** The rep was told which teammate they asked for no more mail, and goes on all the same. */
const despite = z.optional(z.boolean());

/** What the rep (or a detection) wants to happen, as pages and the overlay send it. Decided into events, or refused with a reason. */
export const Command = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('add-prospect'), prospectId: Id, ...AddedProspectShape }),
    z.object({ type: z.literal('edit-prospect'), prospectId: Id, ...EditedProspectShape }),
    z.object({ type: z.literal('merge'), prospectId: Id, otherId: Id }),
    z.object({ type: z.literal('split'), prospectId: Id, otherId: Id }),
    /** `afterTouchId`: enroll as of a touch already logged, which then counts as the first step. */
    z.object({
      type: z.literal('enroll'),
      prospectId: Id,
      cadenceId: Id,
      afterTouchId: z.nullable(Id),
      /** The first touch is due then, as was promised. */
      dueAt: z.optional(LocalDateTime),
      promised: z.optional(PromiseKind),
      despite,
    }),
    /** A touch made by hand or imported. `at` null = now. `enrollmentId` set = it does that enrollment's next step. */
    z.object({
      type: z.literal('log-touch'),
      prospectId: Id,
      channel: Channel,
      direction: z.enum(['outbound', 'inbound']),
      at: z.nullable(Instant),
      enrollmentId: z.nullable(Id),
      outcome: z.nullable(text(200)),
      note: z.nullable(text(5_000)),
      valueItemId: z.nullable(Id),
      /** Also starts this cadence as of the touch, which then counts as the first step. Only for a touch of the rep. */
      enrollIn: z.optional(z.nullable(Id)),
      /** Also moves the next step of an enrollment to a day, at nudge time. Only for a touch of the rep. */
      moves: z.optional(z.nullable(z.object({ enrollmentId: Id, date: LocalDate }))),
    }),
    /** The next step was done, on the step's own channel unless another is named. */
    z.object({
      type: z.literal('complete'),
      enrollmentId: Id,
      stepIndex,
      channel: z.nullable(Channel),
      outcome: z.nullable(text(200)),
      note: z.nullable(text(5_000)),
      valueItemId: z.optional(z.nullable(Id)),
    }),
    z.object({ type: z.literal('skip'), enrollmentId: Id, stepIndex }),
    z.object({ type: z.literal('snooze'), enrollmentId: Id, until: SnoozeUntil }),
    z.object({
      type: z.literal('reschedule'),
      enrollmentId: Id,
      dueAt: LocalDateTime,
      lighterDay: z.boolean(),
      promised: z.optional(PromiseKind),
    }),
    z.object({ type: z.literal('pause'), enrollmentId: Id, until: z.nullable(LocalDateTime), reason: PauseReason }),
    z.object({ type: z.literal('resume'), enrollmentId: Id }),
    /** `again`: one that has ended, ends as something else: replied, then won. */
    z.object({
      type: z.literal('finish'),
      enrollmentId: Id,
      reason: FinishReason,
      again: z.optional(z.boolean()),
    }),
    /** A fresh enrollment in the same cadence, from its first step. */
    z.object({ type: z.literal('restart'), enrollmentId: Id, despite }),
    z.object({
      type: z.literal('move'),
      enrollmentId: Id,
      cadenceId: Id,
      revision: z.nullable(z.int()),
      stepIndex: z.nullable(z.int()),
    }),
    /** Take back what one batch did to this prospect. */
    z.object({ type: z.literal('undo'), prospectId: Id, batch: Id }),
  ]),
);
export type Command = z.infer<typeof Command>;
/** The command of one type. */
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** Why a command was refused. Screens put `code` in words; `detail` holds plain values for them. */
export interface Refusal {
  code:
    | 'unknown-prospect'
    | 'unknown-enrollment'
    | 'unknown-cadence'
    | 'unknown-touch'
    | 'unknown-batch'
    | 'already-exists'
    | 'already-enrolled'
    | 'opted-out'
    | 'already-finished'
    | 'already-paused'
    | 'step-already-done'
    | 'not-paused'
    | 'not-merged'
    | 'nothing-to-do'
    | 'moment-in-past'
    | 'moment-in-future'
    | 'other-mailbox'
    | 'address-taken'
    | 'cannot-undo';
  detail: Record<string, string | number>;
}

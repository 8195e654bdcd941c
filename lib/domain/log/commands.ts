import * as z from 'zod/mini';
import { Channel } from '../cadence/cadence';
import { FinishReason } from '../prospect/enrollment';
import { PauseReason } from '../prospect/pause-reason';
import { SomeDetailsShape } from '../prospect/person-details';

import { Address } from '../prospect/prospect';
import { TouchSource } from '../prospect/touch';
import { PromiseKind } from '../schedule/promise-kind';
import { LocalDate } from '../time/local-date';
import { SnoozeUntil } from '../time/snooze-until';
import { Instant, LocalDateTime } from '../time/time';

/** What the rep (or a detection) wants to happen. Decided into events, or refused with a reason. */
const id = z.string().check(z.minLength(1), z.maxLength(500));
const text = (max: number) => z.string().check(z.maxLength(max));
/** The step meant, 0-based: refused once it is done. Absent in commands of a page from before an update. */
const stepIndex = z.optional(z.int().check(z.nonnegative()));

/** A command, as pages and the overlay send it. */
export const Command = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('add-prospect'),
    prospectId: id,
    addresses: z.array(Address).check(z.minLength(1), z.maxLength(50)),
    name: text(200),
    company: text(200),
    mailbox: text(320),
    source: TouchSource,
    notes: z.optional(text(20_000)),
    ...SomeDetailsShape,
  }),
  z.object({
    type: z.literal('edit-prospect'),
    prospectId: id,
    name: z.optional(text(200)),
    company: z.optional(text(200)),
    notes: z.optional(text(20_000)),
    stage: z.optional(text(40)),
    ...SomeDetailsShape,
    addresses: z.optional(z.array(Address).check(z.minLength(1), z.maxLength(50))),
  }),
  z.object({ type: z.literal('merge'), prospectId: id, otherId: id }),
  z.object({ type: z.literal('split'), prospectId: id, otherId: id }),
  /** `afterTouchId`: enroll as of a touch already logged, which then counts as the first step. */
  z.object({
    type: z.literal('enroll'),
    prospectId: id,
    cadenceId: id,
    afterTouchId: z.nullable(id),
    /** The first touch is due then, as was promised. */
    dueAt: z.optional(LocalDateTime),
    promised: z.optional(PromiseKind),
  }),
  /** A touch made by hand or imported. `at` null = now. `enrollmentId` set = it does that enrollment's next step. */
  z.object({
    type: z.literal('log-touch'),
    prospectId: id,
    channel: Channel,
    direction: z.enum(['outbound', 'inbound']),
    at: z.nullable(Instant),
    enrollmentId: z.nullable(id),
    outcome: z.nullable(text(200)),
    note: z.nullable(text(5_000)),
    valueItemId: z.nullable(id),
    /** Also starts this cadence as of the touch, which then counts as the first step. Only for a touch of the rep. */
    enrollIn: z.optional(z.nullable(id)),
    /** Also moves the next step of an enrollment to a day, at nudge time. Only for a touch of the rep. */
    moves: z.optional(z.nullable(z.object({ enrollmentId: id, date: LocalDate }))),
  }),
  /** The next step was done, on the step's own channel unless another is named. */
  z.object({
    type: z.literal('complete'),
    enrollmentId: id,
    stepIndex,
    channel: z.nullable(Channel),
    outcome: z.nullable(text(200)),
    note: z.nullable(text(5_000)),
    valueItemId: z.optional(z.nullable(id)),
  }),
  z.object({ type: z.literal('skip'), enrollmentId: id, stepIndex }),
  z.object({ type: z.literal('snooze'), enrollmentId: id, until: SnoozeUntil }),
  z.object({
    type: z.literal('reschedule'),
    enrollmentId: id,
    dueAt: LocalDateTime,
    lighterDay: z.boolean(),
    promised: z.optional(PromiseKind),
  }),
  z.object({ type: z.literal('pause'), enrollmentId: id, until: z.nullable(LocalDateTime), reason: PauseReason }),
  z.object({ type: z.literal('resume'), enrollmentId: id }),
  /** `again`: one that has ended, ends as something else: replied, then won. */
  z.object({
    type: z.literal('finish'),
    enrollmentId: id,
    reason: FinishReason,
    again: z.optional(z.boolean()),
  }),
  /** A fresh enrollment in the same cadence, from its first step. */
  z.object({ type: z.literal('restart'), enrollmentId: id }),
  z.object({
    type: z.literal('move'),
    enrollmentId: id,
    cadenceId: id,
    revision: z.nullable(z.int()),
    stepIndex: z.nullable(z.int()),
  }),
  /** Take back what one batch did to this prospect. */
  z.object({ type: z.literal('undo'), prospectId: id, batch: id }),
]);
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

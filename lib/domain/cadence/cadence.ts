import * as z from 'zod/mini';
import { Instant, TimeRange } from '../time/time';
import { CHANNELS } from './channels';

export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/**
 * How long to wait after the touch before.
 * `within` (hours only): do it as soon as working time allows and at the latest after `amount` hours.
 */
export const Wait = z.object({
  unit: z.enum(['hours', 'workingDays', 'calendarDays']),
  amount: z.int().check(z.minimum(0), z.maximum(10_000)),
  within: z.optional(z.boolean()),
});
export type Wait = z.infer<typeof Wait>;

/** One line of a cadence. `gives` says what the touch should give the prospect; `window` narrows the time of day. */
export const Step = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  channel: Channel,
  wait: Wait,
  window: z.nullable(TimeRange),
  gives: z.string().check(z.maxLength(500)),
  optional: z.boolean(),
});
export type Step = z.infer<typeof Step>;

/** The steps as they stood at one saving. Enrollments stay on their revision until the rep moves them. */
export const Revision = z.object({
  revision: z.int().check(z.minimum(1)),
  steps: z.array(Step).check(z.minLength(1), z.maxLength(50)),
  /** After the last step, how long until the enrollment finishes with `no-reply`. */
  endWait: Wait,
});
export type Revision = z.infer<typeof Revision>;

/** A named plan. `revisions` only ever grows; the last is the one new enrollments get. */
export const Cadence = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  revisions: z.array(Revision).check(z.minLength(1)),
  /** Id of the preset this cadence is a copy of, or is. */
  presetId: z.nullable(z.string()),
  /** Place in the rep's list, smallest first. */
  order: z.number(),
  /** Set when deleted: no new enrollments, old ones may still run on it. */
  archivedAt: z.nullable(Instant),
});
export type Cadence = z.infer<typeof Cadence>;

/** The revision new enrollments get. */
export function currentRevision(cadence: Cadence): Revision {
  const last = cadence.revisions.at(-1);
  if (!last) throw new RangeError(`Cadence ${cadence.id} has no revision`);
  return last;
}

/** The revision an enrollment is pinned to, or undefined when the cadence never had it. */
export function revisionOf(cadence: Pick<Cadence, 'revisions'>, revision: number): Revision | undefined {
  return cadence.revisions.find((each) => each.revision === revision);
}

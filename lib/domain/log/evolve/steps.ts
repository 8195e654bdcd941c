import { type Channel, type Revision, revisionOf, type Step } from '../../cadence/cadence';
import type { Base, EnrollmentState, ProspectState } from '../state';

/** The plan an enrollment is on; undefined when the cadence is not known (yet). */
export function revisionFor(
  { cadences }: Pick<ProspectState, 'cadences'>,
  { cadenceId, revision }: Pick<EnrollmentState, 'cadenceId' | 'revision'>,
): Revision | undefined {
  const cadence = cadences.get(cadenceId);
  return cadence && revisionOf(cadence, revision);
}

/**
 * The step a touch on this channel does: the next one, or one behind it when all before it are optional. Null when the
 * touch is out of plan.
 */
export function stepFor(steps: readonly Step[], next: number, channel: Channel): number | null {
  for (const [index, step] of steps.entries()) {
    if (index < next) continue;
    if (step.channel === channel) return index;
    if (!step.optional) return null;
  }
  return null;
}

/** On to the step after `done`: a fresh wait, so whatever moved or hid the last one is over. */
export function advance(enrollment: EnrollmentState, done: number, base: Base): EnrollmentState {
  const since = { at: base.at, local: base.local };
  return {
    ...enrollment,
    stepIndex: done + 1,
    base,
    shifts: [],
    snoozedUntil: null,
    // A touch while the clock is stopped: all of the new wait is still to come when it goes on.
    pause: enrollment.pause && { ...enrollment.pause, since },
  };
}

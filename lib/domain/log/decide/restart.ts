import type { CommandOf } from '../commands';
import {
  accept,
  type Decision,
  type DecisionContext,
  findCadence,
  findEnrollment,
  refuse,
  stamp,
} from './decision-context';
import { cannotEnroll, enrolled, toldTeammate } from './enroll';

/** A fresh enrollment in the same cadence as it is now; one that is still active ends as removed. */
export function restart(context: DecisionContext, { enrollmentId, despite }: CommandOf<'restart'>): Decision {
  const found = findEnrollment(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { state, enrollment } = found;
  if (!enrollment.finished && enrollment.pause) return refuse('already-paused', { enrollmentId });
  const chosen = findCadence(context, enrollment.cadenceId);
  if ('refusal' in chosen) return chosen.refusal;
  const clash = cannotEnroll(context, state, enrollment, despite);
  if (clash) return clash;
  const fresh = enrolled(
    context,
    enrollment.homeId,
    enrollment.cadenceId,
    chosen.revision.revision,
    context.moment,
    null,
    toldTeammate(context, state),
  );
  if (enrollment.finished) return accept(fresh);
  const ended = stamp(context, 'finished', enrollment.homeId);
  return accept({ ...ended, type: 'finished', enrollmentId, reason: 'removed' }, fresh);
}

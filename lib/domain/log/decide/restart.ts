import type { CommandOf } from '../commands';
import { accept, type Decision, findCadence, findEnrollment, refuse, type Scene, stamp } from './decision-context';
import { alreadyEnrolled, enrolled } from './enroll';

/** A fresh enrollment in the same cadence as it is now; one that is still active ends as removed. */
export function restart(scene: Scene, { enrollmentId }: CommandOf<'restart'>): Decision {
  const found = findEnrollment(scene, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { state, enrollment } = found;
  if (!enrollment.finished && enrollment.pause) return refuse('already-paused', { enrollmentId });
  const chosen = findCadence(scene, enrollment.cadenceId);
  if ('refusal' in chosen) return chosen.refusal;
  const clash = alreadyEnrolled(scene, state, enrollment);
  if (clash) return clash;
  const fresh = enrolled(scene, enrollment.homeId, enrollment.cadenceId, chosen.revision.revision, scene.moment, null);
  if (enrollment.finished) return accept(fresh);
  const ended = stamp(scene, 'finished', enrollment.homeId);
  return accept({ ...ended, type: 'finished', enrollmentId, reason: 'removed' }, fresh);
}

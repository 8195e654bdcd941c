import type { Moment } from '../../time/time';
import type { CommandOf } from '../commands';
import type { LogEvent } from '../events';
import { openEnrollments } from '../fold/read-log';
import type { EnrollmentState, ProspectState } from '../state';
import { accept, type Decision, findCadence, findProspect, refuse, type Scene, stamp } from './decision-context';

/** From now, or as of a touch already logged: then from its moment, and later touches count as well. */
export function enroll(scene: Scene, { prospectId, cadenceId, afterTouchId }: CommandOf<'enroll'>): Decision {
  const found = findProspect(scene, prospectId);
  if ('refusal' in found) return found.refusal;
  const chosen = findCadence(scene, cadenceId);
  if ('refusal' in chosen) return chosen.refusal;
  const clash = alreadyEnrolled(scene, found.state, null);
  if (clash) return clash;
  const home = found.person.id;
  const revision = chosen.revision.revision;
  if (afterTouchId === null) return accept(enrolled(scene, home, cadenceId, revision, scene.moment, null));
  const touch = found.state.touches.find((each) => each.id === afterTouchId && each.direction === 'outbound');
  if (!touch) return refuse('unknown-touch', { touchId: afterTouchId });
  return accept(enrolled(scene, home, cadenceId, revision, touch, afterTouchId));
}

/** Nobody is in two cadences at a time. `but` is an enrollment about to end. */
export function alreadyEnrolled(scene: Scene, state: ProspectState, but: EnrollmentState | null): Decision | null {
  const other = openEnrollments(state).find((each) => each.id !== but?.id);
  if (!other) return null;
  const cadence = scene.context.cadences.get(other.cadenceId)?.name ?? other.cadenceId;
  return refuse('already-enrolled', { cadence, cadenceId: other.cadenceId, enrollmentId: other.id });
}

export function enrolled(
  scene: Scene,
  prospectId: string,
  cadenceId: string,
  revision: number,
  moment: Moment,
  afterTouchId: string | null,
): LogEvent {
  return {
    ...stamp(scene, 'enrolled', prospectId, moment),
    type: 'enrolled',
    enrollmentId: `enrollment:${scene.context.newId()}`,
    cadenceId,
    revision,
    stepIndex: 0,
    ...(afterTouchId === null ? {} : { afterTouchId }),
  };
}

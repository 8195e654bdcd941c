import type { ToldTeammate } from '../../prospect/told-teammate';
import type { Moment } from '../../time/time';
import type { CommandOf } from '../commands';
import type { EventOf } from '../events';
import { openEnrollments } from '../fold/read-log';
import type { EnrollmentState, ProspectState } from '../state';
import {
  accept,
  type Decision,
  type DecisionContext,
  findCadence,
  findProspect,
  refuse,
  stamp,
} from './decision-context';

/** From now, or as of a touch already logged: then from its moment, and later touches count as well. */
export function enroll(
  context: DecisionContext,
  { prospectId, cadenceId, afterTouchId, dueAt, promised, despite }: CommandOf<'enroll'>,
): Decision {
  const found = findProspect(context, prospectId);
  if ('refusal' in found) return found.refusal;
  const chosen = findCadence(context, cadenceId);
  if ('refusal' in chosen) return chosen.refusal;
  const told = toldTeammate(context, found.state);
  const clash = cannotEnroll(context, found.state, null, despite);
  if (clash) return clash;
  const home = found.person.id;
  const revision = chosen.revision.revision;
  if (afterTouchId === null) {
    const fresh = enrolled(context, home, cadenceId, revision, context.moment, null, told);
    if (dueAt === undefined) return accept(fresh);
    if (dueAt < context.deps.now.local) return refuse('moment-in-past', { dueAt });
    const { enrollmentId } = fresh;
    const common = stamp(context, 'rescheduled', home);
    return accept(fresh, {
      ...{ ...common, type: 'rescheduled', enrollmentId, dueAt, lighterDay: false },
      ...(promised && { promised }),
    });
  }
  const touch = found.state.touches.find((each) => each.id === afterTouchId && each.direction === 'outbound');
  if (!touch) return refuse('unknown-touch', { touchId: afterTouchId });
  return accept(enrolled(context, home, cadenceId, revision, touch, afterTouchId, told));
}

/** Which teammate they told that they want no more mail, if any. What they told the rep is the rep's own to judge. */
export function toldTeammate({ deps }: DecisionContext, { people }: ProspectState): ToldTeammate | undefined {
  const addresses = [...people.values()].flatMap((person) => person.addresses);
  return addresses.map((each) => deps.toldTeammate?.(each)).find((told) => told !== undefined);
}

/**
 * Nobody is in two cadences at a time, and who told a teammate to be left alone in none, unless the rep knows of it and
 * goes on. `but` is an enrollment about to end.
 */
export function cannotEnroll(
  context: DecisionContext,
  state: ProspectState,
  but: EnrollmentState | null,
  despite = false,
): Decision | null {
  const told = toldTeammate(context, state);
  if (told && !despite) return refuse('opted-out', told);
  const other = openEnrollments(state).find((each) => each.id !== but?.id);
  if (!other) return null;
  const cadence = context.deps.cadences.get(other.cadenceId)?.name ?? other.cadenceId;
  return refuse('already-enrolled', { cadence, cadenceId: other.cadenceId, enrollmentId: other.id });
}

/** The event of an enrollment at its first step. */
export function enrolled(
  context: DecisionContext,
  prospectId: string,
  cadenceId: string,
  revision: number,
  moment: Moment,
  afterTouchId: string | null,
  despite?: ToldTeammate,
): EventOf<'enrolled'> {
  return {
    ...stamp(context, 'enrolled', prospectId, moment),
    type: 'enrolled',
    enrollmentId: `enrollment:${context.deps.newId()}`,
    cadenceId,
    revision,
    stepIndex: 0,
    ...(afterTouchId === null ? {} : { afterTouchId }),
    ...(despite && { despite }),
  };
}

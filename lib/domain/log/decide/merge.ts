import type { CommandOf } from '../commands';
import { openEnrollments } from '../fold/read-log';
import { accept, type Decision, type DecisionContext, findProspect, refuse, stamp } from './decision-context';

/** The other joins this one. Nobody is in two cadences: the survivor's enrollment goes on, else the other's. */
export function merge(context: DecisionContext, { prospectId, otherId }: CommandOf<'merge'>): Decision {
  const into = findProspect(context, prospectId);
  if ('refusal' in into) return into.refusal;
  const other = findProspect(context, otherId);
  if ('refusal' in other) return other.refusal;
  if (into.person.id === other.person.id) return refuse('nothing-to-do');
  if (into.person.mailbox !== other.person.mailbox) {
    return refuse('other-mailbox', { mailbox: other.person.mailbox });
  }
  const surplus = openEnrollments(into.state).length > 0 ? openEnrollments(other.state) : [];
  return accept(
    { ...stamp(context, 'merged', into.person.id), type: 'merged', otherId: other.person.id },
    ...surplus.map((each) => ({
      ...stamp(context, 'finished', each.homeId),
      type: 'finished' as const,
      enrollmentId: each.id,
      reason: 'removed' as const,
    })),
  );
}

import type { CommandOf } from '../commands';
import type { EventOf } from '../events';
import { openEnrollments } from '../fold/read-log';
import { survivorsOf } from '../fold/survivors';
import { accept, type Decision, type DecisionContext, refuse, stamp } from './decision-context';

/**
 * Takes back the merge of the two, with the enrollment it ended, whichever of them survived; but not that of somebody
 * restarted since, for nobody is in two cadences.
 */
export function split(context: DecisionContext, { prospectId, otherId }: CommandOf<'split'>): Decision {
  const { events, taken, ownerOf } = context.log;
  const inForce = events.filter((event) => !taken.has(event.id));
  const merges = inForce.filter((event) => event.type === 'merged');
  const together = (merge: EventOf<'merged'>) =>
    (merge.prospectId === prospectId && merge.otherId === otherId) ||
    (merge.prospectId === otherId && merge.otherId === prospectId);
  // Joined through a third: the survivor splits from one that another merge brought along.
  const brought = (merge: EventOf<'merged'>) =>
    merge.otherId === otherId && prospectId !== otherId && ownerOf(otherId) === ownerOf(prospectId);
  const direct = merges.filter(together);
  const chosen = direct.length > 0 ? direct : merges.filter(brought);
  if (chosen.length === 0) return refuse('not-merged', { prospectId, otherId });
  const batches = new Set(chosen.map((merge) => merge.batch));
  const ended = inForce.filter(
    (event) => event.type === 'finished' && event.reason === 'removed' && batches.has(event.batch),
  );
  const { ownerOf: ownerAfter } = survivorsOf(inForce.filter((event) => !chosen.some((merge) => merge === event)));
  const busy = new Set(context.log.states.flatMap(openEnrollments).map(({ homeId }) => ownerAfter(homeId)));
  const back = ended.filter(({ prospectId: homeId }) => {
    const isFree = !busy.has(ownerAfter(homeId));
    busy.add(ownerAfter(homeId));
    return isFree;
  });
  return accept(
    ...[...chosen, ...back].map((event) => ({
      ...stamp(context, 'undone', event.prospectId),
      type: 'undone' as const,
      undoes: event.id,
    })),
  );
}

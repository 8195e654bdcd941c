import { changedDetails, NO_DETAILS } from '../../prospect/person-details';
import type { CommandOf } from '../commands';
import { stateOf } from '../fold/read-log';
import { accept, type Decision, type DecisionContext, refuse, stamp } from './decision-context';
import { takenAddress } from './taken-address';

/** The id is derived, so that a prospect added by hand here and detected there is one; random once that was undone. */
export function addProspect(context: DecisionContext, command: CommandOf<'add-prospect'>): Decision {
  const { prospectId, addresses, name, company, mailbox, source, notes } = command;
  if (stateOf(context.log, prospectId)?.people.has(prospectId)) return refuse('already-exists', { prospectId });
  const taken = takenAddress(context, mailbox, addresses, prospectId);
  if (taken) return taken;
  const common = stamp(context, 'prospect-added', prospectId);
  const derived = `added:${prospectId}`;
  const id = context.log.events.some((event) => event.id === derived) ? common.id : derived;
  return accept({
    ...{ ...common, id, type: 'prospect-added', addresses, name, company, mailbox, source },
    ...(notes && { notes }),
    ...changedDetails(command, NO_DETAILS),
  });
}

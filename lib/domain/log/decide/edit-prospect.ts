import { changedDetails } from '../../prospect/person-details';
import type { CommandOf } from '../commands';
import type { EventOf } from '../events';
import { accept, type Decision, type DecisionContext, findProspect, refuse, stamp } from './decision-context';
import { takenAddress } from './taken-address';

/** Writes only the fields that change, so that two machines editing different fields do not undo each other. */
export function editProspect(context: DecisionContext, command: CommandOf<'edit-prospect'>): Decision {
  const found = findProspect(context, command.prospectId);
  if ('refusal' in found) return found.refusal;
  const { person } = found;
  const { name, company, notes, addresses, stage } = command;
  const changes: Partial<EventOf<'prospect-edited'>> = changedDetails(command, person);
  if (name !== undefined && name !== person.name) changes.name = name;
  if (company !== undefined && company !== person.company) changes.company = company;
  if (notes !== undefined && notes !== person.notes) changes.notes = notes;
  if (stage !== undefined && stage !== (person.stage ?? '')) changes.stage = stage;
  if (addresses && !isSameList(addresses, person.addresses)) changes.addresses = addresses;
  if (Object.keys(changes).length === 0) return refuse('nothing-to-do');
  const taken = takenAddress(context, person.mailbox, changes.addresses ?? [], person.id);
  return taken ?? accept({ ...stamp(context, 'prospect-edited', person.id), type: 'prospect-edited', ...changes });
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

import type { CommandOf } from '../commands';
import { stateOf } from '../fold/read-log';
import { accept, type Decision, refuse, type Scene, stamp } from './decision-context';
import { takenAddress } from './taken-address';

/** The id is derived, so that a prospect added by hand here and detected there is one; random once that was undone. */
export function addProspect(scene: Scene, command: CommandOf<'add-prospect'>): Decision {
  const { prospectId, addresses, name, company, mailbox, source } = command;
  if (stateOf(scene.log, prospectId)?.people.has(prospectId)) return refuse('already-exists', { prospectId });
  const taken = takenAddress(scene, mailbox, addresses, prospectId);
  if (taken) return taken;
  const common = stamp(scene, 'prospect-added', prospectId);
  const derived = `added:${prospectId}`;
  const id = scene.log.events.some((event) => event.id === derived) ? common.id : derived;
  return accept({ ...common, id, type: 'prospect-added', addresses, name, company, mailbox, source });
}

import { erasingDone, noteErased } from '../forget';
import { createPseudonyms } from './pseudonyms';
import type { TeamContext } from './tell-team';

/**
 * Forgets what the team was told of these prospects, whoever told it, and notes that the server and the other members
 * shall. Opt-outs stay, which name nobody. Call while the prospects are in the log.
 */
export async function forgetTold(team: TeamContext, prospectIds: readonly string[]): Promise<void> {
  const { address } = createPseudonyms(team.namer);
  const prospects = await team.ports.db.prospects.bulkGet([...prospectIds]);
  const people = await Promise.all(prospects.flatMap((each) => each?.addresses ?? []).map(address));
  for (const person of people) {
    await noteErased(team, { prospectId: person, events: [] });
    await team.ports.forget(person);
  }
  await erasingDone(team.tables, people);
}

import { findTraces } from '@/lib/storage/erase-traces';
import { logTransaction } from '@/lib/storage/log-repository';
import type { LogPorts } from '@/lib/sync/context';
import { erasingDone, noteErased } from '@/lib/sync/forget';
import { forgetTold } from '@/lib/sync/team/forget-person';
import { loadIdentity, loadMembership } from './membership';
import type { SyncParts } from './part';
import { openContext } from './session';
import { openTeam } from './team-vault';

/**
 * Erases prospects here and notes that the server and the other machines shall: the notes first, for afterwards nothing is
 * left by which the messages about them could be found.
 */
export async function noteErasing<T>(
  { deps }: SyncParts,
  ports: LogPorts,
  prospectIds: readonly string[],
  erase: () => Promise<T>,
): Promise<T> {
  const { db, local } = deps;
  const membership = await loadMembership(local);
  if (!membership) return erase();
  const context = await openContext(ports, await loadIdentity(local, deps.newId), membership);
  const done = new Set<string>();
  for (const id of prospectIds) {
    if (done.has(id)) continue;
    const traces = await logTransaction(db, () => findTraces(db, id));
    const events = (await db.events.bulkGet(traces.eventIds)).filter((event) => event !== undefined);
    for (const each of traces.prospectIds) {
      done.add(each);
      await noteErased(context, { prospectId: each, events });
    }
  }
  const team = await openTeam(context);
  if (team) await forgetTold(team, [...done]);
  const result = await erase();
  await erasingDone(context.tables, [...done]);
  return result;
}

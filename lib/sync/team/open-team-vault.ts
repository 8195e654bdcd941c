import { logTransaction } from '@/lib/storage/log-repository';
import { type Contents, createSyncContext, type Opened, type SyncContext } from '../context';
import { advanceCursor } from '../cursor';
import { docId, isLater } from '../documents';
import { docRow } from '../enqueue';
import type { Doc } from '../item';
import { noteFacts } from '../note-facts';
import { outboxKey, type SyncTables } from '../tables';
import { noteLentChanges } from './lend';
import type { TeamMembership } from './team-membership';
import { teamTables } from './team-tables';
import { outgoingToTeam, type TeamContext, type TeamPorts } from './tell-team';

/** Takes in a version of a document: the later holds. What one member told, another cannot change; but remove them. */
async function takeVersion(tables: SyncTables, doc: Doc): Promise<boolean> {
  const id = docId(doc.kind, doc.key);
  const known = await tables.docs.get(id);
  if (known && (!isLater(doc, known) || (known.by !== doc.by && doc.kind !== 'member'))) return false;
  await tables.docs.put({ id, ...doc });
  const key = outboxKey(doc.kind, doc.key);
  const waiting = await tables.outbox.get(key);
  if (waiting && !isLater(waiting, doc)) await tables.outbox.delete(key);
  return true;
}

async function applyToTeam(
  { ports: { db }, tables, vault }: SyncContext,
  opened: readonly Opened[],
  moveCursor: boolean,
): Promise<boolean> {
  return logTransaction(db, async () => {
    let changed = false;
    for (const each of opened) {
      if ('item' in each && each.item.k === 'doc' && (await takeVersion(tables, each.item.doc))) changed = true;
    }
    await noteFacts(tables, opened);
    const read = opened.map(({ message }) => message);
    if (moveCursor) await advanceCursor(tables, vault.id, 'items', read);
    return changed;
  });
}

/** The team's vault: what its members tell each other. @param team the name of the team on the server */
export async function openTeamVault(
  ports: TeamPorts,
  team: string,
  { vault, member }: TeamMembership,
): Promise<TeamContext> {
  const tables = teamTables(ports.db);
  const contents: Contents = {
    cards: 'member',
    async beforeReading(context) {
      await noteLentChanges(context);
      return false;
    },
    apply: applyToTeam,
    afterReading: async () => false,
    outgoing: (context, rows) => outgoingToTeam({ ...context, ports }, rows),
    async enqueueAll() {
      await tables.outbox.bulkPut((await tables.docs.toArray()).flatMap(docRow));
    },
  };
  const machine = { id: member.id, unwrapKey: member.wrap.privateKey };
  return { ...(await createSyncContext({ ports, tables, contents, team, vault, machine })), ports };
}

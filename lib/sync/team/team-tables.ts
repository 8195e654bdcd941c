import type { NextTouchDatabase } from '@/lib/storage/database';
import { outboxKey, type SyncTables } from '../tables';

/** Tables written per transaction: about 10 ms. */
const PAGE = 200;

/** The tables of the team's vault in a database opened with `withSyncTables`. */
export function teamTables(db: NextTouchDatabase): SyncTables {
  return {
    outbox: db.table('teamOutbox'),
    keys: db.table('teamKeys'),
    docs: db.table('teamDocs'),
    held: db.table('teamHeld'),
    state: db.table('teamState'),
  };
}

/** Key of the state that names the vault these tables are of. */
const VAULT_KEY = 'vault';

async function clear(tables: SyncTables): Promise<void> {
  for (const table of Object.values(tables)) await table.clear();
}

/** Empties the tables where a team was left. */
export async function leaveTeamTables(db: NextTouchDatabase): Promise<void> {
  const tables = teamTables(db);
  if (await tables.state.get(VAULT_KEY)) await clear(tables);
}

/**
 * Makes the tables those of this vault, once: emptied of another's, and everybody of the log on the way. A worker that
 * dies before the end does it again.
 */
export async function enterTeamTables(db: NextTouchDatabase, vaultId: string, newId: () => string): Promise<void> {
  const tables = teamTables(db);
  if ((await tables.state.get(VAULT_KEY))?.value === vaultId) return;
  await clear(tables);
  for (let from = ''; ; ) {
    const ids = await db.prospects.where('id').above(from).limit(PAGE).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) break;
    from = last;
    await tables.outbox.bulkPut(ids.map((id) => ({ key: outboxKey('person', id), rev: newId(), at: 0 })));
  }
  await tables.state.put({ key: VAULT_KEY, value: vaultId });
}

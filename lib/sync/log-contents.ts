import { applyBatch } from './apply';
import { type Contents, createSyncContext, type LogContext, type LogPorts, type Machine } from './context';
import { enqueueAll } from './enqueue';
import { foldPending } from './fold-pending';
import { outgoing } from './outgoing';
import { reconcileSettings } from './settings';
import { syncTables } from './tables';
import type { Vault } from './vault';

/** The rep's own vault, which holds the log: the same on all of the rep's machines. */
export async function openLogVault(ports: LogPorts, team: string, vault: Vault, machine: Machine): Promise<LogContext> {
  const tables = syncTables(ports.db);
  const own = (context: Parameters<Contents['apply']>[0]): LogContext => ({ ...context, ports, tables });
  const contents: Contents = {
    cards: 'machine',
    async beforeReading(context) {
      const settings = await reconcileSettings(own(context));
      return (await foldPending(own(context))) || settings;
    },
    apply: (context, opened, moveCursor) => applyBatch(own(context), opened, moveCursor),
    async afterReading(context) {
      const folded = await foldPending(own(context));
      return (await reconcileSettings(own(context))) || folded;
    },
    outgoing: (context, rows) => outgoing(own(context), rows),
    enqueueAll: (context) => enqueueAll(own(context)),
  };
  return own(await createSyncContext({ ports, tables, contents, team, vault, machine }));
}

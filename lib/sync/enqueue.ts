import type { LogContext } from './context';
import { isPreset } from './documents';
import { reconcileSettings } from './settings';
import { type DocRow, type LogTables, type OutboxRow, outboxKey } from './tables';

/** Rows written per transaction: about 10 ms. */
const PAGE = 200;

/** Puts every event of the log into the outbox, some hundred at a time. What the server has already it refuses. */
async function enqueueEvents({ ports, tables }: LogContext): Promise<void> {
  for (let from = ''; ; ) {
    const ids = await ports.db.events.where('id').above(from).limit(PAGE).primaryKeys();
    const last = ids.at(-1);
    if (last === undefined) return;
    from = last;
    const rows = ids.map((id): OutboxRow => ({ key: outboxKey('event', id), rev: '', at: 0 }));
    await tables.outbox.bulkPut(rows);
  }
}

/**
 * What this machine has when it joins a vault goes out: the log, and of cadences and value items what differs from what
 * every machine begins with. `at` is the moment of these documents: 0 where those already in the vault shall hold.
 */
export async function enqueueBaseline(context: LogContext, at: 0 | 1): Promise<void> {
  const { ports, tables } = context;
  await tables.outbox.clear();
  await enqueueEvents(context);
  const [cadences, items, settings] = await Promise.all([
    ports.db.cadences.toArray(),
    ports.db.valueItems.toArray(),
    ports.changedSettings(),
  ]);
  const row = (key: string, value?: unknown): OutboxRow => ({
    key,
    rev: ports.newId(),
    at,
    ...(value !== undefined && { value }),
  });
  await tables.outbox.bulkPut([
    ...cadences.filter((cadence) => !isPreset(cadence)).map(({ id }) => row(outboxKey('cadence', id))),
    ...items.map(({ id }) => row(outboxKey('value-item', id))),
    ...Object.entries(settings).map(([field, value]) => row(outboxKey('setting', field), value)),
  ]);
  // From here on changes of settings are told by comparison with how they are now.
  await reconcileSettings(context);
}

export function docRow({ id: _, kind, key, ...rest }: DocRow): OutboxRow[] {
  if (kind === 'revision') {
    const [cadenceId = ''] = key.split('|');
    const item = { k: 'revision' as const, cadenceId, revision: rest.value as { revision: number } };
    return [{ key: outboxKey('item', `revision:${cadenceId}:${item.revision.revision}`), rev: key, at: 0, item }];
  }
  return [
    {
      key: outboxKey('item', `doc:${rest.rev}`),
      rev: rest.rev,
      at: 0,
      item: { k: 'doc', doc: { kind, key, ...rest } },
    },
  ];
}

/** Puts everything that is known here into the outbox as it is: for a stream that has lost some of it. */
export async function enqueueAll(context: LogContext): Promise<void> {
  await enqueueEvents(context);
  const docs = await context.tables.docs.toArray();
  await context.tables.outbox.bulkPut(docs.flatMap(docRow));
}

/** Everything that sync keeps of a vault on this machine, except the log itself. */
export async function clearSync(tables: LogTables): Promise<void> {
  for (const table of Object.values(tables)) await table.clear();
}

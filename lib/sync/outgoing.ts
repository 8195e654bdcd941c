import type { LogEvent } from '@/lib/domain/log/events';
import type { LogContext, Outgoing, SyncContext } from './context';
import { docId, headOf, revisionKey, sameValue } from './documents';
import type { Doc, Item } from './item';
import { type OutboxRow, readOutboxKey } from './tables';

/** The next version of a document: after the one it replaces, whatever the clock says. Null when nothing changed. */
export async function nextDoc(
  { tables, machine }: SyncContext,
  kind: Doc['kind'],
  key: string,
  value: unknown,
  { at, rev, person }: OutboxRow,
): Promise<Item[]> {
  const known = await tables.docs.get(docId(kind, key));
  if (known && (known.rev === rev || sameValue(known.value, value))) return [];
  return [
    {
      k: 'doc',
      doc: {
        kind,
        key,
        at: Math.max(at, (known?.at ?? -1) + 1),
        rev,
        by: machine.id,
        value,
        ...(person !== undefined && { person }),
      },
    },
  ];
}

async function cadenceItems(context: LogContext, id: string, row: OutboxRow): Promise<Item[]> {
  const { ports, tables } = context;
  const cadence = await ports.db.cadences.get(id);
  if (!cadence) return [];
  const items: Item[] = [];
  for (const revision of cadence.revisions) {
    const known = await tables.docs.get(docId('revision', revisionKey(id, revision.revision)));
    if (!known) items.push({ k: 'revision', cadenceId: id, revision });
  }
  return [...items, ...(await nextDoc(context, 'cadence', id, headOf(cadence), row))];
}

async function itemsOf(context: LogContext, row: OutboxRow, events: ReadonlyMap<string, LogEvent>): Promise<Item[]> {
  const { kind, id } = readOutboxKey(row.key);
  if (kind === 'item') return row.item ? [row.item] : [];
  if (kind === 'event') {
    const event = events.get(id);
    return event ? [{ k: 'event', event }] : [];
  }
  if (kind === 'person') return [];
  if (kind === 'cadence') return cadenceItems(context, id, row);
  const value = kind === 'value-item' ? await context.ports.db.valueItems.get(id) : row.value;
  return value === undefined ? [] : nextDoc(context, kind, id, value, row);
}

/** Events by id, of ids in order: what lies close together is read in one request. */
async function eventsOf({ ports: { db } }: LogContext, ids: readonly string[]): Promise<Map<string, LogEvent>> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const near = await db.events
    .where('id')
    .between(first, last, true, true)
    .limit(2 * ids.length)
    .toArray();
  const events = new Map(near.map((event) => [event.id, event]));
  const far = await db.events.bulkGet(ids.filter((id) => !events.has(id)));
  for (const event of far) if (event) events.set(event.id, event);
  return events;
}

/** What rows stand for, as it is now. Rows in the order of their keys. */
export async function outgoing(context: LogContext, rows: readonly OutboxRow[]): Promise<Outgoing[]> {
  const ids = rows.map((row) => readOutboxKey(row.key)).flatMap(({ kind, id }) => (kind === 'event' ? [id] : []));
  const events = await eventsOf(context, ids);
  return Promise.all(rows.map(async (row) => ({ row, items: await itemsOf(context, row, events) })));
}

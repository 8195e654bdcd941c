import type { LogEvent } from '@/lib/domain/log/events';
import type { SyncContext } from './context';
import { docId, headOf, revisionKey, sameValue } from './documents';
import { type Doc, type Item, itemId, itemPerson } from './item';
import { seal } from './seal';
import { itemSubject, NOBODY } from './subjects';
import { type OutboxRow, readOutboxKey } from './tables';
import { type Wire, WireError } from './wire';

/** Rows on their way at once. */
const AT_ONCE = 256;

export interface Pushed {
  /** Messages the server took, with the time here when it said so (epoch ms), by subject. */
  stored: Map<string, number>;
  /** Of those, the subjects of what has to be read back: all but events, which are here as they were sent. */
  opens: Set<string>;
  /** Rows that left the outbox. */
  rows: number;
  /** Messages too large for the server: they stay here. */
  tooLarge: number;
}

/** The next version of a document: after the one it replaces, whatever the clock says. Null when nothing changed. */
async function nextDoc(
  { tables, machine }: SyncContext,
  kind: Doc['kind'],
  key: string,
  value: unknown,
  { at, rev }: OutboxRow,
): Promise<Item[]> {
  const known = await tables.docs.get(docId(kind, key));
  if (known && (known.rev === rev || sameValue(known.value, value))) return [];
  return [{ k: 'doc', doc: { kind, key, at: Math.max(at, (known?.at ?? -1) + 1), rev, by: machine.id, value } }];
}

/** The events that rows name, read together, and the keys of whom they are about. */
async function eventsOf({ ports, ring }: SyncContext, rows: readonly OutboxRow[]): Promise<Map<string, LogEvent>> {
  const ids = rows.map((row) => readOutboxKey(row.key)).flatMap(({ kind, id }) => (kind === 'event' ? [id] : []));
  const events = (await ports.db.events.bulkGet(ids)).filter((event) => event !== undefined);
  await ring.warm([...new Set(events.map((event) => event.prospectId))]);
  return new Map(events.map((event) => [event.id, event]));
}

/** What a row of the outbox stands for, as it is now; nothing when it is gone. */
async function itemsOf(context: SyncContext, row: OutboxRow, events: ReadonlyMap<string, LogEvent>): Promise<Item[]> {
  const { ports, tables } = context;
  const { kind, id } = readOutboxKey(row.key);
  if (kind === 'item') return row.item ? [row.item] : [];
  if (kind === 'event') {
    const event = events.get(id);
    return event ? [{ k: 'event', event }] : [];
  }
  if (kind === 'cadence') {
    const cadence = await ports.db.cadences.get(id);
    if (!cadence) return [];
    const items: Item[] = [];
    for (const revision of cadence.revisions) {
      const known = await tables.docs.get(docId('revision', revisionKey(id, revision.revision)));
      if (!known) items.push({ k: 'revision', cadenceId: id, revision });
    }
    return [...items, ...(await nextDoc(context, kind, id, headOf(cadence), row))];
  }
  const value = kind === 'value-item' ? await ports.db.valueItems.get(id) : row.value;
  return value === undefined ? [] : nextDoc(context, kind, id, value, row);
}

/** Publishes one item. False when it is too large for the server. */
async function publish(context: SyncContext, wire: Wire, item: Item, pushed: Pushed): Promise<boolean> {
  const { namer, team, vault, ring, tables, ports } = context;
  const person = itemPerson(item);
  const sealer = await ring.sealer(wire, person);
  const subject = itemSubject(
    team,
    vault.id,
    person === null ? NOBODY : await namer.person(person),
    await namer.item(itemId(item)),
  );
  try {
    const answer = await wire.publish(subject, await seal(item, subject, sealer));
    // "Known" may be of a message that no quorum has yet: it counts when the stream holds it.
    if (answer === 'known' && !(await wire.find('items', subject)))
      throw new WireError('unreachable', 'Not in the stream yet');
    if (answer === 'stored') pushed.stored.set(subject, ports.now());
    if (answer === 'stored' && item.k !== 'event') pushed.opens.add(subject);
    if (answer === 'stored' && item.k === 'doc') await keepDoc(tables, item.doc);
    return true;
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'too-large') throw error;
    pushed.tooLarge += 1;
    return false;
  }
}

async function keepDoc(tables: SyncContext['tables'], doc: Doc): Promise<void> {
  await tables.docs.put({ id: docId(doc.kind, doc.key), ...doc });
}

/** Takes rows off that have been pushed, unless what they name has changed since. */
async function takeOff({ ports, tables }: SyncContext, rows: readonly OutboxRow[]): Promise<number> {
  return ports.db.transaction('rw', tables.outbox, async () => {
    const now = await tables.outbox.bulkGet(rows.map((row) => row.key));
    const done = rows.filter((row, n) => now[n]?.rev === row.rev).map((row) => row.key);
    await tables.outbox.bulkDelete(done);
    return done.length;
  });
}

/**
 * Sends what waits, some hundred rows at a time. A row leaves the outbox when a quorum of the server has all it stands for;
 * where something fails, what was acknowledged so far has left, and the error of the rest is thrown.
 */
export async function push(context: SyncContext, wire: Wire, signal?: AbortSignal): Promise<Pushed> {
  const pushed: Pushed = { stored: new Map(), opens: new Set(), rows: 0, tooLarge: 0 };
  let from = '';
  for (;;) {
    signal?.throwIfAborted();
    const rows = await context.tables.outbox.where('key').above(from).limit(AT_ONCE).toArray();
    const last = rows.at(-1);
    if (!last) return pushed;
    from = last.key;
    const events = await eventsOf(context, rows);
    const results = await Promise.allSettled(
      rows.map(async (row) => {
        let all = true;
        for (const item of await itemsOf(context, row, events))
          if (!(await publish(context, wire, item, pushed))) all = false;
        return all;
      }),
    );
    const done = rows.filter((_, n) => {
      const result = results[n];
      return result?.status === 'fulfilled' && result.value;
    });
    pushed.rows += await takeOff(context, done);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

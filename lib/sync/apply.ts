import { LogEvent } from '@/lib/domain/log/events';
import { logTransaction, refoldProspects, touchedProspects } from '@/lib/storage/log-repository';
import type { SyncContext } from './context';
import { advanceCursor } from './cursor';
import { putRevision, sameValue, takeDoc } from './documents';
import { FORGET_PREFIX } from './forget';
import { type Item, itemId } from './item';
import type { Opened } from './open-messages';
import { ROTATION_KEY } from './rotate';
import { outboxKey, type UnfoldedRow } from './tables';

/** Prospects folded in the transaction that brings their events; more are folded bit by bit afterwards. */
const FOLD_AT_ONCE = 8;

type EventItem = Extract<Item, { k: 'event' }>;

/** What the server has holds: an event that is another here under the same id is replaced. Prospects to fold anew. */
async function takeEvents(
  { ports: { db }, tables }: SyncContext,
  items: EventItem[],
): Promise<{ prospects: string[]; broken: Set<string> }> {
  const broken = new Set<string>();
  const events: LogEvent[] = [];
  for (const item of items) {
    const read = LogEvent.safeParse(item.event);
    if (read.success) events.push(read.data);
    else broken.add(itemId(item));
  }
  const ids = events.map((event) => event.id);
  const known = await db.events.bulkGet(ids);
  const fresh = events.filter((event, n) => known[n] === undefined || !sameValue(known[n], event));
  await db.events.bulkPut(fresh);
  // Writing them put them on the list of what has to go out; the server has them.
  await tables.outbox.bulkDelete(ids.map((id) => outboxKey('event', id)));
  const replaced = known.filter((each) => each !== undefined);
  return { prospects: [...new Set([...fresh, ...replaced].flatMap(touchedProspects))], broken };
}

async function foldOrNote(
  { ports: { db }, tables }: SyncContext,
  prospects: string[],
  project: Parameters<typeof refoldProspects>[2],
) {
  if (prospects.length <= FOLD_AT_ONCE) return refoldProspects(db, prospects, project);
  await tables.unfolded.bulkPut(prospects.map((prospectId): UnfoldedRow => ({ prospectId })));
}

/**
 * Stores what a batch of messages brings and moves the cursor behind them, in one transaction: a worker that dies in
 * between reads the batch again, which changes nothing where it is known. What cannot be done in a transaction (forgetting
 * a person, another epoch, settings) is noted in it and done afterwards. True when something that is shown may have changed.
 */
export async function applyBatch(context: SyncContext, opened: readonly Opened[], moveCursor = true): Promise<boolean> {
  const { ports, tables, vault } = context;
  const { db } = ports;
  const project = await ports.projector();
  return logTransaction(db, async () => {
    const items = opened.flatMap((each) => ('item' in each ? [each] : []));
    const events = items.flatMap(({ item }) => (item.k === 'event' ? [item] : []));
    const { prospects, broken } = await takeEvents(context, events);
    const waiting = new Set<string>();
    for (const { item } of items) {
      if (item.k === 'revision' && (await putRevision(ports, tables, item.cadenceId, item.revision)))
        waiting.add(item.cadenceId);
      if (item.k === 'doc') {
        for (const id of await takeDoc(db, tables, item.doc)) waiting.add(id);
      }
      if (item.k === 'erased') await tables.state.put({ key: `${FORGET_PREFIX}${item.keyId}`, value: true });
      if (item.k === 'rotated') await tables.state.put({ key: ROTATION_KEY, value: item });
      if (item.k !== 'event' && item.k !== 'revision') await tables.outbox.delete(outboxKey('item', itemId(item)));
    }
    for (const each of opened) {
      const reason = 'held' in each ? each.held : broken.has(itemId(each.item)) ? 'newer' : null;
      const { subject, seq, bytes } = each.message;
      if (reason) await tables.held.put({ subject, seq, bytes, reason });
      else await tables.held.delete(subject);
    }
    // An enrollment here may have waited for a revision that only the other machine knew.
    const enrolled = await db.enrollments
      .where('cadenceId')
      .anyOf([...waiting])
      .toArray();
    const unfolded = [...new Set([...prospects, ...enrolled.map((each) => each.prospectId)])];
    // The cadences the fold goes by were read before this batch.
    if (waiting.size > 0) await tables.unfolded.bulkPut(unfolded.map((prospectId) => ({ prospectId })));
    else await foldOrNote(context, unfolded, project);
    if (moveCursor)
      await advanceCursor(
        tables,
        vault.id,
        'items',
        opened.map(({ message }) => message),
      );
    return unfolded.length > 0 || items.some(({ item }) => item.k === 'doc' || item.k === 'revision');
  });
}

/** Prospects to a transaction when many have to be folded: some 10 ms of work between two breaths of the worker. */
const FOLD_CHUNK = 8;

/** Folds what came and has not been folded. Safe to stop and start again. True when there was something to fold. */
export async function foldPending({ ports, tables }: SyncContext, signal?: AbortSignal): Promise<boolean> {
  let any = false;
  for (;;) {
    signal?.throwIfAborted();
    const ids = await tables.unfolded.limit(FOLD_CHUNK).primaryKeys();
    if (ids.length === 0) return any;
    any = true;
    const project = await ports.projector();
    await logTransaction(ports.db, async () => {
      await refoldProspects(ports.db, ids, project);
      await tables.unfolded.bulkDelete(ids);
    });
  }
}

import type { LogEvent } from '@/lib/domain/log/events';
import { logTransaction, refoldProspects, touchedProspects } from '@/lib/storage/log-repository';
import { writesComeFromServer } from './capture';
import type { LogContext, Opened } from './context';
import { advanceCursor } from './cursor';
import { putRevision, sameValue, takeDoc } from './documents';
import { noteFacts } from './note-facts';
import { outboxKey, type UnfoldedRow } from './tables';

/** Prospects folded in the transaction that brings their events; more are folded afterwards, in steps. */
const FOLD_AT_ONCE = 8;

/** What the server has holds: an event that is another here under the same id is replaced. Prospects to fold anew. */
async function takeEvents({ ports: { db }, tables }: LogContext, events: readonly LogEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  const ids = events.map((event) => event.id);
  const known = await db.events.bulkGet(ids);
  const fresh = events.filter((event, n) => known[n] === undefined || !sameValue(known[n], event));
  await db.events.bulkPut(fresh);
  // What waited here under the same ids need not go out.
  await tables.outbox
    .where('key')
    .anyOf(ids.map((id) => outboxKey('event', id)))
    .delete();
  const replaced = known.filter((each) => each !== undefined);
  return [...new Set([...fresh, ...replaced].flatMap(touchedProspects))];
}

async function foldOrNote(
  { ports: { db }, tables }: LogContext,
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
export async function applyBatch(context: LogContext, opened: readonly Opened[], moveCursor = true): Promise<boolean> {
  const { ports, tables, vault } = context;
  const { db } = ports;
  const project = await ports.projector();
  return logTransaction(db, async () => {
    writesComeFromServer();
    const items = opened.flatMap((each) => ('item' in each ? [each] : []));
    const prospects = await takeEvents(
      context,
      items.flatMap(({ event }) => event ?? []),
    );
    const waiting = new Set<string>();
    for (const { item } of items) {
      if (item.k === 'revision' && (await putRevision(ports, tables, item.cadenceId, item.revision)))
        waiting.add(item.cadenceId);
      if (item.k === 'doc') {
        for (const id of await takeDoc(db, tables, item.doc)) waiting.add(id);
      }
    }
    await noteFacts(tables, opened);
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

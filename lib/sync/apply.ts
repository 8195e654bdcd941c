import type { LogEvent } from '@/lib/domain/log/events';
import { logTransaction, refoldProspects, touchedProspects } from '@/lib/storage/log-repository';
import { writesComeFromServer } from './capture';
import type { LogContext, Opened } from './context';
import { advanceCursor } from './cursor';
import { putRevision, sameValue, takeDoc } from './documents';
import { noteFacts } from './note-facts';
import { type OutboxRow, outboxKey, rewrittenKey, type UnfoldedRow } from './tables';

/** Prospects folded in the transaction that brings their events; more are folded afterwards, in steps. */
const FOLD_AT_ONCE = 8;

/** Whether an event was rewritten here, since somebody it names was erased, or waits to be. */
async function isRewritten({ tables }: LogContext, id: string): Promise<boolean> {
  const waiting = await tables.outbox.get(outboxKey('event', id));
  return waiting?.rewrites === true || (await tables.state.get(rewrittenKey(id))) !== undefined;
}

/** The server's event without those in copy whom ours does not name any more. */
function lessInCopy(theirs: LogEvent, ours: LogEvent | undefined): LogEvent {
  if (theirs.type !== 'touched' || ours?.type !== 'touched') return theirs;
  const cc = theirs.cc.filter((each) => ours.cc.includes(each));
  const bcc = theirs.bcc.filter((each) => ours.bcc.includes(each));
  return cc.length + bcc.length < theirs.cc.length + theirs.bcc.length ? { ...theirs, cc, bcc } : theirs;
}

/**
 * What the server has holds: an event that is another here under the same id is replaced. Where ours was rewritten, nobody
 * who was erased comes back with it, and it goes out again. Prospects to fold anew.
 */
async function takeEvents(context: LogContext, events: readonly LogEvent[]): Promise<string[]> {
  const { ports, tables } = context;
  const { db } = ports;
  if (events.length === 0) return [];
  const rows = (await db.events.bulkGet(events.map(({ id }) => id))).filter((row) => row !== undefined);
  const known = new Map(rows.map((row) => [row.id, row]));
  const rewritten = new Set<string>();
  const taken: LogEvent[] = [];
  for (const event of events) {
    const less = lessInCopy(event, known.get(event.id));
    const isLess = less !== event && (await isRewritten(context, event.id));
    if (isLess) rewritten.add(event.id);
    taken.push(isLess ? less : event);
  }
  const fresh = taken.filter((event) => !sameValue(known.get(event.id), event));
  await db.events.bulkPut(fresh);
  const again = (id: string): OutboxRow => ({ key: outboxKey('event', id), rev: ports.newId(), at: 0, rewrites: true });
  // What waited here under the same ids need not go out.
  await tables.outbox
    .where('key')
    .anyOf(taken.map(({ id }) => outboxKey('event', id)))
    .delete();
  await tables.outbox.bulkPut([...rewritten].map(again));
  return [...new Set([...fresh, ...rows].flatMap(touchedProspects))];
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

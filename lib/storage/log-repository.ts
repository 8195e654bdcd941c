import { LogEvent } from '@/lib/domain/log/events';
import { idsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import { InvalidEvent, withStorageErrors } from './errors';
import { knownIds } from './known-ids';
import { type EventGroup, readGroups } from './merge-groups';
import type { Project, Projection } from './projection';
import { reasonOf } from './repair';
import { replaceJourneys } from './tallies';
import { toRows } from './to-rows';

/**
 * One transaction over the whole database, for one act: read, decide, append. Either all of it is stored or nothing.
 * What `work` awaits must be the database, or the browser ends the transaction early. Typed errors only.
 */
export async function logTransaction<T>(db: NextTouchDatabase, work: () => Promise<T>): Promise<T> {
  // Dexie follows an `async` function into its awaits, but not a plain one that hands back a promise.
  return withStorageErrors(() => db.transaction('rw', db.tables, async () => work()));
}

/** The events of the merge group of one prospect, ordered by (at, id); empty when there is none. */
export async function readGroup(db: NextTouchDatabase, prospectId: string): Promise<EventGroup> {
  const [group] = await logTransaction(db, () => readGroups(db, [prospectId]));
  return group ?? { prospectIds: [prospectId], events: [] };
}

async function replaceProjection(db: NextTouchDatabase, prospectIds: string[], projection: Projection): Promise<void> {
  const rows = toRows(projection);
  await db.enrollments.bulkDelete(await idsWith(db.enrollments, 'prospectId', prospectIds));
  await db.touches.bulkDelete(await idsWith(db.touches, 'prospectId', prospectIds));
  await db.prospects.bulkDelete(prospectIds);
  await db.prospects.bulkPut(rows.prospects);
  await db.enrollments.bulkPut(rows.enrollments);
  await db.touches.bulkPut(rows.touches);
  await replaceJourneys(db, prospectIds, projection);
}

/** Folds the groups of these prospects anew. Joins the transaction it is called in. */
export async function refoldProspects(db: NextTouchDatabase, prospectIds: string[], project: Project): Promise<void> {
  if (prospectIds.length === 0) return;
  await logTransaction(db, async () => {
    const groups = await readGroups(db, prospectIds);
    const folded: Projection = { prospects: [], enrollments: [], touches: [] };
    for (const group of groups) {
      if (group.events.length === 0) continue;
      const { prospects, enrollments, touches } = project(group.events);
      folded.prospects.push(...prospects);
      folded.enrollments.push(...enrollments);
      folded.touches.push(...touches);
    }
    await replaceProjection(
      db,
      groups.flatMap((group) => group.prospectIds),
      folded,
    );
  });
}

function checked(events: readonly LogEvent[]): Map<string, LogEvent> {
  const distinct = new Map<string, LogEvent>();
  for (const event of events) {
    const read = LogEvent.safeParse(event);
    if (!read.success) throw new InvalidEvent(reasonOf(read.error));
    if (!distinct.has(read.data.id)) distinct.set(read.data.id, read.data);
  }
  return distinct;
}

/**
 * Appends events and replaces the projections of the prospects they concern, all or nothing. An event whose id is in
 * the log already is left as it is, so that a second tab or a retry changes nothing. `added` are the new ones.
 * Joins the transaction it is called in.
 */
export async function appendEvents(
  db: NextTouchDatabase,
  events: readonly LogEvent[],
  project: Project,
): Promise<{ added: LogEvent[] }> {
  const distinct = checked(events);
  return logTransaction(db, async () => {
    const ids = [...distinct.keys()];
    const known = await knownIds(db.events, ids);
    const added = ids.flatMap((id) => distinct.get(id) ?? []).filter((event) => !known.has(event.id));
    // `add`, not `put`: should the check above ever be wrong, the unique key ends the transaction.
    await db.events.bulkAdd(added);
    await refoldProspects(db, [...new Set(added.flatMap(touchedProspects))], project);
    return { added };
  });
}

/** The prospects whose fold an event changes. */
export function touchedProspects(event: LogEvent): string[] {
  return event.type === 'merged' ? [event.prospectId, event.otherId] : [event.prospectId];
}

/** All events one act of the rep wrote. */
export async function eventsOfBatch(db: NextTouchDatabase, batch: string): Promise<LogEvent[]> {
  return withStorageErrors(() => db.events.where('batch').equals(batch).toArray());
}

const CHUNK = 200;

/**
 * Folds the whole log anew, a few hundred prospects to a transaction, and removes projections without events. Safe to
 * stop (by `signal`) and start again. `onProgress` gets prospects done and in all.
 */
export async function refoldAll(
  db: NextTouchDatabase,
  project: Project,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  const ids = await withStorageErrors(
    async () =>
      new Set<string>([
        ...(await db.events.orderBy('prospectId').uniqueKeys()).map(String),
        ...(await db.prospects.toCollection().primaryKeys()),
      ]),
  );
  const pending = [...ids];
  for (let done = 0; done < pending.length; done += CHUNK) {
    signal?.throwIfAborted();
    await refoldProspects(db, pending.slice(done, done + CHUNK), project);
    onProgress(Math.min(done + CHUNK, pending.length), pending.length);
  }
}

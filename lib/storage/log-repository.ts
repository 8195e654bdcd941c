import { LogEvent } from '@/lib/domain/log/events';
import type { Touch } from '@/lib/domain/prospect/touch';
import { rowsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import { InvalidEvent, withStorageErrors } from './errors';
import { knownIds } from './known-ids';
import { type EventGroup, groupEvents, prepareNaming, readGroups } from './merge-groups';
import type { Project, Projection } from './projection';
import { reasonOf } from './repair';
import { replaceTouches } from './replace-touches';
import { replaceJourneys, startCount } from './tallies';
import { toRows } from './to-rows';
import { chunksOf, writeBehind } from './write-behind';
import { writeDifference } from './write-difference';

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

/** What the groups fold into, all together. */
function foldAll(groups: readonly EventGroup[], project: Project): Projection {
  const folded: Projection = { prospects: [], enrollments: [], touches: [] };
  for (const group of groups) {
    if (group.events.length === 0) continue;
    const { prospects, enrollments, touches } = project(group.events);
    folded.prospects.push(...prospects);
    folded.enrollments.push(...enrollments);
    folded.touches.push(...touches);
  }
  return folded;
}

const idsOf = (groups: readonly EventGroup[]) => groups.flatMap(({ prospectIds }) => prospectIds);

async function replaceProjection(
  db: NextTouchDatabase,
  prospectIds: readonly string[],
  projection: Projection,
  touchesBefore?: () => readonly Touch[],
) {
  const rows = toRows(projection);
  const people = (await db.prospects.bulkGet([...prospectIds])).filter((row) => row !== undefined);
  await writeDifference(db.prospects, people, rows.prospects);
  const runs = await rowsWith(db.enrollments, 'prospectId', prospectIds);
  await writeDifference(db.enrollments, runs, rows.enrollments);
  await replaceTouches(db, prospectIds, rows.touches, projection.touches, touchesBefore);
  await replaceJourneys(db, prospectIds, projection);
}

/** Folds the groups of these prospects anew. Joins the transaction it is called in. */
export async function refoldProspects(db: NextTouchDatabase, prospectIds: string[], project: Project): Promise<void> {
  if (prospectIds.length === 0) return;
  await logTransaction(db, async () => {
    const groups = await readGroups(db, prospectIds);
    await replaceProjection(db, idsOf(groups), foldAll(groups, project));
  });
}

/** Groups folded and written together. */
const CHUNK = 250;

/**
 * Adds new events, and the rows of people the log knew nothing of, for whom nothing is looked up or replaced. Returns the other
 * prospects, whose events are to be folded with those they had. Requests of a transaction are answered in the order they are made:
 * the browser stores one chunk while the next is folded, and is asked about each before its events are there.
 */
async function addEvents(db: NextTouchDatabase, added: readonly LogEvent[], project: Project): Promise<string[]> {
  // Only who is added in these events can be new to the log.
  const isAdded = new Set(added.filter(({ type }) => type === 'prospect-added').map(({ prospectId }) => prospectId));
  const [namedIn, count] = await Promise.all([prepareNaming(db), startCount(db)]);
  const known: string[] = [];
  const store = async (groups: readonly EventGroup[]) => {
    const asking = namedIn(idsOf(groups).filter((id) => isAdded.has(id)));
    // `add`, not `put`: should an id be there after all, the unique key ends the transaction.
    const adding = db.events.bulkAdd(groups.flatMap(({ events }) => events));
    const putRows = async () => {
      const named = await asking;
      const isFresh = ({ prospectIds }: EventGroup) => prospectIds.every((id) => isAdded.has(id) && !named.has(id));
      known.push(...idsOf(groups.filter((group) => !isFresh(group))));
      const projection = foldAll(groups.filter(isFresh), project);
      const { prospects, enrollments, touches } = toRows(projection);
      await Promise.all([
        db.prospects.bulkPut(prospects),
        db.enrollments.bulkPut(enrollments),
        db.touches.bulkPut(touches),
        db.journeys.bulkPut(count.add(projection)),
      ]);
    };
    await Promise.all([adding, putRows()]);
  };
  await writeBehind(chunksOf(groupEvents(new Set(added.flatMap(touchedProspects)), added), CHUNK), store);
  await count.store();
  return known;
}

function distinctOf(events: readonly LogEvent[]): Map<string, LogEvent> {
  const distinct = new Map<string, LogEvent>();
  for (const event of events) if (!distinct.has(event.id)) distinct.set(event.id, event);
  return distinct;
}

function checked(events: readonly LogEvent[]): Map<string, LogEvent> {
  const read = events.map((event) => {
    const result = LogEvent.safeParse(event);
    if (!result.success) throw new InvalidEvent(reasonOf(result.error));
    return result.data;
  });
  return distinctOf(read);
}

/** What the caller knows about the events already. */
export interface AppendOptions {
  /** The group all events are of, as it was read in this very transaction: it is not read again. */
  group?: EventGroup;
  /** What that group and all the events fold into, where the caller knows it. */
  projection?: Projection | null;
  /** The touches of the group alone, from which that projection took on what stayed as it was. */
  touchesBefore?: () => readonly Touch[];
  /** True = each event was read by its schema already. */
  areChecked?: boolean;
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
  { group, projection = null, touchesBefore, areChecked = false }: AppendOptions = {},
): Promise<{ added: LogEvent[] }> {
  const distinct = areChecked ? distinctOf(events) : checked(events);
  return logTransaction(db, async () => {
    const ids = [...distinct.keys()];
    const known = await knownIds(db.events, ids);
    const added = ids.flatMap((id) => distinct.get(id) ?? []).filter((event) => !known.has(event.id));
    if (group && isWithin(group, added)) {
      await db.events.bulkAdd(added);
      const isAll = projection !== null && added.length === events.length;
      const groups = groupEvents(new Set(group.prospectIds), [...group.events, ...added]);
      if (isAll) await replaceProjection(db, idsOf(groups), projection, touchesBefore);
      else await replaceProjection(db, idsOf(groups), foldAll(groups, project));
      return { added };
    }
    await refoldProspects(db, await addEvents(db, added, project), project);
    return { added };
  });
}

/** Whether the events concern nobody outside a group, so that it is theirs and stays as large as it is. */
function isWithin({ prospectIds }: EventGroup, events: readonly LogEvent[]): boolean {
  return events.flatMap(touchedProspects).every((id) => prospectIds.includes(id));
}

/** The prospects whose fold an event changes. */
export function touchedProspects(event: LogEvent): string[] {
  return event.type === 'merged' ? [event.prospectId, event.otherId] : [event.prospectId];
}

/** All events one act of the rep wrote. */
export async function eventsOfBatch(db: NextTouchDatabase, batch: string): Promise<LogEvent[]> {
  return withStorageErrors(() => db.events.where('batch').equals(batch).toArray());
}

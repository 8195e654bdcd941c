import type { LogEvent } from '@/lib/domain/log/events';
import { mergeGroups } from '@/lib/domain/log/merge-group';
import { keysIn, rowsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import { readEvents } from './repair';

/** All prospects that a `merged` event ever tied together (an undone one too), with all their events. */
export interface EventGroup {
  prospectIds: string[];
  /** Ordered by (at, id). */
  events: LogEvent[];
}

/** Whether the log has any merge, which most have not: then nobody's events need be looked for under another's id. */
async function hasMerges(db: NextTouchDatabase): Promise<boolean> {
  return (await db.events.orderBy('otherId').limit(1).primaryKeys()).length > 0;
}

/** Tells which of some prospects any event names. */
export type Naming = (prospectIds: readonly string[]) => Promise<Set<string>>;

/** Prepares to ask, so that the requests of a question are made when it is put. Use it inside the same transaction. */
export async function prepareNaming(db: NextTouchDatabase): Promise<Naming> {
  if ((await db.events.limit(1).primaryKeys()).length === 0) return async () => new Set();
  const isMerged = await hasMerges(db);
  return async (prospectIds) => {
    const asked = [keysIn(db.events, 'prospectId', prospectIds)];
    if (isMerged) asked.push(keysIn(db.events, 'otherId', prospectIds));
    return new Set((await Promise.all(asked)).flatMap((found) => [...found]));
  };
}

function byMoment(a: LogEvent, b: LogEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** These prospects by groups, each with those of the events that are its own. */
export function groupEvents(ids: ReadonlySet<string>, events: readonly LogEvent[]): EventGroup[] {
  const merges = events.filter((event) => event.type === 'merged');
  const groupOf = new Map<string, EventGroup>();
  for (const prospectIds of mergeGroups(merges)) {
    const group: EventGroup = { prospectIds, events: [] };
    for (const id of prospectIds) groupOf.set(id, group);
  }
  for (const id of ids) if (!groupOf.has(id)) groupOf.set(id, { prospectIds: [id], events: [] });
  for (const event of events.toSorted(byMoment)) groupOf.get(event.prospectId)?.events.push(event);
  return [...new Set(groupOf.values())];
}

/**
 * The groups the given prospects belong to, each once, with their events. Two index reads where nothing is merged.
 * Call inside a transaction over `events` and `quarantine` (read-write: unreadable events are set aside).
 */
export async function readGroups(db: NextTouchDatabase, prospectIds: readonly string[]): Promise<EventGroup[]> {
  const seen = new Set<string>();
  const events = new Map<string, LogEvent>();
  let frontier = [...new Set(prospectIds)];
  const isMerged = await hasMerges(db);
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id);
    const own = await rowsWith(db.events, 'prospectId', frontier);
    const intoOthers = isMerged ? await rowsWith(db.events, 'otherId', frontier) : [];
    const next = new Set<string>();
    for (const event of await readEvents(db, [...own, ...intoOthers])) {
      events.set(event.id, event);
      next.add(event.prospectId);
      if (event.type === 'merged') next.add(event.otherId);
    }
    frontier = [...next].filter((id) => !seen.has(id));
  }
  return groupEvents(seen, [...events.values()]);
}

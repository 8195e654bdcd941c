import type { LogEvent } from '@/lib/domain/log/events';
import { mergeGroups } from '@/lib/domain/log/merge-group';
import { rowsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import { readEvents } from './repair';

/** All prospects that a `merged` event ever tied together (an undone one too), with all their events. */
export interface EventGroup {
  prospectIds: string[];
  /** Ordered by (at, id). */
  events: LogEvent[];
}

function byMoment(a: LogEvent, b: LogEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function split(ids: ReadonlySet<string>, events: LogEvent[]): EventGroup[] {
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
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id);
    const own = await rowsWith(db.events, 'prospectId', frontier);
    const intoOthers = await rowsWith(db.events, 'otherId', frontier);
    const next = new Set<string>();
    for (const event of await readEvents(db, [...own, ...intoOthers])) {
      events.set(event.id, event);
      next.add(event.prospectId);
      if (event.type === 'merged') next.add(event.otherId);
    }
    frontier = [...next].filter((id) => !seen.has(id));
  }
  return split(seen, [...events.values()]);
}

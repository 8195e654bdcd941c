import type { LogEvent } from '@/lib/domain/events';
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
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const event of events) {
    if (event.type !== 'merged') continue;
    const [a, b] = [find(event.prospectId), find(event.otherId)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<string, EventGroup>();
  const groupOf = (id: string): EventGroup => {
    const root = find(id);
    const known = groups.get(root) ?? { prospectIds: [], events: [] };
    groups.set(root, known);
    return known;
  };
  for (const id of ids) groupOf(id).prospectIds.push(id);
  for (const event of events.toSorted(byMoment)) groupOf(event.prospectId).events.push(event);
  return [...groups.values()];
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
    const own = await db.events.where('prospectId').anyOf(frontier).toArray();
    const intoOthers = await db.events.where('otherId').anyOf(frontier).toArray();
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

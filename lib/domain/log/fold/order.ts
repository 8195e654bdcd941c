import type { LogEvent } from '../events';

/** A place in the log. Events are ordered by moment, then by id. */
export type LogPlace = Pick<LogEvent, 'at' | 'id'>;

/** Compares two places, as `Array.sort` needs it. */
export function comparePlaces(a: LogPlace, b: LogPlace): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * The events in log order, each id once. Two machines may record one fact under one id with different details (another
 * batch, say): the same one is kept whichever came first.
 */
export function inOrder(events: readonly LogEvent[]): LogEvent[] {
  const byId = new Map<string, LogEvent>();
  for (const event of events) {
    const other = byId.get(event.id);
    if (!other || isBefore(event, other)) byId.set(event.id, event);
  }
  return [...byId.values()].sort(comparePlaces);
}

function isBefore(a: LogEvent, b: LogEvent): boolean {
  return a.at !== b.at ? a.at < b.at : canonical(a) < canonical(b);
}

/** Events are flat, so a sorted list of their own keys is enough to write equal events equally. */
function canonical(event: LogEvent): string {
  return JSON.stringify(event, Object.keys(event).sort());
}

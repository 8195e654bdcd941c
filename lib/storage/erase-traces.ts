import type { LogEvent } from '@/lib/domain/log/events';
import { rowsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import { readGroups } from './merge-groups';
import type { SendRow } from './send-row';

/** Where in the database a prospect, and all merged with it, can be found. */
export interface Traces {
  prospectIds: Set<string>;
  eventIds: string[];
  /** Every address they ever had, by their events. */
  addresses: Set<string>;
  /** The rep's accounts they belong to: the same address may be another prospect of another account. */
  mailboxes: Set<string>;
  /** Mails that are touches of these prospects and of no other. */
  ownMessageIds: Set<string>;
}

/**
 * The prospect and those that are one with it now. A group also holds prospects whose merge was taken back: they are
 * somebody else, and stay.
 */
async function oneWith(db: NextTouchDatabase, prospectId: string, group: readonly string[]): Promise<Set<string>> {
  const rows = await db.prospects.bulkGet([...group]);
  const survivor = rows.find((row) => row?.id === prospectId || row?.merged.includes(prospectId));
  return new Set([prospectId, ...(survivor ? [survivor.id, ...survivor.merged] : [])]);
}

/** Their own events, the merges of others that name them, and whatever takes any of these back. */
function eventsAbout(prospectIds: ReadonlySet<string>, events: readonly LogEvent[]): LogEvent[] {
  const found = new Map<string, LogEvent>();
  for (const event of events) {
    const isNamed = event.type === 'merged' && prospectIds.has(event.otherId);
    if (prospectIds.has(event.prospectId) || isNamed) found.set(event.id, event);
  }
  // An undo comes after what it undoes, and events are in their order.
  for (const event of events) if (event.type === 'undone' && found.has(event.undoes)) found.set(event.id, event);
  return [...found.values()];
}

/** Call inside a transaction. */
export async function findTraces(db: NextTouchDatabase, prospectId: string): Promise<Traces> {
  const groups = await readGroups(db, [prospectId]);
  const prospectIds = await oneWith(
    db,
    prospectId,
    groups.flatMap((group) => group.prospectIds),
  );
  const events = eventsAbout(
    prospectIds,
    groups.flatMap((group) => group.events),
  );
  const messageIds = events.flatMap((event) => (event.type === 'touched' && event.messageId ? [event.messageId] : []));
  const touches = await rowsWith(db.touches, 'messageId', messageIds);
  const shared = new Set(touches.filter((touch) => !prospectIds.has(touch.prospectId)).map((each) => each.messageId));
  return {
    prospectIds,
    eventIds: events.map((event) => event.id),
    addresses: new Set(events.flatMap((event) => ('addresses' in event ? (event.addresses ?? []) : []))),
    mailboxes: new Set(events.flatMap((event) => (event.type === 'prospect-added' ? [event.mailbox] : []))),
    ownMessageIds: new Set(messageIds.filter((id) => !shared.has(id))),
  };
}

/** The event of somebody else without their addresses among those in copy; the event itself if they are not. */
export function eventWithout<T extends { type?: unknown }>(event: T, { addresses }: Pick<Traces, 'addresses'>): T {
  if (event.type !== 'touched') return event;
  const left = { ...event };
  let changed = false;
  for (const field of ['cc', 'bcc'] as const) {
    const list: unknown = Reflect.get(event, field);
    if (!Array.isArray(list)) continue;
    const others = list.filter((each) => !addresses.has(String(each).trim().toLowerCase()));
    if (others.length === list.length) continue;
    Reflect.set(left, field, others);
    changed = true;
  }
  return changed ? left : event;
}

/** What is left of a send: itself if it does not concern them, without their address, or null if it was theirs alone. */
export function sendWithout(send: SendRow, traces: Traces): SendRow | null {
  if (traces.ownMessageIds.has(send.messageId)) return null;
  if (send.mailbox !== '' && !traces.mailboxes.has(send.mailbox)) return send;
  const isTheirs = ({ address }: { address: string }) => traces.addresses.has(address.trim().toLowerCase());
  const everyone = [...send.to, ...send.cc, ...send.bcc];
  if (!everyone.some(isTheirs)) return send;
  if (everyone.every(isTheirs)) return null;
  const others = <T extends { address: string }>(people: T[]) => people.filter((each) => !isTheirs(each));
  const [to, cc, bcc] = [others(send.to), others(send.cc), others(send.bcc)];
  return { ...send, to, cc, bcc, choices: others(send.choices) };
}

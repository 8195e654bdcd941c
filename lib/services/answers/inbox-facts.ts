import { mailboxOf } from '@/lib/domain/prospect/address';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { WireMessage } from '@/lib/gmail/wire/records';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { prospectsByAddress } from '@/lib/storage/queries';

/** What the log knows that these messages may be about; read at once for a whole list. */
export interface InboxFacts {
  /** Prospects of the mailbox by the mailbox their addresses lead to (`mailboxOf`). */
  byAddress: Map<string, Prospect>;
  /** Prospects by either id of a thread they were touched on. */
  byThread: Map<string, Prospect[]>;
  /** When each prospect was first written to (epoch ms). */
  firstTouch: Map<string, number>;
}

const lower = (address: string) => address.trim().toLowerCase();

const threadIdsOf = (message: WireMessage) =>
  [message.threadId, message.legacyThreadId].filter((id): id is string => id !== null && id !== '');

async function touchesOn(db: NextTouchDatabase, threadIds: string[]): Promise<Touch[]> {
  const [byId, byLegacyId] = await Promise.all([
    db.touches.where('threadId').anyOf(threadIds).toArray(),
    db.touches.where('legacyThreadId').anyOf(threadIds).toArray(),
  ]);
  return [...byId, ...byLegacyId];
}

/** Null when none of the messages can concern a prospect of this mailbox: the usual case, found by two index reads. */
export async function gatherFacts(
  db: NextTouchDatabase,
  messages: readonly WireMessage[],
  mailbox: string,
): Promise<InboxFacts | null> {
  const addresses = messages.flatMap((message) =>
    [message.from, ...message.to, ...message.cc].flatMap((each) => (each ? lower(each.address) : [])),
  );
  const threadIds = [...new Set(messages.flatMap(threadIdsOf))];
  const [people, threadTouches] = await Promise.all([
    prospectsByAddress(db, [...new Set(addresses)]),
    touchesOn(db, threadIds),
  ]);
  const onThreads = await db.prospects.bulkGet([...new Set(threadTouches.map((touch) => touch.prospectId))]);
  const prospects = new Map<string, Prospect>();
  for (const each of [...people, ...onThreads]) if (each?.mailbox === mailbox) prospects.set(each.id, each);
  if (prospects.size === 0) return null;

  const firstTouch = new Map<string, number>();
  await db.touches
    .where('prospectId')
    .anyOf([...prospects.keys()])
    .each((touch) => {
      if (touch.direction !== 'outbound') return;
      firstTouch.set(touch.prospectId, Math.min(touch.at, firstTouch.get(touch.prospectId) ?? touch.at));
    });
  const byThread = new Map<string, Prospect[]>();
  for (const touch of threadTouches) {
    const prospect = prospects.get(touch.prospectId);
    for (const id of [touch.threadId, touch.legacyThreadId]) {
      const known = id === null ? null : (byThread.get(id) ?? []);
      if (id !== null && known && prospect && !known.includes(prospect)) byThread.set(id, [...known, prospect]);
    }
  }
  const byAddress = new Map(
    [...prospects.values()].flatMap((each) => each.addresses.map((address) => [mailboxOf(address), each])),
  );
  return { byAddress, byThread, firstTouch };
}

/** The prospects touched on the thread of a message. */
export function onThread(facts: InboxFacts, message: WireMessage): Prospect[] {
  return [...new Set(threadIdsOf(message).flatMap((id) => facts.byThread.get(id) ?? []))];
}

import type { SyncContext } from './context';
import { Item } from './item';
import { keyIdIn, Unsealable, unseal } from './seal';
import { keySubject, NOBODY, personOf } from './subjects';
import type { HeldRow } from './tables';
import type { Wire, WireMessage } from './wire';

/** A message with what was in it, or with why it cannot be opened now. */
export type Opened = { message: WireMessage; item: Item } | { message: WireMessage; held: HeldRow['reason'] };

/** The person's key where it is not here yet: a message never reaches the server before its key. */
async function fetchKey({ ring, tables, team, vault }: SyncContext, wire: Wire, tag: string): Promise<void> {
  const found = await wire.find('keys', keySubject(team, vault.id, tag));
  const row = found && (await ring.read(found));
  if (row) await tables.keys.put(row);
}

async function openOne(context: SyncContext, wire: Wire, message: WireMessage): Promise<Opened> {
  const { ring } = context;
  const person = personOf(message.subject);
  const tag = person === NOBODY ? null : person;
  try {
    const keyId = keyIdIn(message.bytes);
    if (keyId === null) return { message, held: 'newer' };
    let key = await ring.opener(keyId, tag);
    if (!key && tag !== null) {
      await fetchKey(context, wire, tag);
      key = await ring.opener(keyId, tag);
      // A key of theirs that does not open it wants an epoch this machine was not given.
      if (!key) return { message, held: (await ring.knows(tag)) ? 'unreadable' : 'no-key' };
    }
    if (!key) return { message, held: 'unreadable' };
    const read = Item.safeParse(await unseal(message.bytes, message.subject, key));
    return read.success ? { message, item: read.data } : { message, held: 'newer' };
  } catch (error) {
    if (error instanceof Unsealable) return { message, held: 'unreadable' };
    throw error;
  }
}

/**
 * Opens messages in their order, up to the first that begins a new epoch: what follows it needs keys that its content
 * brings.
 */
export async function openMessages(
  context: SyncContext,
  wire: Wire,
  messages: readonly WireMessage[],
): Promise<Opened[]> {
  const opened = await Promise.all(messages.map((message) => openOne(context, wire, message)));
  const turn = opened.findIndex((each) => 'item' in each && each.item.k === 'rotated');
  return turn < 0 ? opened : opened.slice(0, turn + 1);
}

import type { Opened, SyncContext } from './context';
import type { Item } from './item';
import { readItem } from './read-item';
import { keyIdIn, Unsealable, unseal } from './seal';
import { keySubject, NOBODY, personOf } from './subjects';
import type { Wire, WireMessage } from './wire';

/** The person's key where it is not here yet: a message never reaches the server before its key. */
async function fetchKey({ ring, tables, team, vault }: SyncContext, wire: Wire, tag: string): Promise<void> {
  const found = await wire.find('keys', keySubject(team, vault.id, tag));
  const row = found && (await ring.read(found));
  if (row) await tables.keys.put(row);
}

/** The token of the person a message is about; null when it is about nobody. */
function tagOf({ subject }: WireMessage): string | null {
  const person = personOf(subject);
  return person === NOBODY ? null : person;
}

async function openOne(context: SyncContext, wire: Wire, message: WireMessage): Promise<Opened> {
  const { ring } = context;
  const tag = tagOf(message);
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
    const read = readItem(await unseal(message.bytes, message.subject, key));
    return read ? { message, ...read } : { message, held: 'newer' };
  } catch (error) {
    if (error instanceof Unsealable) return { message, held: 'unreadable' };
    throw error;
  }
}

const kindOf = (opened: Opened | undefined): Item['k'] | null => (opened && 'item' in opened ? opened.item.k : null);

/**
 * Opens messages in their order, up to the first that begins a new epoch, for what follows needs keys that it brings; or
 * up to the last of some that erase people, for what follows about the same people came after and is not to be forgotten
 * with them.
 */
export async function openMessages(
  context: SyncContext,
  wire: Wire,
  messages: readonly WireMessage[],
): Promise<Opened[]> {
  await context.ring.recall(messages.map(tagOf).filter((tag) => tag !== null));
  const opened = await Promise.all(messages.map((message) => openOne(context, wire, message)));
  const turn = opened.findIndex(
    (each, n) => kindOf(each) === 'rotated' || (kindOf(each) === 'erased' && kindOf(opened[n + 1]) !== 'erased'),
  );
  return turn < 0 ? opened : opened.slice(0, turn + 1);
}

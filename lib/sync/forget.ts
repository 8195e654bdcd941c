import * as z from 'zod/mini';
import type { SyncContext } from './context';
import { itemSubject, keySubject, personFilter } from './subjects';
import { erasedKey, outboxKey } from './tables';
import type { Wire } from './wire';

/** Keys of the state that name a key which was thrown away and whose person has yet to be forgotten here. */
export const FORGET_PREFIX = 'forget|';
/** Keys of the state that name a person whose messages have yet to be deleted on the server. */
const SHRED_PREFIX = 'shred|';

/** Keys of the state that name a prospect whose erasing here has begun and not come to its end. */
const ERASING_PREFIX = 'erasing|';

/** The erasing that {@link noteErased} noted has come to its end here. */
export async function erasingDone({ state }: SyncContext['tables'], prospectIds: readonly string[]): Promise<void> {
  await state.bulkDelete(prospectIds.map((id) => `${ERASING_PREFIX}${id}`));
}

/** Ends what a worker that died left half erased. */
async function endErasing({ ports, tables }: SyncContext): Promise<boolean> {
  const notes = await tables.state.where('key').startsWith(ERASING_PREFIX).primaryKeys();
  for (const note of notes) {
    await ports.forget(note.slice(ERASING_PREFIX.length));
    await tables.state.delete(note);
  }
  return notes.length > 0;
}

/** Forgets people that another machine erased: whatever this one has of them, what was waiting to go out too. */
export async function forgetErased(context: SyncContext): Promise<boolean> {
  const { ports, tables } = context;
  const ended = await endErasing(context);
  const notes = await tables.state.where('key').startsWith(FORGET_PREFIX).primaryKeys();
  for (const note of notes) {
    const keyId = note.slice(FORGET_PREFIX.length);
    const row = await tables.keys.get(keyId);
    await tables.state.put({ key: erasedKey(keyId), value: row?.tag ?? '' });
    if (row) {
      await ports.forget(row.person);
      await tables.keys.delete(keyId);
    }
    await tables.state.delete(note);
  }
  return ended || notes.length > 0;
}

const Shred = z.object({
  keyIds: z.array(z.string()),
  /** Messages about others that name them, by subject. */
  subjects: z.array(z.string()),
});

/** What was erased of a person: their own id, and whose events named them. */
export interface ErasedPerson {
  prospectId: string;
  events: readonly { id: string; prospectId: string }[];
}

/**
 * Notes that a person was erased here. Their keys are deleted at once, so that messages left anywhere cannot be opened;
 * the next pass deletes keys and messages on the server and informs the other machines. Not a transaction: repeat it if
 * it fails.
 */
export async function noteErased(context: SyncContext, { prospectId, events }: ErasedPerson): Promise<void> {
  const { tables, namer, team, vault, ports } = context;
  const rows = await tables.keys.where('person').equals(prospectId).toArray();
  const tag = await namer.person(prospectId);
  const others = events.filter((event) => event.prospectId !== prospectId);
  const subjects = await Promise.all(
    others.map(async ({ id, prospectId: owner }) =>
      itemSubject(team, vault.id, await namer.person(owner), await namer.item(`event:${id}`)),
    ),
  );
  const keyIds = rows.map((row) => row.keyId);
  await ports.db.transaction('rw', [tables.outbox, tables.state, tables.keys], async () => {
    for (const keyId of keyIds) {
      const item = { k: 'erased' as const, keyId };
      await tables.outbox.put({ key: outboxKey('item', `erased:${keyId}`), rev: keyId, at: 0, item });
      await tables.state.put({ key: erasedKey(keyId), value: tag });
    }
    await tables.state.put({ key: `${SHRED_PREFIX}${tag}`, value: { keyIds, subjects } });
    await tables.state.put({ key: `${ERASING_PREFIX}${prospectId}`, value: true });
    await tables.keys.bulkDelete(keyIds);
    await tables.outbox.bulkDelete(events.map(({ id }) => outboxKey('event', id)));
  });
}

async function eraseAll(wire: Wire, filter: string): Promise<void> {
  await wire.read('items', filter, 1, 100, async (messages) => {
    for (const { seq } of messages) await wire.erase('items', seq);
  });
}

/** Deletes what the server has of people erased here: messages first, the key last, for a new key ends the old one's. */
export async function shredErased({ tables, team, vault, ring }: SyncContext, wire: Wire): Promise<number> {
  const notes = await tables.state.where('key').startsWith(SHRED_PREFIX).toArray();
  for (const { key, value } of notes) {
    const tag = key.slice(SHRED_PREFIX.length);
    const { keyIds, subjects } = Shred.parse(value);
    await eraseAll(wire, personFilter(team, vault.id, tag));
    for (const subject of subjects) {
      const found = await wire.find('items', subject);
      if (found) await wire.erase('items', found.seq);
    }
    const there = await wire.find('keys', keySubject(team, vault.id, tag));
    // Null: one that was thrown away. A key made since is another, and stays.
    if (there && keyIds.length > 0 && (await ring.read(there)) === null) await wire.erase('keys', there.seq);
    await tables.state.delete(key);
  }
  return notes.length;
}

/** After a stream was put back from an older backup: what had been erased is erased again. */
export async function eraseAgain({ tables }: SyncContext): Promise<void> {
  const rows = await tables.state.where('key').startsWith(erasedKey('')).toArray();
  for (const { key, value: tag } of rows) {
    const keyId = key.slice(erasedKey('').length);
    const item = { k: 'erased' as const, keyId };
    await tables.outbox.put({ key: outboxKey('item', `erased:${keyId}`), rev: keyId, at: 0, item });
    if (tag === '') continue;
    await tables.state.put({ key: `${SHRED_PREFIX}${tag}`, value: { keyIds: [keyId], subjects: [] } });
  }
}

import * as z from 'zod/mini';
import type { SyncContext } from './context';
import { itemSubject, keySubject, personFilter } from './subjects';
import { erasedKey, type KeyRow, outboxKey, type SyncTables } from './tables';
import type { Wire, WireMessage } from './wire';

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
    // A key that was thrown away here is named with its person already.
    if (row || !(await tables.state.get(erasedKey(keyId))))
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
  await ports.db.transaction('rw', [tables.outbox, tables.state, tables.keys], async () => {
    await tables.state.put({ key: `${ERASING_PREFIX}${prospectId}`, value: true });
    await throwAway(tables, tag, rows, subjects);
    await tables.outbox.bulkDelete(events.map(({ id }) => outboxKey('event', id)));
  });
}

/** Throws keys of one person away: the others are told of each, and the server has yet to be cleared of them. */
async function throwAway(tables: SyncTables, tag: string, rows: readonly KeyRow[], subjects: readonly string[]) {
  const keyIds = rows.map((row) => row.keyId);
  for (const keyId of keyIds) {
    const item = { k: 'erased' as const, keyId };
    await tables.outbox.put({ key: outboxKey('item', `erased:${keyId}`), rev: keyId, at: 0, item });
    await tables.state.put({ key: erasedKey(keyId), value: tag });
  }
  const key = `${SHRED_PREFIX}${tag}`;
  const noted = Shred.safeParse((await tables.state.get(key))?.value).data ?? { keyIds: [], subjects: [] };
  const value = { keyIds: [...noted.keyIds, ...keyIds], subjects: [...noted.subjects, ...subjects] };
  await tables.state.put({ key, value });
  await tables.keys.bulkDelete(keyIds);
}

/**
 * Throws away keys of people who were erased here before any key of theirs was known: another machine had made one, or
 * one was being made meanwhile. Call before their messages are read.
 */
export async function endLateKeys({ ports, tables }: SyncContext): Promise<void> {
  const notes = await tables.state.where('key').startsWith(SHRED_PREFIX).toArray();
  for (const { key, value } of notes) {
    // Where one was known, a later one is of somebody written to again since.
    if (Shred.parse(value).keyIds.length > 0) continue;
    const tag = key.slice(SHRED_PREFIX.length);
    const rows = await tables.keys.where('tag').equals(tag).toArray();
    if (rows.length === 0) continue;
    await ports.db.transaction('rw', [tables.outbox, tables.state, tables.keys], () =>
      throwAway(tables, tag, rows, []),
    );
  }
}

/** Deletes the messages about one person, except those sealed with a key that is in force: of somebody written to again. */
async function shredMessages(context: SyncContext, wire: Wire, tag: string): Promise<void> {
  const { ring, tables, team, vault } = context;
  const filter = personFilter(team, vault.id, tag);
  const found: WireMessage[] = [];
  await wire.read('items', filter, 1, 100, async (messages) => {
    found.push(...messages);
  });
  // Asked for after the messages, which never come before their key.
  const there = await wire.find('keys', keySubject(team, vault.id, tag));
  const key = there && (await ring.read(there));
  if (key) await tables.keys.put(key);
  for (const { bytes, seq } of found) if (!(await ring.sealed(bytes, tag))) await wire.erase('items', seq);
  // Null: one that was thrown away.
  if (there && key === null) await wire.erase('keys', there.seq);
  // What came of them since, and nobody can open any more.
  const held = tables.held.where('subject').startsWith(filter.slice(0, -1));
  await held.filter(({ reason }) => reason === 'no-key').delete();
}

/** Deletes what the server has of people erased here: messages first, the key last, for a new key ends the old one's. */
export async function shredErased(context: SyncContext, wire: Wire): Promise<void> {
  const { tables } = context;
  const notes = await tables.state.where('key').startsWith(SHRED_PREFIX).toArray();
  for (const { key, value } of notes) {
    const tag = key.slice(SHRED_PREFIX.length);
    await shredMessages(context, wire, tag);
    for (const subject of Shred.parse(value).subjects) {
      const found = await wire.find('items', subject);
      if (found) await wire.erase('items', found.seq);
    }
    await tables.state.delete(key);
  }
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

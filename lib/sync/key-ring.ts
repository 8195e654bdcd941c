import { rowsWith } from '@/lib/storage/by-keys';
import { randomBytes, toBase64Url } from './bytes';
import { PersonKey } from './item';
import { keyIdIn, keyIdOf, type SealingKey, seal, sealingKey, Unsealable, unseal } from './seal';
import { keySubject } from './subjects';
import { erasedKey, type KeyRow, type SyncTables } from './tables';
import type { Namer, Vault } from './vault';
import type { Wire, WireMessage } from './wire';

/** Most derived keys in memory; beyond, all are dropped and derived again. */
const MOST_KEPT = 20_000;

/** The keys of one vault. */
export interface KeyRing {
  /** The keys of these people by prospect id, read in one go. Makes and publishes those that are missing. */
  people(wire: Wire, ids: readonly string[]): Promise<Map<string, KeyRow>>;
  /** What seals items about this person, or about nobody. @param before for an epoch: its number, which it is not sealed by */
  sealer(person: KeyRow | null, before?: number): Promise<SealingKey>;
  /**
   * Makes ready what opens messages about these people, by their tokens; their keys are read in one go. Again for each
   * batch: a key may have been thrown away since the one before.
   */
  recall(tags: readonly string[]): Promise<void>;
  /** What opens a message that names this key; `tag` is the person's token, null for what is about nobody. */
  opener(keyId: string, tag: string | null): Promise<CryptoKey | null>;
  /** Whether a key of this person that is here has sealed a message. */
  sealed(bytes: Uint8Array, tag: string): Promise<boolean>;
  /** Whether a key of this person is here; `tag` is the person's token. */
  knows(tag: string): Promise<boolean>;
  /** Reads one message of the keys' stream; null where the key was thrown away since. Throws Unsealable. */
  read(message: Pick<WireMessage, 'bytes' | 'subject'>): Promise<KeyRow | null>;
  /** Puts a key that is known here on the server again, as it is. */
  republish(wire: Wire, row: KeyRow): Promise<void>;
}

/** The keys of one vault. A row of the keys' table says that the server has, or had, that key. */
export function createKeyRing(tables: SyncTables, team: string, vault: Vault, namer: Namer): KeyRing {
  const last = vault.epochs.at(-1);
  if (!last) throw new RangeError('A vault without an epoch');
  /** By what they are made of; and those for items by their id. */
  const derived = new Map<string, Promise<SealingKey>>();
  /** What opens messages of the batch at hand, by the person's token and the key's id. */
  let openers = new Map<string, CryptoKey>();
  /** Keys being made, by person: windows that are sent at the same time make one for both. */
  const making = new Map<string, Promise<KeyRow>>();

  function derive(epochKey: string, personKey: string | null, purpose: 'items' | 'keys'): Promise<SealingKey> {
    const name = `${purpose} ${epochKey} ${personKey}`;
    const known = derived.get(name);
    if (known) return known;
    if (derived.size >= MOST_KEPT) derived.clear();
    const made = sealingKey(epochKey, personKey, purpose);
    derived.set(name, made);
    return made;
  }

  const keysOf = async (tag: string) => (await tables.keys.where('tag').equals(tag).toArray()).map(({ key }) => key);

  async function find(keyId: string, personKeys: readonly (string | null)[], purpose: 'items' | 'keys') {
    for (const { key } of vault.epochs.toReversed()) {
      for (const personKey of personKeys) {
        const made = await derive(key, personKey, purpose);
        if (made.id === keyId) return made.key;
      }
    }
    return null;
  }

  async function read({ bytes, subject }: Pick<WireMessage, 'bytes' | 'subject'>): Promise<KeyRow | null> {
    const id = keyIdIn(bytes);
    const key = id === null ? null : await find(id, [null], 'keys');
    if (!key) throw new Unsealable('No epoch of this vault opens the key');
    const opened = PersonKey.safeParse(await unseal(bytes, subject, key));
    if (!opened.success) throw new Unsealable('Not the key of a person');
    const { person, key: personKey } = opened.data;
    const keyId = await keyIdOf(personKey);
    // A stream put back from an older backup may bring it again.
    if (await tables.state.get(erasedKey(keyId))) return null;
    return { keyId, person, tag: await namer.person(person), key: personKey };
  }

  async function publish(wire: Wire, subject: string, person: string, key: string) {
    const value: PersonKey = { person, key };
    return wire.publish(subject, await seal(value, subject, await derive(last?.key ?? '', null, 'keys')));
  }

  /** Of two machines that make a key for the same person, the first that reaches the server gives it to both. */
  async function make(wire: Wire, person: string): Promise<KeyRow> {
    const tag = await namer.person(person);
    const subject = keySubject(team, vault.id, tag);
    for (;;) {
      const key = toBase64Url(randomBytes(32));
      const place = await publish(wire, subject, person, key);
      const there = place === 'known' ? await wire.find('keys', subject) : undefined;
      // Erased between the two: try again.
      if (there === null) continue;
      const row = there ? await read(there) : { keyId: await keyIdOf(key), person, tag, key };
      if (row) return row;
      // Thrown away, and still on the server, where it would be in the way of a new one for ever.
      if (there) await wire.erase('keys', there.seq);
    }
  }

  function makeOnce(wire: Wire, person: string): Promise<KeyRow> {
    const made = making.get(person) ?? make(wire, person).finally(() => making.delete(person));
    making.set(person, made);
    return made;
  }

  /** Makes the keys of these people at once; where one fails, those that were made are kept, and its error is thrown. */
  async function makeAll(wire: Wire, people: readonly string[]): Promise<KeyRow[]> {
    const results = await Promise.allSettled(people.map((person) => makeOnce(wire, person)));
    const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await tables.keys.bulkPut(made);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return made;
  }

  return {
    async people(wire, ids) {
      const rows = new Map<string, KeyRow>();
      for (const row of await rowsWith(tables.keys, 'person', ids))
        if (!rows.has(row.person)) rows.set(row.person, row);
      const missing = [...new Set(ids)].filter((id) => !rows.has(id));
      if (missing.length > 0) for (const row of await makeAll(wire, missing)) rows.set(row.person, row);
      return rows;
    },

    sealer(person, before = Number.POSITIVE_INFINITY) {
      const epoch = vault.epochs.findLast(({ n }) => n < before) ?? last;
      return derive(epoch.key, person?.key ?? null, 'items');
    },

    async recall(tags) {
      const rows = await rowsWith(tables.keys, 'tag', tags);
      const ready = rows.map(async ({ tag, key }): Promise<[string, CryptoKey]> => {
        const made = await derive(last.key, key, 'items');
        return [`${tag} ${made.id}`, made.key];
      });
      openers = new Map(await Promise.all(ready));
    },

    async opener(keyId, tag) {
      const ready = openers.get(`${tag} ${keyId}`);
      if (ready) return ready;
      return find(keyId, tag === null ? [null] : await keysOf(tag), 'items');
    },

    async sealed(bytes, tag) {
      try {
        const keyId = keyIdIn(bytes);
        // Of a version to come: kept.
        return keyId === null || (await find(keyId, await keysOf(tag), 'items')) !== null;
      } catch (error) {
        if (error instanceof Unsealable) return false;
        throw error;
      }
    },

    read,

    knows: async (tag) => (await tables.keys.where('tag').equals(tag).count()) > 0,

    async republish(wire, { person, tag, key }) {
      await publish(wire, keySubject(team, vault.id, tag), person, key);
    },
  };
}

import { randomBytes, toBase64Url } from './bytes';
import { PersonKey } from './item';
import { keyIdIn, keyIdOf, type SealingKey, seal, sealingKey, Unsealable, unseal } from './seal';
import { keySubject } from './subjects';
import { erasedKey, type KeyRow, type SyncTables } from './tables';
import type { Namer, Vault } from './vault';
import { type Wire, WireError, type WireMessage } from './wire';

/** Derived keys kept in memory; beyond, all are made anew. */
const MOST_KEPT = 20_000;

export interface KeyRing {
  /** What seals new items about this person, or about nobody. Makes and publishes the person's key where there is none. */
  sealer(wire: Wire, person: string | null): Promise<SealingKey>;
  /** Reads the keys of these people in one go, for the `sealer` calls that follow; forgets those read before. */
  warm(people: readonly string[]): Promise<void>;
  /** What opens a message that names this key; `tag` is the person's token, null for what is about nobody. */
  opener(keyId: string, tag: string | null): Promise<CryptoKey | null>;
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
  const kept = new Map<string, CryptoKey>();
  const warm = new Map<string, KeyRow>();
  const making = new Map<string, Promise<KeyRow>>();

  async function derive(epochKey: string, personKey: string | null, purpose: 'items' | 'keys'): Promise<SealingKey> {
    const id = personKey === null ? await keyIdOf(epochKey) : await keyIdOf(epochKey, personKey);
    const known = kept.get(`${purpose} ${id}`);
    if (known) return { id, key: known };
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = await sealingKey(epochKey, personKey, purpose);
    kept.set(`${purpose} ${id}`, made.key);
    return made;
  }

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
      const there =
        (await publish(wire, subject, person, key)) === 'known' ? await wire.find('keys', subject) : undefined;
      // Erased between the two: try again.
      if (there === null) continue;
      const row = there ? await read(there) : { keyId: await keyIdOf(key), person, tag, key };
      // Thrown away, and not yet deleted on the server: whoever threw it away does so.
      if (!row) throw new WireError('unreachable', 'The key of an erased person is still on the server');
      await tables.keys.put(row);
      return row;
    }
  }

  async function keyOf(wire: Wire, person: string): Promise<KeyRow> {
    const known = warm.get(person) ?? (await tables.keys.where('person').equals(person).first());
    if (known) return known;
    const pending = making.get(person) ?? make(wire, person).finally(() => making.delete(person));
    making.set(person, pending);
    return pending;
  }

  return {
    async sealer(wire, person) {
      return derive(last.key, person === null ? null : (await keyOf(wire, person)).key, 'items');
    },

    async warm(people) {
      warm.clear();
      for (const row of await tables.keys.where('person').anyOf(people).toArray()) warm.set(row.person, row);
    },

    async opener(keyId, tag) {
      const known = kept.get(`items ${keyId}`);
      if (known) return known;
      const rows = tag === null ? [] : await tables.keys.where('tag').equals(tag).toArray();
      return find(keyId, tag === null ? [null] : rows.map((row) => row.key), 'items');
    },

    read,

    knows: async (tag) => (await tables.keys.where('tag').equals(tag).count()) > 0,

    async republish(wire, { person, tag, key }) {
      await publish(wire, keySubject(team, vault.id, tag), person, key);
    },
  };
}

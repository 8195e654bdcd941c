import * as z from 'zod/mini';
import { type Bytes, fromBase64Url, fromUtf8, join, toBase64Url, utf8 } from './bytes';
import { createSyncContext, type Machine, type SyncContext } from './context';
import { type Box, Item, itemId } from './item';
import { outboxKey, readOutboxKey } from './tables';
import { newEpochKey, type Vault } from './vault';

/** Key of the state that holds an epoch which has come and is not kept with the vault yet. */
export const ROTATION_KEY = 'rotation';
/** Keys of the state that hold epochs which were read, as they came: for a stream that has lost them. */
export const ROTATED_PREFIX = 'rotated|';
/** Key of the state that says a new epoch is asked for. */
const WANTED_KEY = 'rotation-wanted';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const IV = 12;

/** A pair of ECDH keys. */
export interface WrapPair {
  publicKey: string;
  privateKey: JsonWebKey;
}

/** The pair of a machine that secrets are wrapped for. `publicKey`: base64url, raw. */
export async function newWrapPair(): Promise<WrapPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))),
    privateKey: await crypto.subtle.exportKey('jwk', privateKey),
  };
}

async function sharedKey(privateKey: CryptoKey, publicKey: string): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', fromBase64Url(publicKey), CURVE, false, []);
  const bits: Bytes = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256));
  const hash = await crypto.subtle.digest('SHA-256', join(utf8('next-touch epoch\n'), bits));
  return crypto.subtle.importKey('raw', hash, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Wraps a secret for one machine. @param publicKey of {@link newWrapPair} */
export async function wrapFor(publicKey: string, secret: string): Promise<Box> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const key = await sharedKey(own.privateKey, publicKey);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(secret));
  const from = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey)));
  return { from, iv: toBase64Url(iv), sealed: toBase64Url(new Uint8Array(sealed)) };
}

/** Rejects where the box is not for this machine. */
export async function unwrap(box: Box, privateKey: JsonWebKey): Promise<string> {
  const own = await crypto.subtle.importKey('jwk', privateKey, CURVE, false, ['deriveBits']);
  const key = await sharedKey(own, box.from);
  const params = { name: 'AES-GCM', iv: fromBase64Url(box.iv) };
  return fromUtf8(new Uint8Array(await crypto.subtle.decrypt(params, key, fromBase64Url(box.sealed))));
}

/** Of the card of a machine, or of a member of a team: what matters here. */
const Card = z.object({ wrapKey: z.string(), removedAt: z.nullable(z.int()) });

/** The cards of the vault by machine, with what waits here counted. */
async function cardsNow({ tables, contents: { cards } }: SyncContext): Promise<Map<string, z.infer<typeof Card>>> {
  const known = await tables.docs.where('kind').equals(cards).toArray();
  const waiting = await tables.outbox.where('key').startsWith(outboxKey(cards, '')).toArray();
  const all = [...known, ...waiting.map(({ key, value }) => ({ key: readOutboxKey(key).id, value }))];
  return new Map(
    all.flatMap(({ key, value }): [string, z.infer<typeof Card>][] => {
      const card = Card.safeParse(value);
      return card.success ? [[key, card.data]] : [];
    }),
  );
}

/** Asks for a new epoch: the next pass begins it, for the machines that are in the vault by then. */
export async function wantRotation({ tables }: Pick<SyncContext, 'tables'>): Promise<void> {
  await tables.state.put({ key: WANTED_KEY, value: true });
}

/** Puts a new epoch on its way where one is asked for. Call when the others' news has been read. */
export async function beginWanted(context: SyncContext): Promise<void> {
  const { tables, vault, machine, ports } = context;
  if (!(await tables.state.get(WANTED_KEY))) return;
  const cards = await cardsNow(context);
  if (!cards.has(machine.id)) return;
  const stay = [...cards].filter(([id, { removedAt }]) => removedAt === null || id === machine.id);
  const item = await rotation(vault, machine.id, new Map(stay.map(([id, { wrapKey }]) => [id, wrapKey])));
  await tables.outbox.put({ key: outboxKey('item', itemId(item)), rev: ports.newId(), at: ports.now(), item });
}

/**
 * An epoch has begun: where it was given to a machine that was removed meanwhile, another is asked for; otherwise none is
 * any more.
 */
async function judge(context: SyncContext, { boxes }: Extract<Item, { k: 'rotated' }>): Promise<void> {
  const cards = await cardsNow(context);
  const isGone = (id: string) => id !== context.machine.id && (cards.get(id)?.removedAt ?? null) !== null;
  if (Object.keys(boxes).some(isGone)) await wantRotation(context);
  else await context.tables.state.delete(WANTED_KEY);
}

/** What begins a new epoch: its secret, wrapped for each machine that stays. @param machines public keys by machine */
export async function rotation(vault: Vault, by: string, machines: ReadonlyMap<string, string>): Promise<Item> {
  const secret = newEpochKey();
  const boxes: Record<string, Box> = {};
  for (const [id, publicKey] of machines) boxes[id] = await wrapFor(publicKey, secret);
  return { k: 'rotated', n: (vault.epochs.at(-1)?.n ?? 0) + 1, by, boxes };
}

async function epochOf(item: Extract<Item, { k: 'rotated' }>, machine: Machine): Promise<string | null> {
  const box = item.boxes[machine.id];
  return box ? unwrap(box, machine.unwrapKey).catch(() => null) : null;
}

/** Takes over an epoch that has come, if one has. The context for what follows. */
export async function adoptPending(context: SyncContext): Promise<SyncContext> {
  const { ports, tables, vault, machine } = context;
  const read = Item.safeParse((await tables.state.get(ROTATION_KEY))?.value);
  if (!read.success || read.data.k !== 'rotated') return context;
  const key = await epochOf(read.data, machine);
  const { n } = read.data;
  let next = vault;
  if (key !== null && !vault.epochs.some((each) => each.n === n)) {
    next = { ...vault, epochs: [...vault.epochs, { n, key }].toSorted((a, b) => a.n - b.n) };
    await ports.adopt(next);
    await judge(context, read.data);
  }
  await tables.state.delete(ROTATION_KEY);
  return next === vault ? context : createSyncContext({ ...context, vault: next });
}

import { type Bytes, fromBase64Url, fromUtf8, join, toBase64Url, utf8 } from './bytes';
import { createSyncContext, type Machine, type SyncContext } from './context';
import { type Box, Item } from './item';
import { newEpochKey, type Vault } from './vault';

/** Key of the state that holds an epoch which has come and is not kept with the vault yet. */
export const ROTATION_KEY = 'rotation';

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
  }
  await tables.state.delete(ROTATION_KEY);
  return next === vault ? context : createSyncContext({ ...context, vault: next });
}

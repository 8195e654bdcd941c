import { type Bytes, fromBase64Url, fromUtf8, join, toBase64Url, utf8 } from './bytes';

/**
 * A sealed message: version 1 (1 byte), id of the key (8), IV (12), AES-256-GCM ciphertext of padded JSON. The subject is
 * authenticated with it, so that the server cannot pass one message off as another.
 */
const VERSION = 1;
const KEY_ID = 8;
const IV = 12;
const HEAD = 1 + KEY_ID + IV;
/** Plain text is padded to a multiple of this many bytes: its length tells less. */
const PAD = 64;

/** A key of AES-GCM and the name by which messages ask for it. */
export interface SealingKey {
  id: string;
  /** The same, as it stands in a message. */
  idBytes: Bytes;
  key: CryptoKey;
}

/** The message cannot be opened: another key, or altered on the way. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable';
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Names a key without telling it: SHA-256 of it, cut to 8 bytes. */
export async function keyIdOf(...secrets: string[]): Promise<string> {
  const hash = await sha256(join(utf8('next-touch key id\n'), ...secrets.map(fromBase64Url)));
  return toBase64Url(hash.subarray(0, KEY_ID));
}

/**
 * The key for one purpose, from an epoch's secret and, for what is about a person, that person's key: without either it
 * cannot be made. HKDF-SHA-256.
 * @param personKey base64url, 32 bytes; null for what is about nobody
 */
export async function sealingKey(
  epochKey: string,
  personKey: string | null,
  purpose: 'items' | 'keys',
): Promise<SealingKey> {
  const secrets = personKey === null ? [epochKey] : [epochKey, personKey];
  const material = await crypto.subtle.importKey('raw', join(...secrets.map(fromBase64Url)), 'HKDF', false, [
    'deriveKey',
  ]);
  const key = await crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(32),
      info: utf8(`next-touch ${purpose} ${personKey === null ? '' : 'person'}`),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const id = await keyIdOf(...secrets);
  return { id, idBytes: fromBase64Url(id), key };
}

function padded(json: string): Bytes {
  const bytes = utf8(json);
  const whole = new Uint8Array(Math.ceil(bytes.length / PAD) * PAD).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** Seals a JSON value under a subject. */
export async function seal(value: unknown, subject: string, { idBytes, key }: SealingKey): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const params = { name: 'AES-GCM', iv, additionalData: utf8(subject) };
  const sealed = await crypto.subtle.encrypt(params, key, padded(JSON.stringify(value)));
  return join(Uint8Array.of(VERSION), idBytes, iv, new Uint8Array(sealed));
}

/** The key a message asks for; null where it is of a version to come. Throws {@link Unsealable} where it is none of ours. */
export function keyIdIn(bytes: Uint8Array): string | null {
  if (bytes.length < HEAD || bytes[0] === 0) throw new Unsealable('Not a sealed message');
  return bytes[0] === VERSION ? toBase64Url(bytes.subarray(1, 1 + KEY_ID)) : null;
}

/** Throws {@link Unsealable}. */
export async function unseal(bytes: Uint8Array, subject: string, key: CryptoKey): Promise<unknown> {
  const copy = new Uint8Array(bytes);
  const params = { name: 'AES-GCM', iv: copy.subarray(1 + KEY_ID, HEAD), additionalData: utf8(subject) };
  try {
    return JSON.parse(fromUtf8(new Uint8Array(await crypto.subtle.decrypt(params, key, copy.subarray(HEAD)))));
  } catch (cause) {
    throw new Unsealable('Cannot be opened with this key', { cause });
  }
}

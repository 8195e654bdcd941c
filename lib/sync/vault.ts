import * as z from 'zod/mini';
import { type Bytes, fromBase64Url, randomBytes, toBase64Url, utf8 } from './bytes';

const secret = z.string().check(z.regex(/^[\w-]{43}$/));
/** One token of a subject. */
export const Token = z.string().check(z.regex(/^[\w-]{1,40}$/));

/**
 * What the machines of one rep share, or those of one team. Never leaves the machines but in a pairing code.
 * `epochs` are the sealing secrets, oldest first; the last seals. Removing a machine begins a new one.
 */
export const Vault = z.object({
  /** What the server calls it: random, says nothing. */
  id: Token,
  /** Base64url, 32 bytes: names of messages. Never changes, so that a message pushed twice has one name. */
  naming: secret,
  epochs: z.array(z.object({ n: z.int().check(z.minimum(1)), key: secret })).check(z.minLength(1), z.maxLength(1_000)),
});
/** A vault as stored. */
export type Vault = z.infer<typeof Vault>;

/** A new vault with one epoch. */
export function newVault(): Vault {
  return {
    id: toBase64Url(randomBytes(9)).replaceAll(/[-_]/g, 'x'),
    naming: toBase64Url(randomBytes(32)),
    epochs: [{ n: 1, key: newEpochKey() }],
  };
}

/** A new sealing secret, base64url of 32 bytes. */
export const newEpochKey = (): string => toBase64Url(randomBytes(32));

/** Names things so that the server sees a pseudonym of 16 bytes: HMAC-SHA-256, cut. */
export interface Namer {
  /** The token of a message, by the id of what it carries. */
  item(id: string): Promise<string>;
  /** The token of a person, by prospect id. */
  person(id: string): Promise<string>;
}

async function hmacKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/** A namer by the vault's naming secret. */
export async function createNamer({ naming }: Pick<Vault, 'naming'>): Promise<Namer> {
  const key = await hmacKey(fromBase64Url(naming));
  const name = async (text: string) => {
    const mac = await crypto.subtle.sign('HMAC', key, utf8(text));
    return toBase64Url(new Uint8Array(mac, 0, 16));
  };
  return { item: (id) => name(`item\n${id}`), person: (id) => name(`person\n${id}`) };
}

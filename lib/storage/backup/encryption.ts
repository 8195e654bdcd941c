import { BACKUP_FORMAT, BACKUP_VERSION, type Encryption, PBKDF2_ITERATIONS } from './format';
import { BackupRefused } from './refused';

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let n = 0; n < binary.length; n += 1) bytes[n] = binary.charCodeAt(n);
  return bytes;
}

async function deriveKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same passphrase typed on another keyboard may come composed differently.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** What the cipher authenticates beside the data: every field of the header, in the order of their names. */
function headerBytes(header: Encryption): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(Object.entries(header).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** The text of an encrypted backup file around a gzipped plain one. PBKDF2-SHA-256, 600,000 rounds → AES-256-GCM. */
export async function seal(plain: Uint8Array<ArrayBuffer>, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const encryption: Encryption = {
    kdf: 'PBKDF2',
    hash: 'SHA-256',
    iterations: PBKDF2_ITERATIONS,
    salt: toBase64(salt),
    cipher: 'AES-GCM',
    keyBits: 256,
    iv: toBase64(iv),
    compression: 'gzip',
    authenticated: 'header',
  };
  const key = await deriveKey(passphrase, salt, PBKDF2_ITERATIONS);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: headerBytes(encryption) },
    key,
    plain,
  );
  const data = toBase64(new Uint8Array(sealed));
  return JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, encryption, data });
}

/** The gzipped plain file. Throws {@link BackupRefused} `wrong-passphrase` (also where the data was altered) or `damaged`. */
export async function unseal(data: string, encryption: Encryption, passphrase: string): Promise<Blob> {
  let sealed: Uint8Array<ArrayBuffer>;
  try {
    sealed = fromBase64(data);
  } catch (error) {
    throw new BackupRefused('damaged', { cause: error });
  }
  const key = await deriveKey(passphrase, fromBase64(encryption.salt), encryption.iterations);
  try {
    const additional = encryption.authenticated && { additionalData: headerBytes(encryption) };
    const cipher = { name: 'AES-GCM', iv: fromBase64(encryption.iv), ...additional };
    const plain = await crypto.subtle.decrypt(cipher, key, sealed);
    return new Blob([plain]);
  } catch (error) {
    throw new BackupRefused('wrong-passphrase', { cause: error });
  }
}

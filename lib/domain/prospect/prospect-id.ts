const LONGEST = 320;

/**
 * The id of the prospect this mailbox knows by this address. Derived, so that every tab and every machine gives the
 * same person the same id. At most 320 characters: very long pairs end in a hash instead.
 */
export function prospectIdOf(mailbox: string, address: string): string {
  const id = `${mailbox.trim().toLowerCase()}:${address.trim().toLowerCase()}`;
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 17)}~${hash(id)}`;
}

/** FNV-1a over 64 bits, 16 hex digits: to tell apart, not to protect. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const char of text) value = BigInt.asUintN(64, (value ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}

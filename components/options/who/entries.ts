/** What a list takes: addresses, whole domains, or either with `*` in it. */
export type EntryKind = 'never' | 'domain' | 'address';

const LABEL = '[\\p{L}\\p{N}*](?:[\\p{L}\\p{N}*-]*[\\p{L}\\p{N}*])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u');
const LOCAL = /^[^\s@<>"(),:;[\]\\]+$/u;

function isDomain(text: string): boolean {
  return text.length <= 253 && DOMAIN.test(text);
}

function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && text.length <= 320 && LOCAL.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

/**
 * Whether an entry, as {@link splitEntries} gives it, may stand in such a list. `*` alone is refused: it would match
 * everybody.
 */
export function isEntry(text: string, kind: EntryKind): boolean {
  if (kind === 'never') return /[\p{L}\p{N}]/u.test(text) && (isAddress(text) || isDomain(text) || text.endsWith('@*'));
  return !text.includes('*') && (kind === 'domain' ? isDomain(text) : isAddress(text));
}

/** Pasted text as single entries: lower case, without `mailto:`, angle brackets, a leading `@` or a web address's rest. */
export function splitEntries(text: string): string[] {
  const parts = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((part) =>
      part
        .replace(/^(?:mailto:|https?:\/\/)/, '')
        .replace(/[<>"']/g, '')
        .replace(/\/.*$/, '')
        .replace(/^@/, ''),
    );
  return [...new Set(parts.filter(Boolean))];
}

/** `*` stands for any run of characters. Matched without regular expressions, so no entry can be slow. */
function matchesWildcard(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return pattern === text;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

/**
 * Whether an entry of the never list names this address. An entry is an address, a domain (with its subdomains, a
 * leading `@` is allowed), or either with `*`. Upper and lower case are the same.
 */
export function isOnNeverList(address: string, entries: readonly string[]): boolean {
  const text = address.toLowerCase();
  const domain = text.slice(text.lastIndexOf('@') + 1);
  return entries.some((entry) => {
    const pattern = entry.trim().toLowerCase();
    if (pattern.lastIndexOf('@') > 0) return matchesWildcard(pattern, text);
    const wanted = pattern.startsWith('@') ? pattern.slice(1) : pattern;
    if (wanted === '') return false;
    return matchesWildcard(wanted, domain) || (!wanted.includes('*') && domain.endsWith(`.${wanted}`));
  });
}

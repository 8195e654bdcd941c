/** Words as the tables of titles know them: lower case, no accents, no signs, one blank between. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A title as the tables know it. "FirstName", "first_name" → "first name". "(from Accounts)" names a linked table, no sender. */
export function foldTitle(cell: string): string {
  const plain = cell.slice(0, 100).replace(/\(from (?=[^()]*\))/gi, '(');
  return foldWords(plain.replace(/([a-z])([A-Z])/g, '$1 $2'));
}

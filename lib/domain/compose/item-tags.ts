/** The most tags of an item, and the most letters of one. */
export const MOST_TAGS = 20;
export const TAG_LENGTH = 40;

/** Tags as typed or read from a sheet, "pricing, logistics; German": trimmed, each once whatever its case, in their order. */
export function readTags(text: string): string[] {
  const seen = new Set<string>();
  const tags: string[] = [];
  for (const part of text.split(/[,;、，\n]/)) {
    const tag = part.trim().replace(/^#/, '').replace(/\s+/g, ' ');
    const key = tag.toLowerCase();
    if (tag === '' || seen.has(key)) continue;
    seen.add(key);
    tags.push(tag);
  }
  return tags;
}

/** Scripts written without spaces between words. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a text has these words in it: as words of their own, and in scripts without spaces anywhere. */
export function hasWords(text: string, words: string): boolean {
  const wanted = plain(words);
  if (wanted === '') return false;
  const whole = plain(text);
  if (WITHOUT_SPACES.test(wanted)) return whole.includes(wanted);
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const before = whole[at - 1] ?? '';
    const after = whole[at + wanted.length] ?? '';
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

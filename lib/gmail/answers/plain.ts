/** Characters of a subject or snippet that are looked at. */
export const MAX_LENGTH = 1_000;

/** `٣`, `۳`, `३` → `3`: digits of the languages whose dates and phrases are read. */
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966] as const;

/**
 * A text to compare with phrases: cut, compatibility forms unified (also wide digits and colons), lower case, western
 * digits, plain apostrophes, single spaces, none before a colon.
 */
export function plain(text: string | null): string {
  return (text ?? '')
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, westernDigit)
    .replace(/[\u2018\u2019\u0060\u00b4]/g, "'")
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim();
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const start = DIGIT_BLOCKS.find((first) => code >= first && code < first + 10);
  return start === undefined ? digit : String(code - start);
}

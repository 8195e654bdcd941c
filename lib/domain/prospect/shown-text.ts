/** Characters (UTF-16 units) of a text of others that are shown in a sentence or a row. */
const LONGEST_SHOWN = 300;
/** What a cell of a spreadsheet holds (Excel). */
const LONGEST_CELL = 32_000;

/**
 * Characters nobody sees that a name can be faked or a line be turned with: controls, embeddings and overrides of direction
 * (UAX #9), zero width space and its like, tags. Joiners and direction marks stay: Persian and emoji need them.
 */
const UNSEEN = /(?![\t\n\r\u0600-\u0605\u06dd\u070f\u200c-\u200f\u2066-\u2069])[\p{Cc}\p{Cf}]/gu;
const ISOLATES = /[\u2066-\u2069]/g;
/** Letters written from right to left, and what turns the direction of a line. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  // Never half of a pair.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Whether every isolate that is opened is closed, in order: then it turns nothing around it. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text.match(ISOLATES) ?? []) {
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const isIsolated = (text: string) =>
  text.startsWith('\u2068') && text.endsWith('\u2069') && isBalanced(text.slice(1, -1));

/**
 * Text that others wrote (a name, an address, a subject), made safe to stand in our sentences: at most 300 code units,
 * without invisible characters, wrapped in a first-strong isolate (UAX #9) so that it cannot reorder the words around
 * it. Idempotent.
 */
export function shownText(text: string, most = LONGEST_SHOWN): string {
  const short = cut(text, most).replace(UNSEEN, '');
  const safe = isBalanced(short) ? short : short.replace(ISOLATES, '');
  return TURNING.test(safe) && !isIsolated(safe) ? `\u2068${safe}\u2069` : safe;
}

/** The same text for a spreadsheet cell: cut, without invisible or direction-changing characters. */
export function cellText(text: string): string {
  return cut(text, LONGEST_CELL).replace(UNSEEN, '').replace(ISOLATES, '');
}

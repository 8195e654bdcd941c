import { bare } from './fold';
import { foldedPattern } from './folded-pattern';
import { neededIn } from './needed-words';

/** Letters between two parts of a phrase, within a clause. */
const GAP = '(?:[^.!?;\\n]|(?<=\\d)\\.){0,40}?';

/** A phrase of a data file as the source of a pattern. */
export const source = (phrase: string): string =>
  phrase
    .split(/…\??/u)
    .map(bare)
    .join(GAP)
    .replaceAll('~', '[\\p{L}\\p{M}]*')
    .replace(/(?<!\\)\((?!\?)/g, '(?:');

/** What must stand before and after a phrase, as sources. */
export interface Borders {
  before: string;
  after: string;
}

/** Phrases begin and end with words; an end may be a sign after which a word may follow. */
const WORDS: Borders = { before: '(?<![\\p{L}\\p{N}])', after: "(?:(?<=[\\s'])|(?![\\p{L}\\p{N}]))" };
const NONE: Borders = { before: '', after: '' };

interface Place {
  start: number;
  end: number;
}

/** Phrases that are looked for in folded texts. */
export interface Phrases {
  isIn(text: string): boolean;
  /** The first of them: what a pattern `a|b|…` of all matches; null for none. */
  find(text: string): Place | null;
  /** How many there are, none over another. */
  count(text: string): number;
}

/**
 * Phrases are regular expressions without accents, with `~` for any letters
 * (endings) and `…` for a few words between. No group captures: `(` says `(?:`. They stand on word borders, save in scripts without spaces (`unspaced`).
 */
export const phrasesOf = (phrases: readonly string[], unspaced = false): Phrases =>
  phrasesFrom(phrases.map(source), unspaced ? NONE : WORDS);

/**
 * The same of ready sources. Each phrase has a pattern of its own, made when a text has the letters that it needs: thousands
 * are asked for in each mail, of which it has a few.
 */
export function phrasesFrom(sources: readonly string[], { before, after }: Borders): Phrases {
  const phrases = sources.map((each) => ({
    needed: neededIn(each),
    pattern: foldedPattern(`${before}(?:${each})${after}`, 'g'),
  }));
  const likely = (text: string) =>
    phrases.filter(({ needed }) => needed === null || needed.some((each) => text.includes(each)));
  const within = (text: string) => likely(text).map(({ pattern }) => pattern(text));
  return {
    isIn: (text) => within(text).some((pattern) => placeFrom(pattern, text, 0) !== null),
    find: (text) => firstPlace(within(text), text, 0),
    count(text) {
      const patterns = within(text);
      let count = 0;
      for (let place = firstPlace(patterns, text, 0); place !== null; count += 1)
        place = firstPlace(patterns, text, Math.max(place.end, place.start + 1));
      return count;
    },
  };
}

function placeFrom(pattern: RegExp, text: string, from: number): Place | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** Of several patterns at one place the first counts. */
function firstPlace(patterns: readonly RegExp[], text: string, from: number): Place | null {
  let first: Place | null = null;
  for (const pattern of patterns) {
    const place = placeFrom(pattern, text, from);
    if (place !== null && (first === null || place.start < first.start)) first = place;
  }
  return first;
}

import { bare } from './fold';

/** Letters between two parts of a phrase, within a clause. */
const GAP = '(?:[^.!?;\\n]|(?<=\\d)\\.){0,40}?';

/**
 * One pattern of the phrases of a data file. They are regular expressions without accents, with `~` for any letters
 * (endings) and `…` for a few words between. No group captures: `(` says `(?:`. Phrases stand on word borders, save in scripts without spaces (`unspaced`).
 */
export function patternOf(phrases: readonly string[], unspaced = false): RegExp {
  const any = phrases.map(source).join('|');
  return new RegExp(unspaced ? `(?:${any})` : `(?<![\\p{L}\\p{N}])(?:${any})(?:(?<=[\\s'])|(?![\\p{L}\\p{N}]))`, 'u');
}

/** A phrase of a data file as the source of a pattern. */
export const source = (phrase: string): string =>
  phrase
    .split(/…\??/u)
    .map(bare)
    .join(GAP)
    .replaceAll('~', '[\\p{L}\\p{M}]*')
    .replace(/(?<!\\)\((?!\?)/g, '(?:');

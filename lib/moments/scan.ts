import { fold } from './fold';
import { readLexical, readNumber } from './lexical';
import { withDigits } from './lexical-languages';
import type { LexicalOptions } from './reader';
import type { Token } from './tokens';
import { slipsOf } from './typo';
import { tokensOf, type Vocabulary } from './vocabulary';

/** Phrases by their first character, the longest first. */
type Found = [phrase: string, tokens: Token[]];
type Index = Map<string, Found[]>;

const indices = new WeakMap<Vocabulary, Index>();

function indexOf(vocabulary: Vocabulary): Index {
  const known = indices.get(vocabulary);
  if (known) return known;
  const index: Index = new Map();
  for (const [key, forms] of Object.entries(vocabulary.phrases)) {
    const tokens = tokensOf(key);
    for (const phrase of forms.split('|')) {
      const first = phrase.charAt(0);
      index.set(first, [...(index.get(first) ?? []), [phrase, tokens]]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  indices.set(vocabulary, index);
  return index;
}

const LETTER = /[a-z]/;

function endsHere(text: string, at: number): boolean {
  return !LETTER.test(text.charAt(at - 1)) || !LETTER.test(text.charAt(at));
}

/** A word that is one slip away from a known one; undefined where it may be two of different meaning. */
function mistyped(text: string, sameStart: readonly Found[]): Found | undefined {
  const word = /^[a-z]+(?![a-z\d])/.exec(text)?.[0] ?? '';
  const near = slipsOf(
    word,
    sameStart.map(([phrase]) => phrase),
  );
  const meant = sameStart.filter(([phrase]) => near.includes(phrase)).map(([, tokens]) => tokens);
  const [first] = meant;
  const agree = meant.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return first && agree ? [word, first] : undefined;
}

/** The tokens of a text, all of it; null where some word means nothing here. */
export function scan(words: string, vocabulary: Vocabulary, options: LexicalOptions): Token[] | null {
  const text = options.language === 'ja' ? withDigits(fold(words)) : fold(words);
  const index = indexOf(vocabulary);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/[\s,;!?。]/.test(text.charAt(at)) || (text.charAt(at) === '.' && /^\.([\s,]|$)/.test(text.slice(at)))) {
      at += 1;
      continue;
    }
    const rest = text.slice(at);
    if (!endsHere(text, at)) return null;
    const lexical = readLexical(rest, options);
    if (lexical && !lexical.tokens) return null;
    if (lexical?.tokens) {
      tokens.push(...lexical.tokens);
      at += lexical.length;
      continue;
    }
    const sameStart = index.get(rest.charAt(0)) ?? [];
    const found =
      sameStart.find(([phrase]) => rest.startsWith(phrase) && endsHere(text, at + phrase.length)) ??
      mistyped(rest, sameStart);
    // "(月)" is a phrase, "(12/7)" is not.
    if (!found && /[()[\]（）「」]/.test(rest.charAt(0))) {
      at += 1;
      continue;
    }
    // "1-Dec-2026", "KW-50".
    if (!found && /^(?:[a-z]-\d|\d-[a-z])/.test(text.slice(at - 1))) {
      at += 1;
      continue;
    }
    const number = found ? null : readNumber(rest, options);
    if (!found && !number?.tokens) return null;
    tokens.push(...(found ? found[1] : (number?.tokens ?? [])));
    at += found ? found[0].length : (number?.length ?? 0);
    // "dec." and "min." are abbreviations.
    if (found && text.charAt(at) === '.' && !/\d/.test(text.charAt(at + 1))) at += 1;
  }
  return tokens;
}

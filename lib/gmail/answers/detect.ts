import common from './marks/common.json';

interface CommonWords {
  words: string;
  but: string;
  and: string;
}
const TABLE: Readonly<Record<string, CommonWords>> = common;

const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
];

let wordLanguages: Map<string, string[]> | null = null;

function languagesByWord(): Map<string, string[]> {
  if (wordLanguages) return wordLanguages;
  const table = new Map<string, string[]>();
  for (const [language, { words }] of Object.entries(TABLE)) {
    for (const word of new Set(words.split(' '))) table.set(word, [...(table.get(word) ?? []), language]);
  }
  wordLanguages = table;
  return table;
}

/** The language a folded text is in, by its script and its small words; null where they do not say. */
export function detect(text: string): string | null {
  const script = SCRIPTS.find(([letters]) => letters.test(text));
  if (script) return script[1];
  const scores = new Map<string, number>();
  for (const word of text.split(/[^\p{L}\p{M}']+/u)) {
    const languages = languagesByWord().get(word) ?? [];
    // A word of one language says more than one of five.
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length + 0.2);
  }
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const joints = new Map<string, RegExp | null>();

/** Where a clause of a language ends before "but" or "and"; null where it has no such words, or they are not spaced. */
export function jointOf(language: string | null): RegExp | null {
  const words = language === null ? undefined : TABLE[language];
  if (language === null || !words) return null;
  const known = joints.get(language);
  if (known !== undefined) return known;
  const made = new RegExp(`\\s(?=(?:${`${words.but} ${words.and}`.split(' ').join('|')})\\s)`, 'u');
  joints.set(language, made);
  return made;
}

/** Whether a folded clause begins with a language's "but": what a person goes on to say. */
export const startsWithBut = (clause: string, language: string): boolean =>
  TABLE[language]?.but.split(' ').includes(clause.split(' ')[0] ?? '') ?? false;

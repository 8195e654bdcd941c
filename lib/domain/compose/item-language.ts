import { hasWords } from './item-tags';

/** ISO 639-1 codes of languages that are known by name. */
const CODES = 'ar cs da de el en es fi fr he hu it ja ko nl no pl pt ro ru sv tr uk zh'.split(' ');
/** Languages the names are known in, beside each one's own. */
const NAMED_IN = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

let names: ReadonlyMap<string, string> | undefined;

/** Codes by lower-case name: "german" and "deutsch" are `de`. */
function languageNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    CODES.flatMap((code) =>
      [...NAMED_IN, code].map((locale): [string, string] => [
        new Intl.DisplayNames(locale, { type: 'language' }).of(code)?.toLowerCase() ?? code,
        code,
      ]),
    ),
  );
  return names;
}

/** The languages an item is in, by those of its tags that name one. Pure. */
export function languagesOfTags(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => languageNames().get(tag.toLowerCase()) ?? []);
}

/** The languages a text names, as in a note "speaks German". Pure. */
export function languagesIn(text: string): ReadonlySet<string> {
  const whole = text.toLowerCase();
  const found = [...languageNames()].filter(([name]) => whole.includes(name) && hasWords(whole, name));
  return new Set(found.map(([, code]) => code));
}

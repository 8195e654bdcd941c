import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n/languages';
import { baseOf, marksOf, namespacesOf, pluralOf, sentencesOf, variablesOf } from './support/words';

const ENGLISH = sentencesOf('en');
const ENGLISH_KEYS = [...new Set([...ENGLISH.keys()].map(baseOf))].sort();

/** What any form of each English sentence has put in. */
const EXPECTED_VARIABLES = new Map(
  [...formsOf(ENGLISH)].map(([base, forms]) => {
    const put = forms.flatMap((key) => variablesOf(ENGLISH.get(key) ?? ''));
    return [base, [...new Set(put)].sort()];
  }),
);

/** The keys of each sentence, its plural forms, by the key without them. */
function formsOf(sentences: ReadonlyMap<string, string>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of sentences.keys()) forms.set(baseOf(key), [...(forms.get(baseOf(key)) ?? []), key]);
  return forms;
}

describe('the languages', () => {
  it('have a folder each, and a name', () => {
    const folders = readdirSync('lib/i18n', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
    expect(Object.values(LANGUAGE_NAMES).every((name) => name.trim() !== '')).toBe(true);
  });
});

describe.each(LANGUAGES)('the words of %s', (language) => {
  const sentences = sentencesOf(language);

  it('are in the same files as the English', () => {
    expect(namespacesOf(language)).toEqual(namespacesOf('en'));
  });

  it('have every key, and no other', () => {
    expect([...new Set([...sentences.keys()].map(baseOf))].sort()).toEqual(ENGLISH_KEYS);
  });

  it('say something', () => {
    expect([...sentences].filter(([, sentence]) => sentence === '').map(([key]) => key)).toEqual([]);
  });

  it('have the plural forms of the language, all of them, and no others but zero', () => {
    const wrong: string[] = [];
    const own = formsOf(sentences);
    const english = formsOf(ENGLISH);
    for (const base of ENGLISH_KEYS) {
      for (const type of ['cardinal', 'ordinal'] as const) {
        const forms = (own.get(base) ?? []).flatMap((key) => {
          const plural = pluralOf(key);
          return plural?.type === type && plural.form !== 'zero' ? [plural.form] : [];
        });
        const asked = english.get(base)?.some((key) => pluralOf(key)?.type === type);
        const needed = asked ? new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories : [];
        if (String([...forms].sort()) !== String([...needed].filter((form) => form !== 'zero').sort()))
          wrong.push(`${base} (${type}): ${forms} instead of ${needed}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('put in what the English puts in', () => {
    const wrong = [...sentences].filter(([key, sentence]) => {
      const expected = EXPECTED_VARIABLES.get(baseOf(key)) ?? [];
      const found = variablesOf(sentence);
      // "One prospect" may go without its number; nothing may ask for what it is not given.
      const isFree = ['zero', 'one'].includes(pluralOf(key)?.form ?? '');
      const missing = expected.filter((name) => !found.includes(name) && !(isFree && name.startsWith('count')));
      return missing.length > 0 || found.some((name) => !expected.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it('mark the parts that the English marks', () => {
    const english = formsOf(ENGLISH);
    const wrong = [...sentences].filter(([key, sentence]) => {
      const [first = ''] = english.get(baseOf(key)) ?? [];
      const marks = marksOf(ENGLISH.get(first) ?? '');
      return marksOf(sentence).join() !== marks.join() || /[<>]/.test(sentence.replace(/<(\w+)>.*?<\/\1>/g, ''));
    });
    expect(wrong).toEqual([]);
  });

  it('write a percentage as the language does', () => {
    const hasGap = /\s%$/.test(new Intl.NumberFormat(language, { style: 'percent' }).format(0.5));
    expect([...sentences].filter(([, sentence]) => (hasGap ? /\d%/ : /\d\s%/).test(sentence))).toEqual([]);
  });

  it('have apostrophes, not the key of a typewriter', () => {
    expect([...sentences].filter(([, sentence]) => sentence.includes("'"))).toEqual([]);
  });

  it('are calm: no exclamation mark', () => {
    expect([...sentences].filter(([, sentence]) => /[!！¡]/.test(sentence))).toEqual([]);
  });
});

describe('a translation', () => {
  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'into %s is none where it is still English',
    (language) => {
      const sentences = sentencesOf(language);
      const long = [...ENGLISH].filter(
        ([, sentence]) => sentence.replace(/\{\{[^}]*\}\}|Next Touch/g, '').split(/\s+/).length > 3,
      );
      expect(long.length).toBeGreaterThan(100);
      expect(long.filter(([key, sentence]) => sentences.get(key) === sentence).map(([key]) => key)).toEqual([]);
    },
  );
});

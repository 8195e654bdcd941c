import i18next from 'i18next';
import { expect, it } from 'vitest';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { createWords, type WordBundle } from '@/lib/i18n/engine';
import { LANGUAGES, type Language } from '@/lib/i18n/languages';
import { baseOf, namespacesOf, sentencesOf, variablesOf } from './support/words';

/** A region that writes numbers otherwise than the language alone would. */
const LOCALES: Record<Language, string> = {
  en: 'en-IN',
  de: 'de-AT',
  es: 'es-MX',
  fr: 'fr-CH',
  pt: 'pt-PT',
  ja: 'ja-JP',
};
/** Numbers of every plural form of these languages, cardinal and ordinal. */
const COUNTS = [0, 1, 2, 3, 4, 11, 12.5, 21, 22, 23, 101, 12_345, 1_000_000];

const FILES = import.meta.glob<object>('/lib/i18n/*/*.json', { eager: true, import: 'default' });

function wordsOf(language: Language): WordBundle {
  return Object.fromEntries(
    namespacesOf(language).map((namespace) => [namespace, FILES[`/lib/i18n/${language}/${namespace}.json`] ?? {}]),
  );
}

function asI18next(locale: string, language: Language, words: WordBundle) {
  const instance = i18next.createInstance();
  void instance.init({
    ...{ lng: locale, fallbackLng: false, defaultNS: 'common', initAsync: false, showSupportNotice: false },
    resources: { [language]: { ...words } },
    interpolation: { escape: shownText },
  });
  return instance;
}

/** What a screen could ask a sentence with: texts of others and, where it counts, each number, as a place too. */
function questions(places: readonly string[], isPlural: boolean): Record<string, unknown>[] {
  const texts = Object.fromEntries(
    places.map((place) => [place.split(',')[0] ?? '', place.includes(',') ? 12_345.5 : 'ירון & <b>']),
  );
  const counts = isPlural ? COUNTS : [];
  return [texts, ...counts.flatMap((count) => [true, false].map((ordinal) => ({ ...texts, count, ordinal })))];
}

it.each(LANGUAGES)('every sentence of %s is said as i18next says it', (language) => {
  const words = wordsOf(language);
  const own = createWords(LOCALES[language], words);
  const other = asI18next(LOCALES[language], language, words);
  const sentences = sentencesOf(language);
  const places = new Map<string, Set<string>>();
  for (const [key, sentence] of sentences) {
    const known = places.get(baseOf(key)) ?? new Set();
    for (const place of variablesOf(sentence)) known.add(place);
    places.set(baseOf(key), known);
  }
  const differing: string[] = [];
  for (const [key, all] of places) {
    for (const values of questions([...all], !sentences.has(key))) {
      const expected = other.t(key, values);
      const said = own.t(key, values);
      if (said !== expected) differing.push(`${key} ${JSON.stringify(values)}: ${said} | ${expected}`);
    }
    if (own.exists(key) !== other.exists(key)) differing.push(`exists ${key}`);
  }
  expect(differing).toEqual([]);
  expect(sentences.size).toBeGreaterThan(1_000);
});

it('a key without words is said as i18next says it, or otherwise', () => {
  const own = createWords('en', { common: { a: { b: 'B' } } });
  const other = asI18next('en', 'en', { common: { a: { b: 'B' } } });
  for (const key of ['none', 'common:none', 'other:a.b', 'a.none', 'a.constructor.name', 'a.b']) {
    expect(own.t(key)).toBe(other.t(key));
    expect(own.t(key, { defaultValue: 'else' })).toBe(other.t(key, { defaultValue: 'else' }));
  }
});

it('text of the rep that stands in for words is said as it is, merge fields and all', () => {
  const { t } = createWords('en', {});
  expect(t('options:presetGives.x', { defaultValue: 'News of {{company}}' })).toBe('News of {{company}}');
});

it('what puts one namespace in words stays the same until the language changes', () => {
  const words = createWords('en', { overlay: { hello: 'Hello' } });
  const heard: string[] = [];
  const end = words.onChange(() => heard.push(words.language));
  const before = words.within('overlay');
  expect(words.within('overlay')).toBe(before);
  words.switchTo('de', { overlay: { hello: 'Hallo' } });
  expect(words.within('overlay')).not.toBe(before);
  expect(words.t('overlay:hello')).toBe('Hallo');
  end();
  words.switchTo('en', {});
  expect(heard).toEqual(['de']);
});

import type { WordBundle } from '.';
import { english } from './en';
import { type Language, languageOf } from './languages';
import { withEnglish } from './with-english';

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<WordBundle>> = {
  de: async () => (await import('./de')).words,
  es: async () => (await import('./es')).words,
  fr: async () => (await import('./fr')).words,
  pt: async () => (await import('./pt')).words,
  ja: async () => (await import('./ja')).words,
};

/**
 * What is said otherwise where sync is: its words name the sentences they stand for, under `instead`. The edition without
 * has no words of sync.
 */
function ofEdition(words: WordBundle): WordBundle {
  const { instead } = (words.sync ?? {}) as { instead?: object };
  return instead ? withEnglish(instead, words) : words;
}

/**
 * The words of one language, for the extension's own pages. English is there with the page, since it stands in for what others
 * lack; each other language is a file of its own, read when asked for.
 */
export async function loadPageWords(locale: string): Promise<WordBundle> {
  const language = languageOf(locale);
  return ofEdition(language === 'en' ? english : withEnglish(await LOADERS[language](), english));
}

import type { WordBundle } from '.';
import { type Language, languageOf } from './languages';
import { withEnglish } from './with-english';

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<WordBundle>> = {
  de: async () => (await import('./de')).words,
  es: async () => (await import('./es')).words,
  fr: async () => (await import('./fr')).words,
  pt: async () => (await import('./pt')).words,
  ja: async () => (await import('./ja')).words,
};

/** The words of one language, for the extension's own pages. Each language is a file of its own, read when asked for. */
export async function loadPageWords(locale: string): Promise<WordBundle> {
  const language = languageOf(locale);
  const [{ english }, own] = await Promise.all([import('./en'), language === 'en' ? null : LOADERS[language]()]);
  return own ? withEnglish(own, english) : english;
}

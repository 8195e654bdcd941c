import type { WordBundle } from '.';
import { type Language, languageOf } from './languages';

const LOADERS: Record<Language, () => Promise<WordBundle>> = {
  en: async () => (await import('./en')).english,
  de: async () => (await import('./de')).words,
  es: async () => (await import('./es')).words,
  fr: async () => (await import('./fr')).words,
  pt: async () => (await import('./pt')).words,
  ja: async () => (await import('./ja')).words,
};

/** The words of one language, for the extension's own pages. Each language is a file of its own, read when asked for. */
export function loadPageWords(locale: string): Promise<WordBundle> {
  return LOADERS[languageOf(locale)]();
}

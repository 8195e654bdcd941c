import { createWords, type I18n, type WordBundle } from './engine';
import { speakByDefault } from './use-translation';

export type { I18n, WordBundle } from './engine';

/**
 * Starts the translations of one context; its components speak them where no provider names others.
 * @param locale BCP 47, from `chooseLocale`; also what dates and numbers are written in
 * @param words those of the locale's language, completed by English ones where it lacks any
 */
export function createI18n(locale: string, words: WordBundle): I18n {
  const i18n = createWords(locale, words);
  speakByDefault(i18n);
  return i18n;
}

import { backgroundWords } from '@/lib/i18n/background-words';
import { createWords } from '@/lib/i18n/engine';
import { chooseLocale } from '@/lib/i18n/languages';
import type { KeyValues } from '@/lib/platform/storage-area';
import { loadSettings } from './settings/settings-store';

/** Puts a key of `background.json` in words. `count` picks the plural. */
export type Translator = (key: string, values?: Record<string, string | number>) => string;

/** The language the background speaks. */
export interface LanguageChoice {
  /** BCP 47: the rep's choice, else the browser's. */
  locale(): Promise<string>;
  /** Read again for each use, so that a change of language takes effect. */
  words(): Promise<Translator>;
}

/**
 * The background's own translator, without React.
 *
 * @param locale BCP 47
 */
export function createTranslator(locale: string): Translator {
  return createWords(locale, { background: backgroundWords(locale) }, 'background').t;
}

/**
 * The rep's language, or the browser's.
 *
 * @param browserLanguage BCP 47, as the browser's own menus are written in
 */
export function createLanguage(local: KeyValues, browserLanguage: string): LanguageChoice {
  const locale = async () => chooseLocale((await loadSettings(local)).language, browserLanguage);
  let last: { locale: string; words: Translator } | null = null;
  return {
    locale,
    async words() {
      const wanted = await locale();
      if (last?.locale !== wanted) last = { locale: wanted, words: createTranslator(wanted) };
      return last.words;
    },
  };
}

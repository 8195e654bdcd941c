import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { languageOf } from './languages';

/** Words by namespace: one for each screen, plus `common` and the sentences of `why`. Nested JSON as i18next reads it. */
export type WordBundle = Record<string, object>;

/**
 * Starts the translations of one context.
 * @param locale BCP 47, from `chooseLocale`; also what dates and numbers are written in
 * @param words those of the locale's language, completed by English ones where it lacks any
 */
export function createI18n(locale: string, words: WordBundle): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [languageOf(locale)]: { ...words } },
    defaultNS: 'common',
    // What is put into a sentence may be text of others; React escapes HTML.
    interpolation: { escape: shownText },
    initAsync: false,
  });
  return instance;
}

/** Changes the language of what is shown; screens draw themselves anew. */
export async function switchLanguage(instance: i18n, locale: string, words: WordBundle): Promise<void> {
  for (const [namespace, bundle] of Object.entries(words)) {
    instance.addResourceBundle(languageOf(locale), namespace, bundle);
  }
  await instance.changeLanguage(locale);
}

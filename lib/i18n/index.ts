import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './en/common.json';
import data from './en/data.json';
import options from './en/options.json';
import overlay from './en/overlay.json';
import popup from './en/popup.json';
import why from './en/why.json';

/** The namespaces, one for each screen, plus `common` and the sentences of `why`. English is the source of every key. */
export const english = { common, data, options, overlay, popup, why };
export type Namespace = keyof typeof english;

/**
 * Starts the translations for one context.
 * @param language BCP 47 tag, e.g. `de` or `pt-BR`; unknown languages fall back to English.
 * @param resources strings beside English, `{ de: { common: … } }`.
 */
export function createI18n(language: string, resources: Record<string, Partial<typeof english>> = {}): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { ...resources, en: english },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

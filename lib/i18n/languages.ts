/** The languages of the screens, as BCP 47 primary tags. `pt` is Portuguese as written in Brazil. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;
/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, for the choice in options. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português (Brasil)',
  ja: '日本語',
};

/** The language of a BCP 47 tag (`de` for `de-AT`); English for one the screens do not speak. */
export function languageOf(tag: string): Language {
  const primary = tag.split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The locale to speak and to write dates in. The browser's region is kept where it belongs to the language: English on a
 * British machine is `en-GB`. A language the screens do not speak gives English throughout, so that no sentence is half
 * in another.
 * @param chosen the rep's choice, null = the browser's. @param browser the browser's own language; both BCP 47
 */
export function chooseLocale(chosen: string | null, browser: string): string {
  const language = languageOf(chosen ?? browser);
  const isBrowsers = isLocale(browser) && browser.toLowerCase().split('-')[0] === language;
  return isBrowsers ? browser : language;
}

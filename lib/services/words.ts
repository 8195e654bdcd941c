import i18next from 'i18next';
import english from '@/lib/i18n/en/background.json';

/** Puts a key of `background.json` in words. `count` picks the plural. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The background's own translator: React's stays out of the worker. `language` is a BCP 47 tag. */
export function createWords(language: string, resources: Record<string, typeof english> = {}): Words {
  const instance = i18next.createInstance();
  const bundles = Object.fromEntries(
    Object.entries({ ...resources, en: english }).map(([tag, background]) => [tag, { background }]),
  );
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: bundles,
    defaultNS: 'background',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values = {}) => instance.t(key, values);
}

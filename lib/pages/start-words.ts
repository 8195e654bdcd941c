import type { Settings } from '@/lib/domain/settings';
import { createI18n } from '@/lib/i18n';
import { chooseLocale } from '@/lib/i18n/languages';
import { loadPageWords } from '@/lib/i18n/page-words';
import { uiLanguage } from '@/lib/platform/places';
import { localValues, onLocalChange } from '@/lib/platform/storage-area';
import { loadSettings, SETTINGS_KEY } from '@/lib/services/settings/settings-store';

function localeOf({ language }: Settings): string {
  return chooseLocale(language, uiLanguage());
}

/**
 * Shows the page in the rep's language and follows changes of it, made in any page. Call once, before anything is
 * drawn.
 */
export async function startWords(settings: Settings): Promise<void> {
  let wanted = localeOf(settings);
  const i18n = createI18n(wanted, await loadPageWords(wanted));
  const mark = () => {
    document.documentElement.lang = i18n.language;
  };
  mark();
  i18n.onChange(mark);

  onLocalChange(SETTINGS_KEY, async () => {
    const locale = localeOf(await loadSettings(localValues));
    if (locale === wanted) return;
    wanted = locale;
    const words = await loadPageWords(locale);
    // A later choice may have loaded first.
    if (locale === wanted) i18n.switchTo(locale, words);
  });
}

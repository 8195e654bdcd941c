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
 * Makes the page speak the rep's language, and another at once when the rep chooses it, here or in another page. Call once,
 * before anything is drawn.
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
    // A later choice may have been quicker to read.
    if (locale === wanted) i18n.switchTo(locale, words);
  });
}

import type { Settings } from '@/lib/domain/settings';
import { chooseLocale } from '@/lib/i18n/languages';
import { loadPageWords } from '@/lib/i18n/page-words';
import { withoutEval } from '@/lib/platform/no-eval';
import { uiLanguage } from '@/lib/platform/places';
import { NextTouchDatabase } from '@/lib/storage/database';
import { createPagePorts, type PagePorts } from './page-ports';
import { startWords } from './start-words';

/**
 * Prepares one of our pages: its words, its look, and the ports it draws with.
 * @param begin asks the log what the page draws first, while settings and words are read
 */
export async function startPage<T = undefined>(begin?: (ports: PagePorts) => T) {
  withoutEval();
  const db = new NextTouchDatabase();
  // Opened while words and settings are read. A failure is told by the first question to it.
  void db.open().catch(() => {});
  // The language of the browser is that of most reps. A failure is told by `startWords`, which asks again.
  void loadPageWords(chooseLocale(null, uiLanguage())).catch(() => {});
  const ports = createPagePorts(db);
  const begun = begin?.(ports) as T;
  const settings = await ports.settings.read();
  await startWords(settings);
  showAppearance(settings.appearance);
  return { ports, settings, begun };
}

/** Light, dark, or as the system has it. */
function showAppearance(appearance: Settings['appearance']): void {
  if (appearance !== 'system') document.documentElement.dataset.theme = appearance;
}

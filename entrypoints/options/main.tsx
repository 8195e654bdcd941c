import '@/components/base.css';
import '@/components/styles.css';
import '@/components/options/options.css';
import './options.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { createI18n } from '@/lib/i18n';
import { localValues } from '@/lib/platform/storage-area';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { NextTouchDatabase } from '@/lib/storage/database';
import { OptionsApp } from './options-app';

async function start(root: HTMLElement): Promise<void> {
  const db = new NextTouchDatabase();
  const settings = await loadSettings(localValues);
  const language = settings.language ?? browser.i18n.getUILanguage();
  const i18n = createI18n(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18n.dir(language);
  if (settings.appearance !== 'system') document.documentElement.dataset.theme = settings.appearance;
  createRoot(root).render(<OptionsApp db={db} settings={settings} />);
}

const root = document.getElementById('root');
if (root) void start(root);

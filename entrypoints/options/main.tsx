import '@/components/base.css';
import '@/components/styles.css';
import '@/components/options/options.css';
import './options.css';
import { createRoot } from 'react-dom/client';
import { localValues } from '@/lib/platform/storage-area';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { NextTouchDatabase } from '@/lib/storage/database';
import { startWords } from '../shared/start-words';
import { OptionsApp } from './options-app';

async function start(root: HTMLElement): Promise<void> {
  const db = new NextTouchDatabase();
  const settings = await loadSettings(localValues);
  await startWords(settings);
  if (settings.appearance !== 'system') document.documentElement.dataset.theme = settings.appearance;
  createRoot(root).render(<OptionsApp db={db} settings={settings} />);
}

const root = document.getElementById('root');
if (root) void start(root);

import '@/components/base.css';
import '@/components/styles.css';
import '@/components/options/options.css';
import './options.css';
import { createRoot } from 'react-dom/client';
import { PortsProvider } from '@/components/ports/ports-context';
import { startPage } from '@/lib/pages/start-page';
import { OptionsApp } from './options-app';

async function start(root: HTMLElement): Promise<void> {
  const { db, ports, settings } = await startPage();
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <OptionsApp db={db} settings={settings} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import '@/components/base.css';
import '@/components/styles.css';
import './popup.css';
import { createRoot } from 'react-dom/client';
import { PortsProvider } from '@/components/ports/ports-context';
import { startPage } from '@/lib/pages/start-page';
import { PopupApp } from './popup-app';

async function start(root: HTMLElement): Promise<void> {
  const { db, ports, settings } = await startPage();
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <PopupApp db={db} settings={settings} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import '@/components/base.css';
import '@/components/styles.css';
import { createRoot } from 'react-dom/client';
import { PopupPage } from '@/components/popup/popup-page';
import { PortsProvider } from '@/components/ports/ports-context';
import { startTips } from '@/components/ui/start-tips';
import { startPage } from '@/lib/pages/start-page';

async function start(root: HTMLElement): Promise<void> {
  const { ports, settings } = await startPage();
  startTips(document.body);
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <PopupPage settings={settings} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import '@/components/base.css';
import '@/components/styles.css';
import { createRoot } from 'react-dom/client';
import { awaitChecklist, beginChecklist } from '@/components/checklist/begin-checklist';
import { PopupPage } from '@/components/popup/popup-page';
import { PortsProvider } from '@/components/ports/ports-context';
import { startTips } from '@/components/ui/start-tips';
import { startPage } from '@/lib/pages/start-page';

async function start(root: HTMLElement): Promise<void> {
  const { ports, settings, begun } = await startPage(beginChecklist);
  await awaitChecklist(begun);
  startTips(document.body);
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <PopupPage settings={settings} begun={begun} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

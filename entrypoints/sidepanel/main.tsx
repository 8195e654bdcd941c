import '@/components/base.css';
import '@/components/styles.css';
import { createRoot } from 'react-dom/client';
import { awaitChecklist, beginChecklist } from '@/components/checklist/begin-checklist';
import { PopupPage } from '@/components/popup/popup-page';
import '@/components/popup/side-panel.css';
import { PortsProvider } from '@/components/ports/ports-context';
import { startTips } from '@/components/ui/start-tips';
import { startPage } from '@/lib/pages/start-page';

/** The checklist in the browser's side panel, where it stays open beside Gmail. */
async function start(root: HTMLElement): Promise<void> {
  const { ports, settings, begun } = await startPage(beginChecklist);
  await awaitChecklist(begun);
  // A thread opens in the tab beside; the panel stays.
  const places = { ...ports.places, closePage: () => {} };
  startTips(document.body);
  createRoot(root).render(
    <PortsProvider ports={{ ...ports, places }}>
      <PopupPage settings={settings} begun={begun} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

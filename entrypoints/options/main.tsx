import '@/components/base.css';
import '@/components/styles.css';
import '@/components/options/options.css';
import { createRoot } from 'react-dom/client';
import { beginSection } from '@/components/options/shell/begin-section';
import { OptionsPage } from '@/components/options/shell/options-page';
import { PortsProvider } from '@/components/ports/ports-context';
import { startTips } from '@/components/ui/start-tips';
import { startPage } from '@/lib/pages/start-page';
import { SYNC_SECTIONS } from './sync/sync-section';

async function start(root: HTMLElement): Promise<void> {
  const { ports, settings, begun } = await startPage(beginSection);
  startTips(document.body);
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <OptionsPage settings={settings} more={SYNC_SECTIONS} begun={begun} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import '@/components/base.css';
import '@/components/styles.css';
import '@/components/insights/insights.css';
import { createRoot } from 'react-dom/client';
import { InsightsPage } from '@/components/insights/insights-page';
import { PortsProvider } from '@/components/ports/ports-context';
import { startTips } from '@/components/ui/start-tips';
import { startPage } from '@/lib/pages/start-page';

async function start(root: HTMLElement): Promise<void> {
  const { ports, settings } = await startPage();
  startTips(document.body);
  createRoot(root).render(
    <PortsProvider ports={ports}>
      <InsightsPage settings={settings} />
    </PortsProvider>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);

import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { useActs } from '@/components/acts/use-acts';
import { LogByHand } from '@/components/log-touch/log-by-hand';
import { HealthReport } from '@/components/options/health/health-report';
import { HeardCounts } from '@/components/options/health/heard-counts';
import { Recorder } from '@/components/options/health/recorder';
import { SectionPage } from '@/components/options/shell/section-page';
import { Setting } from '@/components/options/shell/setting';
import { useLive } from '@/components/ports/use-live';
import { Button } from '@/components/ui/button';
import { createClient } from '@/lib/messages/client';
import { requestGmailAccess } from '@/lib/platform/site-access';
import { onSessionChange, sessionValues } from '@/lib/platform/storage-area';
import { diagnostics } from '@/lib/services/health/diagnostics';
import { HEALTH_KEY } from '@/lib/services/health/health';
import { type HealthReport as Report, readHealth } from '@/lib/services/health/judge';
import { ActsNotice } from '../acts-notice';
import type { OptionsContext } from '../options-context';
import { saveFile } from './save-file';
import { useRecorder } from './use-recorder';

const page = createClient('page');
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The health light as it is kept, followed while the page is open. */
function useReport(): Report | null {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    const stop = onSessionChange(HEALTH_KEY, (stored) => setReport(readHealth(stored)));
    const read = () =>
      void sessionValues.get(HEALTH_KEY).then((stored) => setReport(readHealth(stored)), console.error);
    // Asking wakes the background, which then looks at everything anew.
    void page.health().then(read, read);
    return stop;
  }, []);
  return report;
}

/** Whether detection works, what to do where it does not, and a file for a bug report. */
export function HealthSection({ context: { db, now, settings, go, save } }: { context: OptionsContext }) {
  const { t, i18n } = useTranslation(['health', 'data', 'options', 'popup', 'common']);
  const [byHand, setByHand] = useState<string | null>(null);
  const acts = useActs({ now: now.local, cadences: NO_NAMES });
  const report = useReport();
  const recorder = useRecorder((recorded) =>
    saveFile(new Blob([recorded], { type: 'application/json' }), `next-touch-recording-${now.local.slice(0, 10)}.json`),
  );
  const told = useLive(async () => {
    if (!report) return null;
    const about = {
      version: browser.runtime.getManifest().version,
      userAgent: navigator.userAgent,
      language: i18n.language,
    };
    return JSON.stringify(await diagnostics(db, { health: report, settings, now, about }), null, 2);
  }, [db, report, settings, now]);
  const text = told.state === 'ready' ? told.value : null;

  return (
    <SectionPage id="health">
      <Setting id="health-light">
        {report && (
          <HealthReport
            light={report.light}
            reasons={report.reasons}
            surfaces={report.surfaces}
            onLogByHand={() => setByHand('')}
            isOff={!settings.detection}
            onSnapshots={() => go('data/snapshots')}
            onAccess={() => void requestGmailAccess().then(() => page.health(), console.error)}
            onDetection={() => void save({ detection: true }, t('options:saved.who'))}
          />
        )}
      </Setting>
      <Setting id="health-counts">{report && <HeardCounts counts={report.counts} />}</Setting>
      <Setting id="diagnostics">
        <div className="nt-stack">
          <div className="nt-acts">
            <Button
              look="tonal"
              icon={<Download size={16} aria-hidden />}
              disabled={text === null}
              onClick={() => {
                if (text === null) return;
                const file = new Blob([text], { type: 'application/json' });
                saveFile(file, `${t('data:export.file.diagnostics')}-${now.local.slice(0, 10)}.json`);
              }}
            >
              {t('diagnostics.save')}
            </Button>
          </div>
          <details>
            <summary>{t('diagnostics.show')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre className="nt-diagnostics" tabIndex={0}>
              {text}
            </pre>
          </details>
          <Recorder {...recorder} />
        </div>
      </Setting>
      <LogByHand now={now} acts={acts} text={byHand} onClose={() => setByHand(null)} />
      <ActsNotice acts={acts} />
    </SectionPage>
  );
}

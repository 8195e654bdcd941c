import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dateIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { HealthReport as Report } from '@/lib/pages/reads';
import { ActsNotice } from '../../acts/acts-notice';
import { useActs } from '../../acts/use-acts';
import { LogByHand } from '../../log-touch/log-by-hand';
import { usePorts } from '../../ports/ports-context';
import { useLive } from '../../ports/use-live';
import { Button } from '../../ui/button';
import { saveFile } from '../../ui/save-file';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { HealthReport } from './health-report';
import { ObserverCounts } from './observer-counts';
import { Recorder } from './recorder';
import { useRecorder } from './use-recorder';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The health light as it is kept, followed while the page is open. */
function useReport(): Report | null {
  const { onHealthChange, reads, services } = usePorts();
  const { page } = services;
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    const read = () => void reads.healthReport().then(setReport, console.error);
    const stop = onHealthChange(read);
    // The call wakes the background, which then runs a sweep.
    void page.health().then(read, read);
    return stop;
  }, [onHealthChange, reads, page]);
  return report;
}

/** Whether detection works, what to do where it does not, and a file for a bug report. */
export function HealthSection({ context: { now, settings, go, save } }: { context: OptionsContext }) {
  const { t, i18n } = useTranslation(['health', 'data', 'options', 'popup', 'common']);
  const [byHand, setByHand] = useState<string | null>(null);
  const { reads, about, services, requestGmailAccess } = usePorts();
  const acts = useActs({ now: now.local, cadences: NO_NAMES });
  const report = useReport();
  const recorder = useRecorder((recorded) =>
    saveFile(new Blob([recorded], { type: 'application/json' }), `next-touch-recording-${dateIn(now.local)}.json`),
  );
  const told = useLive(async () => {
    if (!report) return null;
    const { version, userAgent } = about;
    return JSON.stringify(
      await reads.diagnostics({
        health: report,
        settings,
        now,
        about: { version, userAgent, language: i18n.language },
      }),
      null,
      2,
    );
  }, [reads, report, settings, now, about]);
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
            onAccess={() => void requestGmailAccess().then(() => services.page.health(), console.error)}
            onDetection={() => void save({ detection: true }, t('options:saved.who'))}
          />
        )}
      </Setting>
      <Setting id="health-counts">{report && <ObserverCounts counts={report.counts} />}</Setting>
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
                saveFile(file, `${t('data:export.file.diagnostics')}-${dateIn(now.local)}.json`);
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
        </div>
      </Setting>
      <Setting id="recorder">
        <Recorder {...recorder} />
      </Setting>
      <LogByHand now={now} acts={acts} text={byHand} onClose={() => setByHand(null)} />
      <ActsNotice acts={acts} className="nt-options-notice" />
    </SectionPage>
  );
}

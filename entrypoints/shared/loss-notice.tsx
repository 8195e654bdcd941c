import { createClient } from '@/lib/messages/client';
import '@/components/loss-banner.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LossBanner, type LossStep } from '@/components/loss-banner';
import { useJob } from '@/components/ports/use-job';
import type { Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { formatMoment } from '@/lib/i18n/format-local';
import type { LossFound } from '@/lib/messages/data-contract';
import { onSessionChange } from '@/lib/platform/storage-area';
import { HEALTH_KEY } from '@/lib/services/health/health';

const data = createClient('data');

/** Asks once whether the log was lost, and restores the latest snapshot if the rep wants. Nothing where all is well. */
export function LossNotice({ now }: { now: Now }) {
  const { i18n } = useTranslation('data');
  const [loss, setLoss] = useState<LossFound | null>(null);
  const [step, setStep] = useState<LossStep>('asking');
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId);

  useEffect(() => {
    const ask = () => void data.lossFound().then(setLoss, console.error);
    ask();
    // Restored or erased on another page: the light changes with it.
    return onSessionChange(HEALTH_KEY, ask);
  }, []);
  useEffect(() => {
    if (!job || job.state === 'running') return;
    setJobId(null);
    if (job.state === 'done') setLoss(null);
    else setStep('failed');
  }, [job]);

  const attempt = async (work: () => Promise<void>) => {
    setStep('working');
    try {
      await work();
    } catch (error) {
      console.error(error);
      setStep('failed');
    }
  };
  if (!loss) return null;
  const momentOf = (at: number) => formatMoment(i18n.language, nowIn(at, now.zone).local, now.local);
  const { kind, lastSeen, lastSeenAt, snapshot } = loss;
  return (
    <LossBanner
      kind={kind}
      lastSeen={{ prospects: lastSeen.prospects, moment: momentOf(lastSeenAt) }}
      snapshot={snapshot && momentOf(snapshot.at)}
      step={step}
      onRestore={() =>
        void attempt(async () => {
          if (snapshot) setJobId(await data.restoreSnapshot(snapshot.id));
        })
      }
      onDismiss={() =>
        void attempt(async () => {
          await data.dismissLoss();
          setLoss(null);
        })
      }
    />
  );
}

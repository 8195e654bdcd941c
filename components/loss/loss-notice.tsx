import './loss-banner.css';
import { useEffect, useState } from 'react';
import type { Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { LossFound } from '@/lib/messages/data-contract';
import { usePorts } from '../ports/ports-context';
import { useJob } from '../ports/use-job';
import { afterPaint } from '../ui/use-after-paint';
import { LossBanner, type LossStep } from './loss-banner';

/** Asks once whether the log was lost, and restores the latest snapshot if the rep wants. Nothing where all is well. */
export function LossNotice({ now }: { now: Now }) {
  const { i18n } = useTranslation('data');
  const { services, onHealthChange } = usePorts();
  const { data } = services;
  const [loss, setLoss] = useState<LossFound | null>(null);
  const [step, setStep] = useState<LossStep>('asking');
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId);

  useEffect(() => {
    const ask = () => void data.lossFound().then(setLoss, console.error);
    const notBefore = afterPaint(ask);
    // Restored or erased on another page: the light changes with it.
    const stop = onHealthChange(ask);
    return () => {
      notBefore();
      stop();
    };
  }, [data, onHealthChange]);
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

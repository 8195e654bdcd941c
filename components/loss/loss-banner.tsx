import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';

/** Where the answer to a loss stands. */
export type LossStep = 'asking' | 'working' | 'failed';

export interface LossBannerProps {
  kind: 'emptied' | 'replaced' | 'fewer';
  /** How many prospects the log held, and when that was, in words. */
  lastSeen: { prospects: number; moment: string };
  /** When the latest snapshot was taken, in words; null when there is none. */
  snapshot: string | null;
  step: LossStep;
  onRestore: () => void;
  onDismiss: () => void;
}

/** The browser lost the log, or part of it: says so at once, and offers the latest snapshot. */
export function LossBanner({ kind, lastSeen, snapshot, step, onRestore, onDismiss }: LossBannerProps) {
  const { t } = useTranslation('data');
  const prospects = t('count.prospects', { count: lastSeen.prospects });
  return (
    <section className="nt-loss" role="alert" aria-label={t('loss.title')}>
      <TriangleAlert size={20} aria-hidden />
      <div className="nt-loss-words">
        <p className="nt-loss-title">{t('loss.title')}</p>
        <p>{t(`loss.${kind}`, { prospects, moment: lastSeen.moment })}</p>
        {snapshot === null && <p>{t('loss.noSnapshot')}</p>}
        {step === 'failed' && <p>{t('loss.failed')}</p>}
        <div className="nt-loss-acts">
          {snapshot !== null && (
            <Button size="s" look="filled" disabled={step === 'working'} onClick={onRestore}>
              {step === 'working' ? t('loss.working') : t('loss.restore', { moment: snapshot })}
            </Button>
          )}
          <Button size="s" disabled={step === 'working'} onClick={onDismiss}>
            {t('loss.dismiss')}
          </Button>
        </div>
      </div>
    </section>
  );
}

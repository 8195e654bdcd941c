import { CheckCircle2, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SyncStatus } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';

export interface SyncStateProps {
  status: SyncStatus;
  onSyncNow: () => void;
}

/** Problems with which this machine is level with the server all the same. */
const LEVEL: ReadonlySet<string> = new Set(['restored', 'wrong-clock']);
/** Problems that let sync work on, only told. */
const MILD: ReadonlySet<string> = new Set(['restored', 'newer-version', 'wrong-clock', 'too-large']);

function iconOf(status: SyncStatus) {
  if (status.problems.some((each) => !MILD.has(each))) return <CloudOff size={20} aria-hidden />;
  if (status.problems.length > 0) return <TriangleAlert size={20} aria-hidden />;
  if (status.running || status.waiting > 0) return <RefreshCw size={20} aria-hidden />;
  return <CheckCircle2 size={20} aria-hidden />;
}

/** How sync stands, in words, and each problem with what to do about it. */
export function SyncState({ status, onSyncNow }: SyncStateProps) {
  const { t, i18n } = useTranslation('sync');
  const moment = (at: number) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const { waiting, lastAt, nextAt, problems, running, skew } = status;
  const isOk = problems.every((each) => LEVEL.has(each));
  const state = running ? 'running' : waiting > 0 ? 'waiting' : lastAt === null ? 'never' : isOk ? 'level' : 'stopped';
  return (
    <div className="nt-stack">
      <div className="nt-sync-state" role="status" data-state={state} data-waiting={waiting}>
        {iconOf(status)}
        <div>
          <p className="nt-strong">{t(`state.${state}`, { count: waiting })}</p>
          {lastAt !== null && <p>{t('lastAt', { moment: moment(lastAt) })}</p>}
          {nextAt !== null && <p>{t('nextAt', { moment: moment(nextAt) })}</p>}
        </div>
      </div>
      {problems.length > 0 && (
        <ul className="nt-reasons">
          {problems.map((problem) => (
            <li key={problem} data-problem={problem}>
              <h3>{t(`problem.${problem}.title`)}</h3>
              <p>{t(`problem.${problem}.means`)}</p>
              {problem === 'wrong-clock' && skew !== null && (
                <p>{t('skew', { count: Math.round(Math.abs(skew) / 60_000) })}</p>
              )}
              <p>
                <strong>{t('do')}:</strong> {t(`problem.${problem}.do`)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="nt-acts">
        <Button look="tonal" icon={<RefreshCw size={16} aria-hidden />} disabled={running} onClick={onSyncNow}>
          {t('syncNow')}
        </Button>
      </div>
    </div>
  );
}

import { capital } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

export interface SnapshotLine {
  id: string;
  /** When, in words: "today 9:05", "Mon, 23 Nov, 9:05". */
  moment: string;
  prospects: number;
  events: number;
  /** In words: "12 KB". */
  size: string;
}

export interface SnapshotListProps {
  /** Latest first; null while they are read. */
  snapshots: readonly SnapshotLine[] | null;
  /** While something else is going on. */
  disabled: boolean;
  onRestore: (id: string) => void;
  onTake: () => void;
}

/** The rolling copies of the log, each with a way back to it. */
export function SnapshotList({ snapshots, disabled, onRestore, onTake }: SnapshotListProps) {
  const { t, i18n } = useTranslation('data');
  return (
    <div className="nt-stack">
      {snapshots?.length === 0 && <p className="nt-quiet">{t('snapshots.none')}</p>}
      {snapshots !== null && snapshots.length > 0 && (
        <ul className="nt-lines">
          {snapshots.map(({ id, moment, prospects, events, size }) => (
            <li key={id}>
              <span className="nt-lines-grow">
                {capital(i18n.language, moment)}
                <span className="nt-lines-quiet nt-lines-second">
                  {[t('count.prospects', { count: prospects }), t('count.events', { count: events }), size].join(' · ')}
                </span>
              </span>
              <Button
                size="s"
                disabled={disabled}
                aria-label={t('snapshots.restoreOf', { moment })}
                onClick={() => onRestore(id)}
              >
                {t('snapshots.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="nt-acts">
        <Button look="tonal" disabled={disabled} onClick={onTake}>
          {t('snapshots.take')}
        </Button>
      </div>
    </div>
  );
}

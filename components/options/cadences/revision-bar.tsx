import { useEffect, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDueDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { MidFlightLine } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ChoiceCards } from '../ui/choice-cards';

/** One prospect whose next touch would move. */
export type MoveActive = 'all' | 'new-only';

export interface RevisionBarProps {
  running: number;
  now: LocalDateTime;
  /** Who would be due at another time if everybody went over. */
  preview: () => Promise<MidFlightLine[]>;
  onSave: (move: MoveActive) => void;
  onDiscard: () => void;
}

const LISTED = 100;

/** Steps changed while somebody is in the cadence: nothing is stored until the rep has said for whom. */
export function RevisionBar({ running, now, preview, onSave, onDiscard }: RevisionBarProps) {
  const { t } = useTranslation(['options', 'common']);
  const [asking, setAsking] = useState(false);
  return (
    <section className="nt-revision-bar" aria-label={t('revision.title')}>
      <span className="nt-revision-words">{t('revision.waiting', { count: running })}</span>
      <Button onClick={onDiscard}>{t('revision.discard')}</Button>
      <Button look="filled" onClick={() => setAsking(true)}>
        {t('revision.review')}
      </Button>
      {asking && (
        <RevisionDialog
          running={running}
          now={now}
          preview={preview}
          onClose={() => setAsking(false)}
          onSave={(move) => {
            setAsking(false);
            onSave(move);
          }}
        />
      )}
    </section>
  );
}

interface RevisionDialogProps extends Pick<RevisionBarProps, 'running' | 'now' | 'preview' | 'onSave'> {
  onClose: () => void;
}

function RevisionDialog({ running, now, preview, onClose, onSave }: RevisionDialogProps) {
  const { t, i18n } = useTranslation(['options', 'common']);
  const [move, setMove] = useState<MoveActive>('new-only');
  const [lines, setLines] = useState<MidFlightLine[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, as the dialog opens, so that its lines do not change while they are read
  useEffect(() => {
    let open = true;
    void preview().then((found) => open && setLines(found));
    return () => {
      open = false;
    };
  }, []);
  const day = (local: LocalDateTime | null) =>
    local ? formatDueDay(i18n.language, local, now) : t('revision.nothingDue');

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('revision.title')}
      description={t('revision.description', { count: running })}
      className="nt-revision-dialog"
      footer={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" onClick={() => onSave(move)}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <ChoiceCards
        label={t('revision.forWhom')}
        value={move}
        onChange={setMove}
        choices={(['new-only', 'all'] as const).map((value) => ({
          value,
          label: t(`revision.move.${value}`),
          help: t(`revision.moveHelp.${value}`),
        }))}
      />
      <h3 className="nt-revision-head">
        {lines === null ? t('revision.counting') : t('revision.moved', { count: lines.length })}
      </h3>
      {lines !== null && lines.length > 0 && (
        <ul className="nt-revision-list">
          {lines.slice(0, LISTED).map((line) => (
            <li key={line.enrollmentId} className="nt-revision-line">
              <span>{shownText(line.name)}</span>
              <span>{t('revision.fromTo', { from: day(line.from), to: day(line.to) })}</span>
            </li>
          ))}
          {lines.length > LISTED && (
            <li className="nt-revision-line">{t('revision.more', { count: lines.length - LISTED })}</li>
          )}
        </ul>
      )}
    </Dialog>
  );
}

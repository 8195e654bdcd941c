import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/domain/cadence';
import type { Nudge } from '@/lib/domain/nudge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ChannelFields, OutcomeFields, type TouchFacts } from './touch-fields';

/** What the rep logged. `countsAsStep`: it does the enrollment's next step. */
export interface LoggedTouch {
  channel: Channel;
  direction: 'outbound' | 'inbound';
  outcome: string | null;
  note: string | null;
  countsAsStep: boolean;
}

export interface LogDialogProps {
  /** Whose touch; null = closed. */
  nudge: Nudge | null;
  onClose: () => void;
  onLog: (touch: LoggedTouch) => void;
  container?: HTMLElement | null;
}

/** Logs a call, message, LinkedIn touch, meeting or a reply seen elsewhere, with its outcome and a note. */
export function LogDialog({ nudge, onClose, onLog, container }: LogDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      open={nudge !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('log.title', { name: nudge?.name || nudge?.address || '' })}
      {...(container !== undefined && { container })}
    >
      {nudge && <LogForm key={nudge.enrollmentId} nudge={nudge} onClose={onClose} onLog={onLog} />}
    </Dialog>
  );
}

function LogForm({ nudge, onClose, onLog }: { nudge: Nudge; onClose: () => void; onLog: LogDialogProps['onLog'] }) {
  const { t } = useTranslation('common');
  const channel = nudge.channel ?? 'call';
  const [facts, setFacts] = useState<TouchFacts>({ channel, direction: 'outbound', outcome: '', note: '' });
  const hasStep = nudge.channel !== null && nudge.enrollmentId !== '';
  const [countsAsStep, setCountsAsStep] = useState(true);

  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        onLog({
          ...facts,
          outcome: facts.outcome || null,
          note: facts.note.trim() || null,
          countsAsStep: hasStep && countsAsStep && facts.direction === 'outbound',
        });
      }}
    >
      <ChannelFields facts={facts} onFacts={setFacts} />
      <OutcomeFields facts={facts} onFacts={setFacts} />
      {hasStep && facts.direction === 'outbound' && (
        <label className="nt-check-line">
          <input type="checkbox" checked={countsAsStep} onChange={(event) => setCountsAsStep(event.target.checked)} />
          {t('log.countsAsStep')}
        </label>
      )}
      <div className="nt-form-buttons">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" look="filled">
          {t('log.save')}
        </Button>
      </div>
    </form>
  );
}

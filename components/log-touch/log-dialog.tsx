import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '@/lib/domain/cadence';
import type { Nudge } from '@/lib/domain/nudge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { SelectField, TextArea } from '../ui/field';

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

const OUTCOMES = [
  '',
  'reached',
  'no-answer',
  'voicemail',
  'call-back',
  'sent',
  'accepted',
  'interested',
  'not-now',
] as const;

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
  const [channel, setChannel] = useState<Channel>(nudge.channel ?? 'call');
  const [direction, setDirection] = useState<'outbound' | 'inbound'>('outbound');
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const hasStep = nudge.channel !== null && nudge.enrollmentId !== '';
  const [countsAsStep, setCountsAsStep] = useState(true);

  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        onLog({
          channel,
          direction,
          outcome: outcome || null,
          note: note.trim() || null,
          countsAsStep: hasStep && countsAsStep && direction === 'outbound',
        });
      }}
    >
      <SelectField
        label={t('log.channel')}
        value={channel}
        onChange={(event) => setChannel(event.target.value as Channel)}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SelectField
        label={t('log.direction')}
        value={direction}
        onChange={(event) => setDirection(event.target.value as 'outbound' | 'inbound')}
        options={[
          { value: 'outbound', label: t('log.outbound') },
          { value: 'inbound', label: t('log.inbound') },
        ]}
      />
      <SelectField
        label={t('log.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value || 'none'}`) }))}
      />
      <TextArea
        label={t('log.note')}
        value={note}
        maxLength={5_000}
        placeholder={t('log.notePlaceholder')}
        onChange={(event) => setNote(event.target.value)}
      />
      {hasStep && direction === 'outbound' && (
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

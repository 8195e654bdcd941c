import { type FormEvent, useState } from 'react';
import { StepField, type StepSaid } from '@/components/log-touch/step-field';
import { ValueItemField } from '@/components/log-touch/value-item-field';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import { type Channel, outcomesOf } from '@/lib/domain/cadence/channels';
import type { ValueName } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';

export interface LogEntry extends StepSaid {
  outcome: string | null;
  note: string | null;
  valueItemId: string | null;
}

export interface LogFormProps {
  channel: Channel;
  /** The prospect has a next step this touch could do. Null = none. */
  nextChannel: Channel | null;
  /** What the rep has to give. */
  values: readonly ValueName[];
  onLog: (entry: LogEntry) => void;
  onCancel: () => void;
  onNote: (text: string) => void;
}

/** A touch made outside the mail: how it went, by its code, and what to remember. */
export function LogForm({ channel, nextChannel, values, onLog, onCancel, onNote }: LogFormProps) {
  const { t } = useTranslation(['overlay', 'common']);
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const [valueItemId, setValueItemId] = useState('');
  const [step, setStep] = useState<StepSaid>({ countsAsStep: nextChannel === channel, moveStepTo: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLog({
      outcome: outcome || null,
      note: note.trim() || null,
      valueItemId: valueItemId || null,
      countsAsStep: step.countsAsStep && nextChannel !== null,
      moveStepTo: nextChannel === null ? null : step.moveStepTo,
    });
  };
  return (
    <form className="nt-thread-log" aria-label={t(`thread.log.${channel}`)} onSubmit={submit}>
      <SelectField
        label={t('thread.log.outcome')}
        value={outcome}
        autoFocus
        onChange={(event) => setOutcome(event.target.value)}
        options={(['', ...outcomesOf(channel)] as const).map((value) => ({
          value,
          label: t(`common:outcome.${value || 'none'}`),
        }))}
      />
      <ValueItemField values={values} chosen={valueItemId} onChoose={setValueItemId} />
      <TextArea
        label={t('thread.log.note')}
        value={note}
        rows={2}
        maxLength={5_000}
        onChange={(event) => {
          setNote(event.target.value);
          onNote(event.target.value);
        }}
      />
      {nextChannel !== null && (
        <StepField said={step} onSaid={setStep} label={t('thread.log.counts')} className="nt-thread-check" />
      )}
      <div className="nt-thread-buttons">
        <Button type="submit" look="tonal" size="s">
          {t('thread.log.save')}
        </Button>
        <Button size="s" onClick={onCancel}>
          {t('thread.log.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { useState } from 'react';
import type { ValueName } from '@/lib/domain/compose/value-item';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Dialog } from '../ui/dialog';
import { FormButtons } from '../ui/form-buttons';
import { DOES_STEP, StepField, type StepSaid } from './step-field';
import { ChannelFields, NO_FACTS, OutcomeFields, saidOf, type TouchFacts, type TouchSaid } from './touch-fields';

/** What the rep logged, and what it means for the enrollment's next step. */
export interface LoggedTouch extends TouchSaid, StepSaid {}

export interface LogDialogProps {
  /** Whose touch; null = closed. */
  nudge: Nudge | null;
  /** What the rep has to give. */
  values: readonly ValueName[];
  onClose: () => void;
  onLog: (touch: LoggedTouch) => void;
  container?: HTMLElement | null;
}

/** Logs a call, message, LinkedIn touch, meeting or a reply seen elsewhere, with its outcome and a note. */
export function LogDialog({ nudge, values, onClose, onLog, container }: LogDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      open={nudge !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('log.title', { name: nudge?.name || nudge?.address || '' })}
      {...(container !== undefined && { container })}
    >
      {nudge && <LogForm key={nudge.enrollmentId} nudge={nudge} values={values} onClose={onClose} onLog={onLog} />}
    </Dialog>
  );
}

function LogForm({ nudge, values, onClose, onLog }: Omit<LogDialogProps, 'container'> & { nudge: Nudge }) {
  const { t } = useTranslation('common');
  const channel = nudge.channel ?? 'call';
  const [facts, setFacts] = useState<TouchFacts>({ ...NO_FACTS, channel });
  const hasStep = nudge.channel !== null && nudge.enrollmentId !== '';
  const [step, setStep] = useState(DOES_STEP);
  const asksStep = hasStep && facts.direction === 'outbound';

  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        onLog({
          ...saidOf(facts),
          countsAsStep: asksStep && step.countsAsStep,
          moveStepTo: asksStep ? step.moveStepTo : null,
        });
      }}
    >
      <ChannelFields facts={facts} onFacts={setFacts} />
      <OutcomeFields facts={facts} onFacts={setFacts} values={values} />
      {asksStep && <StepField said={step} onSaid={setStep} label={t('log.countsAsStep')} className="nt-check-line" />}
      <FormButtons submit={t('log.save')} onCancel={onClose} />
    </form>
  );
}

import type { LocalDate } from '@/lib/domain/time/local-date';
import { useTranslation } from '@/lib/i18n/use-translation';
import { TextField } from '../ui/field';

/** What a touch means for the step that is due: it does it, or leaves it to its day, or to another. */
export interface StepSaid {
  countsAsStep: boolean;
  /** Null = keeps its day. */
  moveStepTo: LocalDate | null;
}

/** The touch does the step that is due, unless the rep says otherwise. */
export const DOES_STEP: StepSaid = { countsAsStep: true, moveStepTo: null };

export interface StepFieldProps {
  said: StepSaid;
  onSaid: (said: StepSaid) => void;
  label: string;
  className: string;
}

/** Asks whether a touch does the step that is due; where it does not, to which day that step is moved, if to any. */
export function StepField({ said, onSaid, label, className }: StepFieldProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <label className={className}>
        <input
          type="checkbox"
          checked={said.countsAsStep}
          onChange={(event) => onSaid({ countsAsStep: event.target.checked, moveStepTo: null })}
        />
        {label}
      </label>
      {!said.countsAsStep && (
        <TextField
          type="date"
          label={t('log.moveStep')}
          hint={t('log.moveStepHint')}
          value={said.moveStepTo ?? ''}
          onChange={(event) => onSaid({ ...said, moveStepTo: event.target.value || null })}
        />
      )}
    </>
  );
}

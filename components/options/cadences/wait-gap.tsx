import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField, TextField } from '../../ui/field';
import { type DraftWait, WAIT_UNITS, type WaitUnit, waitProblem } from './draft';

export interface WaitGapProps {
  /** What the wait is before: "Touch 2", for screen readers. */
  of: string;
  /** Words before and after the amount. */
  lead: string;
  wait: DraftWait;
  onChange: (wait: DraftWait) => void;
}

/** The gap between two steps: an amount and its unit, explained where it is wrong. */
export function WaitGap({ of, lead, wait, onChange }: WaitGapProps) {
  const { t } = useTranslation('options');
  const problem = waitProblem(wait);
  return (
    <div className="nt-gap">
      <span className="nt-gap-lead" aria-hidden>
        {lead}
      </span>
      <div className="nt-gap-amount">
        <TextField
          label={t('editor.amount', { of })}
          hideLabel
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={wait.amount}
          onChange={(event) => onChange({ ...wait, amount: event.target.value })}
          {...(problem && { 'aria-invalid': true })}
        />
      </div>
      <div className="nt-gap-unit">
        <SelectField
          label={t('editor.unit', { of })}
          hideLabel
          value={wait.unit}
          options={WAIT_UNITS.map((unit) => ({ value: unit, label: t(`editor.units.${unit}`) }))}
          onChange={(event) => onChange({ ...wait, unit: event.target.value as WaitUnit })}
        />
      </div>
      {problem && (
        <span className="nt-field-error nt-gap-problem" role="alert">
          {t(`editor.problem.${problem}`)}
        </span>
      )}
    </div>
  );
}

import type { TimeRange } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { CommitField } from './commit-field';

export interface TimeRangeFieldsProps {
  /** What the times are of: "Quiet hours". */
  of: string;
  range: TimeRange;
  onChange: (range: TimeRange) => void;
}

/** From and until, kept apart; an end before the start runs over midnight. */
export function TimeRangeFields({ of, range, onChange }: TimeRangeFieldsProps) {
  const { t } = useTranslation('options');
  const problem = (other: string) => (text: string) => {
    if (text === '') return t('week.timeMissing');
    return text === other ? t('editor.problem.empty') : null;
  };
  return (
    <div className="nt-fields nt-times">
      <CommitField
        type="time"
        label={t('editor.from', { of })}
        hideLabel
        value={range.from}
        problem={problem(range.to)}
        onCommit={(from) => onChange({ ...range, from })}
      />
      <span aria-hidden>–</span>
      <CommitField
        type="time"
        label={t('editor.to', { of })}
        hideLabel
        value={range.to}
        problem={problem(range.from)}
        onCommit={(to) => onChange({ ...range, to })}
      />
    </div>
  );
}

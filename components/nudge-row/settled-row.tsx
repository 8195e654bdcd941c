import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';

/** What became of an act on a row. `canUndo` false while it is being written, and when it was refused. */
export interface RowOutcome {
  kind: 'done' | 'problem';
  /** "Done: call", "Snoozed until tomorrow 9:00", or why it was refused. */
  message: string;
  /** What comes next: "Next: email, Fri, Nov 27". */
  next?: string;
  canUndo: boolean;
}

export interface SettledRowProps {
  name: string;
  outcome: RowOutcome;
  current: boolean;
  onUndo: () => void;
}

/** A row that has been acted on: same place, same height, so that nothing jumps under the rep's pointer. */
export function SettledRow({ name, outcome, current, onUndo }: SettledRowProps) {
  const { t } = useTranslation('common');
  const Icon = outcome.kind === 'done' ? CircleCheck : CircleAlert;
  return (
    <div className={classNames('nt-row nt-row-settled', `nt-row-settled-${outcome.kind}`, current && 'nt-row-current')}>
      <span className="nt-row-mark">
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <span className="nt-row-words" role={outcome.kind === 'problem' ? 'alert' : 'status'}>
        <span className="nt-row-who">
          <strong className="nt-row-name">{name}</strong>
        </span>
        <span className="nt-row-outcome">{outcome.message}</span>
        {outcome.next !== undefined && <span className="nt-row-why">{outcome.next}</span>}
      </span>
      {outcome.canUndo && (
        <Button size="s" aria-keyshortcuts="u" onClick={onUndo}>
          {t('action.undo')}
        </Button>
      )}
    </div>
  );
}

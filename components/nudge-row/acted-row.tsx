import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
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

export interface ActedRowProps {
  name: string;
  outcome: RowOutcome;
  current: boolean;
  onUndo: () => void;
  /** Called once the rep has had time to read it; waits while the pointer or focus is on the row. */
  onLeave?: () => void;
}

const LEAVES_AFTER_MS = 6_000;

/** A row that has been acted on: same place, same height, so that nothing jumps under the rep's pointer. */
export function ActedRow({ name, outcome, current, onUndo, onLeave }: ActedRowProps) {
  const { t } = useTranslation('common');
  const [held, setHeld] = useState(false);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const leaves = onLeave !== undefined;
  useEffect(() => {
    if (held || !leaves) return;
    const timer = setTimeout(() => leave.current?.(), LEAVES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [held, leaves]);

  const Icon = outcome.kind === 'done' ? CircleCheck : CircleAlert;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen
    <div
      className={classNames('nt-row nt-row-acted', `nt-row-acted-${outcome.kind}`, current && 'nt-row-current')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="nt-row-mark">
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <span className="nt-row-words" role={outcome.kind === 'problem' ? 'alert' : 'status'}>
        <span className="nt-row-who">
          <strong className="nt-row-name">{shownText(name)}</strong>
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

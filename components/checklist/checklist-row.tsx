import { memo, useCallback, useRef } from 'react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import type { ActedRow } from '../acts/acted-rows';
import { NudgeRow } from '../nudge-row/nudge-row';
import { isCheckable, type RowAction } from '../nudge-row/row-action';
import { nudgeKey, type RowNudge } from '../nudge-row/row-nudge';
import type { ParseMoment } from '../snooze/parse-moment';
import type { HeightOf } from './virtual-list';

export interface ChecklistRowProps {
  nudge: RowNudge;
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  parse?: ParseMoment;
  acted: ActedRow | undefined;
  /** Not the height itself: with it a row would be drawn again as soon as it is measured. */
  heightOf: HeightOf;
  current: boolean;
  checked: boolean;
  snoozing: boolean;
  onCheck: (nudge: RowNudge, on: boolean) => void;
  onCurrent: (key: string) => void;
  onSnoozing: (key: string | null) => void;
  onAction: (nudge: RowNudge, action: RowAction) => void;
  onLeave: (key: string) => void;
}

/** One nudge in the checklist: the row design, tied to the list's cursor, check boxes and snooze menu. */
export const ChecklistRow = memo(function ChecklistRow(props: ChecklistRowProps) {
  const { nudge, onLeave } = props;
  const key = nudgeKey(nudge);
  const leave = useCallback(() => onLeave(key), [onLeave, key]);
  // Once acted on, the row keeps the height it had: nothing moves under the rep's pointer.
  const height = useRef<number | null>(null);
  const acted = props.acted !== undefined;
  if (acted) height.current ??= props.heightOf(key);
  else height.current = null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus inside moves the list's cursor along
    <div
      className="nt-list-row"
      style={acted ? { minHeight: height.current ?? 0 } : undefined}
      onFocus={() => props.onCurrent(key)}
    >
      <NudgeRow
        nudge={nudge}
        now={props.now}
        snoozes={props.snoozes}
        acted={props.acted?.outcome ?? null}
        onLeave={leave}
        current={props.current}
        planning
        snoozeOpen={props.snoozing}
        onSnoozeOpenChange={(open) => props.onSnoozing(open ? key : null)}
        onAction={(action) => props.onAction(nudge, action)}
        {...(props.parse && { parse: props.parse })}
        {...(isCheckable(nudge) && {
          checked: props.checked,
          onCheck: (on: boolean) => props.onCheck(nudge, on),
        })}
      />
    </div>
  );
});

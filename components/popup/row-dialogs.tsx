import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { doneCommand, moveCommand } from '../acts/commands';
import type { Acts } from '../acts/use-acts';
import { logCommand } from '../log-touch/log-commands';
import { LogTouch } from '../log-touch/log-touch';
import type { RowActionType } from '../nudge-row/row-action';
import type { RowNudge } from '../nudge-row/row-nudge';
import { MoveDialog } from '../reschedule/move-dialog';
import { EndDialogs } from '../touch/end-dialogs';
import { TouchDialog } from '../touch/touch-dialog';

/** Acts that ask something first. */
const ASKING = ['log', 'do', 'finish', 'cadence', 'reschedule'] as const satisfies readonly RowActionType[];

/** Whether an act opens a dialog. */
export const isAsking = (type: RowActionType): type is RowDialog['for'] => ASKING.some((each) => each === type);

/** The dialog that is open, by the act it asks about, and whose touch it is about. */
export interface RowDialog {
  for: (typeof ASKING)[number];
  nudge: RowNudge;
}

interface RowDialogsProps {
  open: RowDialog | null;
  onOpen: (dialog: RowDialog | null) => void;
  now: Now;
  settings: Settings;
  acts: Acts;
  /** Open ones, in the rep's order. */
  cadences: ReadonlyMap<string, string>;
  /** Opened from a row of the list, which then says what became of it; else from the prospect page. */
  isOnRow: boolean;
}

/** The dialogs of acts that ask something first. At most one is open. */
export function RowDialogs({ open, onOpen, now, settings, acts, cadences, isOnRow }: RowDialogsProps) {
  const of = (act: RowDialog['for']) => (open?.for === act ? open.nudge : null);
  const close = () => onOpen(null);
  return (
    <>
      <LogTouch
        nudge={of('log')}
        onClose={close}
        onLog={(touch) => {
          const nudge = of('log');
          // A touch by hand is of this prospect alone, whoever else is on the mail.
          if (nudge && isOnRow)
            void acts.onRow(nudge, (each) =>
              each.enrollmentId === nudge.enrollmentId ? logCommand(each, touch) : null,
            );
          else if (nudge) void acts.onPage(nudge.name || nudge.address, logCommand(nudge, touch));
          close();
        }}
      />
      <TouchDialog
        nudge={of('do')}
        now={now}
        onClose={close}
        onDone={(nudge, outcome) => {
          close();
          void acts.onRow(nudge, (each) => doneCommand(each, outcome));
        }}
        onPhone={(nudge, phone) => {
          onOpen({ for: 'do', nudge: { ...nudge, details: { ...nudge.details, phone } } });
          void acts.onPage(nudge.name || nudge.address, {
            type: 'edit-prospect',
            prospectId: nudge.prospectId,
            phone,
          });
        }}
      />
      <EndDialogs
        finishing={of('finish')}
        changing={of('cadence')}
        cadences={cadences}
        onClose={close}
        onFinish={(nudge, reason) => {
          close();
          void acts.onRow(nudge, ({ enrollmentId }) => ({ type: 'finish', enrollmentId, reason }));
        }}
        onChange={(nudge, cadenceId) => {
          close();
          void acts.onRow(nudge, ({ enrollmentId }) => ({
            type: 'move',
            enrollmentId,
            cadenceId,
            revision: null,
            stepIndex: null,
          }));
        }}
      />
      <MoveDialog
        now={now}
        calendar={settings.calendar}
        nudge={of('reschedule')}
        onClose={close}
        onMove={(nudge, dueAt, lighterDay) => void acts.onRow(nudge, (each) => moveCommand(each, dueAt, lighterDay))}
      />
    </>
  );
}

import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { doneCommand, moveCommand } from '../acts/commands';
import type { Acts } from '../acts/use-acts';
import type { Give } from '../acts/use-give';
import { logCommand } from '../log-touch/log-commands';
import { LogTouch } from '../log-touch/log-touch';
import type { RowNudge } from '../nudge-row/row-nudge';
import { MoveDialog } from '../reschedule/move-dialog';
import { EndDialogs } from '../touch/end-dialogs';
import { TouchDialog } from '../touch/touch-dialog';

/** What is asked about a row before it is acted on. */
export interface Asking {
  what: 'touch' | 'log' | 'move' | 'finish' | 'cadence';
  nudge: RowNudge;
}

export interface RowDialogsProps {
  asking: Asking | null;
  onAsk: (asking: Asking | null) => void;
  now: Now;
  settings: Settings;
  acts: Acts;
  give: Give;
  /** Those somebody can be moved to. */
  cadences: ReadonlyMap<string, string>;
  /** The page of a prospect lies over the list: what was logged there is said in the bar. */
  isOnPage: boolean;
}

/** The dialogs a row of the checklist opens, one at a time. */
export function RowDialogs({ asking, onAsk, now, settings, acts, give, cadences, isOnPage }: RowDialogsProps) {
  const about = (what: Asking['what']) => (asking?.what === what ? asking.nudge : null);
  const close = () => onAsk(null);
  const logging = about('log');
  return (
    <>
      <LogTouch
        nudge={logging}
        onClose={close}
        onLog={(touch) => {
          const id = logging?.enrollmentId;
          // A touch by hand is of this prospect alone, whoever else is on the mail.
          if (logging && !isOnPage)
            void acts.onRow(logging, (each) => (each.enrollmentId === id ? logCommand(each, touch) : null));
          else if (logging) void acts.onPage(logging.name || logging.address, logCommand(logging, touch));
          close();
        }}
      />
      <TouchDialog
        nudge={about('touch')}
        now={now}
        onClose={close}
        onGive={(nudge) => give.copy(nudge)}
        onDone={(nudge, outcome) => {
          close();
          void acts.onRow(nudge, (each) => doneCommand(each, outcome, give.gaveWith(nudge)));
        }}
        onPhone={(nudge, phone) => {
          onAsk({ what: 'touch', nudge: { ...nudge, details: { ...nudge.details, phone } } });
          const edit = { type: 'edit-prospect' as const, prospectId: nudge.prospectId, phone };
          void acts.onPage(nudge.name || nudge.address, edit);
        }}
      />
      <EndDialogs
        finishing={about('finish')}
        changing={about('cadence')}
        cadences={cadences}
        onClose={close}
        onFinish={(nudge, reason) => {
          close();
          void acts.onRow(nudge, ({ enrollmentId }) => ({ type: 'finish', enrollmentId, reason }));
        }}
        onChange={(nudge, cadenceId) => {
          close();
          const to = { type: 'move' as const, cadenceId, revision: null, stepIndex: null };
          void acts.onRow(nudge, ({ enrollmentId }) => ({ ...to, enrollmentId }));
        }}
      />
      <MoveDialog
        now={now}
        calendar={settings.calendar}
        nudge={about('move')}
        onClose={close}
        onMove={(nudge, dueAt, lighterDay) => void acts.onRow(nudge, (each) => moveCommand(each, dueAt, lighterDay))}
      />
    </>
  );
}

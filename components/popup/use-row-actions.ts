import { isManual } from '@/lib/domain/cadence/channels';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { answerCommands } from '../acts/answer-commands';
import { doneCommand, rowCommand } from '../acts/commands';
import type { Acts } from '../acts/use-acts';
import type { Give } from '../acts/use-give';
import type { RowAction } from '../nudge-row/row-action';
import type { RowNudge } from '../nudge-row/row-nudge';
import { usePorts } from '../ports/ports-context';
import type { Asking } from './row-dialogs';

interface RowActionsInput {
  acts: Acts;
  give: Give;
  now: LocalDateTime;
  /** Something is asked before the act. */
  onAsk: (asking: Asking) => void;
  /** Opens a prospect's page. */
  onPerson: (prospectId: string) => void;
}

/** What each act on a row of the checklist does. */
export function useRowActions({ acts, give, now, onAsk, onPerson }: RowActionsInput) {
  const { t } = useTranslation('popup');
  const { services, places } = usePorts();
  const openThread = async (nudge: Nudge, withAnswer = false) => {
    try {
      if (await services.page.openThread(nudge.prospectId, withAnswer)) return places.closePage();
      const name = nudge.name || nudge.address;
      acts.say({ message: t('outcome.noThread', { name }), tone: 'problem', batch: null });
    } catch (error) {
      acts.fail(error);
    }
  };
  const onAction = (nudge: RowNudge, action: RowAction) => {
    const ask = (what: Asking['what']) => onAsk({ what, nudge });
    if (action.type === 'do')
      return nudge.channel && !isManual(nudge.channel) ? void openThread(nudge, true) : ask('touch');
    if (action.type === 'give') return void give.copy(nudge);
    if (action.type === 'finish') return ask('finish');
    if (action.type === 'cadence') return ask('cadence');
    if (action.type === 'undo') return void acts.undoRow(nudge);
    if (action.type === 'open') return void openThread(nudge);
    if (action.type === 'prospect') return onPerson(nudge.prospectId);
    if (action.type === 'log') return ask('log');
    if (action.type === 'reschedule') return ask('move');
    if (action.type === 'answer' && action.answer === 'take-up')
      return void acts.onPage(nudge.successor ?? nudge.name, ...answerCommands(nudge, 'take-up', now));
    void acts.onRow(nudge, (each) =>
      action.type === 'done' ? doneCommand(each, null, give.gaveWith(nudge)) : rowCommand(each, action, now),
    );
  };
  return { onAction, openThread };
}

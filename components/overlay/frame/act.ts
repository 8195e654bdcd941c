import type { Command, Refusal } from '@/lib/domain/log/commands';
import type { I18n } from '@/lib/i18n';
import type { GmailService, LogService } from '@/lib/messages/contract';
import { ServiceError } from '@/lib/messages/service-error';
import type { Said } from './said';

export interface Actor {
  act(commands: Command[], said: string): Promise<Said>;
  undoLast(): Promise<Said>;
}

/** Carries out acts of the rep through the background and puts what became of them in words. */
export function createActor(log: LogService, gmail: GmailService, mailbox: string, i18n: I18n): Actor {
  const problem = (message: string): Said => ({ message, undo: null, problem: true });
  const done = (message: string, undo: Said['undo'] = null): Said => ({ message, undo, problem: false });
  const failure = (cause: unknown): Said => {
    const code = cause instanceof ServiceError ? cause.code : 'unknown';
    return problem(i18n.t(`common:failure.${code}`));
  };
  const refused = ({ code, detail }: Refusal): Said => problem(i18n.t(`common:refusal.${code}`, detail));
  const takeBack = async (batch: string): Promise<Said> => {
    try {
      const outcome = await log.undo(batch);
      return outcome.ok ? done(i18n.t('overlay:said.undone')) : refused(outcome.refusal);
    } catch (cause) {
      return failure(cause);
    }
  };
  const act: Actor['act'] = async (commands, said) => {
    try {
      const {
        batch,
        refused: [first],
      } = await log.executeAll(commands);
      return first ? refused(first.refusal) : done(said, () => takeBack(batch));
    } catch (cause) {
      return failure(cause);
    }
  };
  const undoLast = async (): Promise<Said> => {
    try {
      const last = await gmail.lastAct({ mailbox });
      if (last === null) return done(i18n.t('overlay:said.nothingToUndo'));
      const said = await takeBack(last.batch);
      if (said.problem || last.name === '') return said;
      return { ...said, message: i18n.t('overlay:said.undoneFor', { name: last.name }) };
    } catch (cause) {
      return failure(cause);
    }
  };
  return { act, undoLast };
}

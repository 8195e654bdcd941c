import type { Command } from '@/lib/domain/log/commands';
import type { I18n } from '@/lib/i18n';
import type { GmailService, LogService, Outcome } from '@/lib/messages/contract';
import { ServiceError } from '@/lib/messages/service-error';
import type { Said } from './said';

export interface Actor {
  act(commands: Command[], said: string): Promise<Said>;
  undoLast(): Promise<Said>;
}

/** Carries out acts of the rep through the background and puts what became of them in words. */
export function createActor(log: LogService, gmail: GmailService, mailbox: string, i18n: I18n): Actor {
  const problem = (message: string): Said => ({ message, undo: null, problem: true });
  const failure = (cause: unknown): Said => {
    const code = cause instanceof ServiceError ? cause.code : 'unknown';
    return problem(i18n.t(`common:failure.${code}`));
  };
  const inWords = (outcome: Outcome, said: string): Said =>
    outcome.ok
      ? { message: said, undo: () => takeBack(outcome.batch), problem: false }
      : problem(i18n.t(`common:refusal.${outcome.refusal.code}`, outcome.refusal.detail));
  const takeBack = async (batch: string): Promise<Said> => {
    try {
      const outcome = await log.undo(batch);
      return outcome.ok
        ? { message: i18n.t('overlay:said.undone'), undo: null, problem: false }
        : problem(i18n.t(`common:refusal.${outcome.refusal.code}`, outcome.refusal.detail));
    } catch (cause) {
      return failure(cause);
    }
  };
  const act: Actor['act'] = async (commands, said) => {
    try {
      const [only] = commands;
      if (only && commands.length === 1) return inWords(await log.execute(only), said);
      const { batch, refused } = await log.executeAll(commands);
      const first = refused[0];
      return first
        ? problem(i18n.t(`common:refusal.${first.refusal.code}`, first.refusal.detail))
        : inWords({ ok: true, batch, prospectIds: [] }, said);
    } catch (cause) {
      return failure(cause);
    }
  };
  const undoLast = async (): Promise<Said> => {
    try {
      const last = await gmail.lastAct({ mailbox });
      if (last === null) return { message: i18n.t('overlay:said.nothingToUndo'), undo: null, problem: false };
      const said = await takeBack(last.batch);
      if (said.problem || last.name === '') return said;
      return { ...said, message: i18n.t('overlay:said.undoneFor', { name: last.name }) };
    } catch (cause) {
      return failure(cause);
    }
  };
  return { act, undoLast };
}

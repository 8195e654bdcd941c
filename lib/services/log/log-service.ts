import type { Command } from '@/lib/domain/log/commands';
import { actBatch } from '@/lib/domain/log/last-acts';
import type { LogService, Outcome } from '@/lib/messages/contract';
import { eventsOfBatch, logTransaction } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { loadSettings } from '../settings/settings-store';
import { type Act, act } from './act';
import { loadCadences, scheduleContext } from './schedule-context';

/**
 * Opens one act: everything that is not the database is read before the transaction, which would end while it waits for
 * anything else.
 * @param by `time` for what only the passing of time asks for: no act that the rep could take back
 */
export async function withAct<T>(deps: Deps, work: (act: Act) => Promise<T>, by: 'rep' | 'time' = 'rep'): Promise<T> {
  const [now, settings] = await Promise.all([deps.now(), loadSettings(deps.local)]);
  const batch = by === 'rep' ? actBatch(now.at, deps.newId()) : `time:${deps.newId()}`;
  return logTransaction(deps.db, async () => {
    const schedule = scheduleContext(await loadCadences(deps.db), settings, now.zone);
    return work({ now, batch, schedule, newId: deps.newId, teammates: deps.teammates });
  });
}

/** Changes to the log. Each call is one transaction: all of it is stored, or nothing. */
export function createLogService(deps: Deps): Omit<LogService, 'takeUp'> {
  return {
    async execute(command) {
      const outcome = await withAct(deps, async (each): Promise<Outcome> => {
        const decided = await act(deps.db, command, each);
        return decided.ok ? { ...decided, batch: each.batch } : decided;
      });
      if (outcome.ok) deps.changed();
      return outcome;
    },

    async executeAll(commands: Command[]) {
      const result = await withAct(deps, async (each) => {
        const refused: Awaited<ReturnType<LogService['executeAll']>>['refused'] = [];
        for (const [index, command] of commands.entries()) {
          const decided = await act(deps.db, command, each);
          if (!decided.ok) refused.push({ index, refusal: decided.refusal });
        }
        return { batch: each.batch, done: commands.length - refused.length, refused };
      });
      if (result.done > 0) deps.changed();
      return result;
    },

    async undo(batch) {
      const outcome = await withAct(deps, (each) => undoBatch(deps, batch, each));
      if (outcome.ok) deps.changed();
      return outcome;
    },
  };
}

/** Takes back what one act did, for every prospect it touched. What cannot be taken back any more is left. */
async function undoBatch(deps: Deps, batch: string, each: Act): Promise<Outcome> {
  const events = await eventsOfBatch(deps.db, batch);
  const prospectIds = [...new Set(events.map((event) => event.prospectId))];
  let refusal: Extract<Outcome, { ok: false }>['refusal'] = { code: 'unknown-batch', detail: {} };
  const undone: string[] = [];
  for (const prospectId of prospectIds) {
    const decided = await act(deps.db, { type: 'undo', prospectId, batch }, each);
    if (decided.ok) undone.push(prospectId);
    else refusal = decided.refusal;
  }
  return undone.length > 0 ? { ok: true, batch: each.batch, prospectIds: undone } : { ok: false, refusal };
}

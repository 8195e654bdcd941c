import type { Command, Refusal } from './commands';
import type { LogEvent } from './events';
import type { PlanContext } from './project';
import type { Now } from './time';

/** What deciding needs besides the log. `batch` names the act, for undo. */
export interface DecideContext extends PlanContext {
  now: Now;
  newId(): string;
  batch: string;
  /** The prospect of this mailbox that has this address, if any: known to whoever sees all prospects. */
  holderOf?(mailbox: string, address: string): string | null;
}

export type Decision = { ok: true; events: LogEvent[] } | { ok: false; refusal: Refusal };

/**
 * Decides a command into events, or says why not. `events` are all events of the merge group, in any order, in force
 * or not (for `merge`: of both groups).
 */
export function decide(_events: readonly LogEvent[], _command: Command, _context: DecideContext): Decision {
  return { ok: false, refusal: { code: 'nothing-to-do', detail: {} } };
}

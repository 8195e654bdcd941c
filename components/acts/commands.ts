import type { RowAction } from '@/components/nudge-row/row-action';
import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { answerCommands } from './answer-commands';

/** One act on all rows that are checked. */
export type BulkAction = { type: 'done' | 'skip' } | { type: 'snooze'; until: LocalDateTime };

/**
 * What the background is asked to do for an act on a row: the one table for rows, keys, bulk acts and the tray. Null for
 * acts that change nothing in the log, or ask first.
 * @param now ends a snooze
 */
export function rowCommand(
  nudge: Pick<Nudge, 'enrollmentId' | 'stepIndex' | 'mailbox' | 'cadenceId' | 'company' | 'returns' | 'successor'>,
  action: RowAction,
  now: LocalDateTime,
): Command | null {
  const { enrollmentId, stepIndex } = nudge;
  switch (action.type) {
    case 'snooze':
      return { type: 'snooze', enrollmentId, until: action.until };
    case 'done':
      return doneCommand({ enrollmentId, stepIndex }, action.outcome ?? null);
    case 'skip':
      return { type: 'skip', enrollmentId, stepIndex };
    case 'pause':
      return { type: 'pause', enrollmentId, until: null, reason: 'rep' };
    case 'resume':
      return { type: 'resume', enrollmentId };
    case 'answer':
      return action.answer === 'take-up' ? null : answerCommands(nudge, action.answer, now)[0];
    case 'wake':
      return { type: 'snooze', enrollmentId, until: now };
    case 'do':
    case 'give':
    case 'finish':
    case 'cadence':
    case 'reschedule':
    case 'undo':
    case 'open':
    case 'prospect':
    case 'log':
      return null;
  }
}

/**
 * The step was done, on its own channel. `outcome` is a code of the log, null = not said.
 * @param valueItemId what it gave, where that is known
 */
export function doneCommand(
  { enrollmentId, stepIndex }: Pick<Nudge, 'enrollmentId' | 'stepIndex'>,
  outcome: string | null,
  valueItemId: string | null = null,
): Command {
  const gave = valueItemId === null ? {} : { valueItemId };
  return { type: 'complete', enrollmentId, stepIndex, channel: null, outcome, note: null, ...gave };
}

/** What the background is asked to do to move one touch. `lighterDay`: the rep took the day that was offered. */
export function moveCommand({ enrollmentId }: Nudge, dueAt: LocalDateTime, lighterDay: boolean): Command {
  return { type: 'reschedule', enrollmentId, dueAt, lighterDay };
}

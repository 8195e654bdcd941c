import type { Command } from '@/lib/domain/log/commands';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { LogService } from '@/lib/messages/contract';
import type { Running } from '@/lib/pages/reads';

export type BulkAct =
  | { type: 'enroll'; cadenceId: string }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'finish'; reason: FinishReason }
  | { type: 'snooze'; until: LocalDateTime };

/** What an act asks for one prospect; null where there is nothing to do for them: a running one is not enrolled again. */
function commandFor({ prospectId, enrollmentId, state }: Running, act: BulkAct): Command | null {
  if (act.type === 'enroll') return enrollmentId === null ? { ...act, prospectId, afterTouchId: null } : null;
  if (enrollmentId === null) return null;
  if (act.type === 'finish') return { ...act, enrollmentId };
  if (act.type === 'resume') return state === 'paused' ? { ...act, enrollmentId } : null;
  if (state !== 'active') return null;
  if (act.type === 'pause') return { ...act, enrollmentId, until: null, reason: 'rep' };
  return { ...act, enrollmentId };
}

/** What came of it. Undo takes back each of `batches`, the last first. */
export interface BulkResult {
  batches: string[];
  done: number;
  /** Those with nothing to do, and those the log refused. */
  left: number;
}

/** Commands in one transaction: some seconds of the worker's time. */
const AT_ONCE = 1_000;

/**
 * Carries out one act for many, a thousand at a time, each thousand whole or not at all. Stopped by `signal` between
 * them; what is done by then stays done, and can be undone.
 */
export async function actOnMany(
  log: Pick<LogService, 'executeAll'>,
  people: readonly Running[],
  act: BulkAct,
  watch: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<BulkResult> {
  const commands = people.map((each) => commandFor(each, act)).filter((command) => command !== null);
  const result: BulkResult = { batches: [], done: 0, left: people.length - commands.length };
  for (let from = 0; from < commands.length; from += AT_ONCE) {
    if (watch.signal.aborted) {
      result.left += commands.length - from;
      break;
    }
    const { batch, done, refused } = await log.executeAll(commands.slice(from, from + AT_ONCE));
    if (done > 0) result.batches.push(batch);
    result.done += done;
    result.left += refused.length;
    watch.onProgress(Math.min(from + AT_ONCE, commands.length), commands.length);
  }
  return result;
}

import * as z from 'zod/mini';
import { SYNC_PROBLEMS, type SyncProblem } from '@/lib/messages/sync-contract';
import type { KeyValues } from '@/lib/platform/storage-area';
import type { PassReport } from '@/lib/sync/pass';
import { WireError } from '@/lib/sync/wire';

/** What is known of the last passes. Pages follow this key. */
export const SYNC_STATE_KEY = 'sync-state';

/** Clock difference (ms) from which the clock is called wrong: no network delays that much. */
const SKEW_MATTERS = 5 * 60_000;

const State = z.object({
  lastAt: z.nullable(z.int()),
  nextAt: z.nullable(z.int()),
  failures: z.int(),
  problems: z.array(z.enum(SYNC_PROBLEMS)),
  skew: z.nullable(z.int()),
});
/** The state of sync as pages show it. */
export type SyncState = z.infer<typeof State>;

const FRESH: SyncState = { lastAt: null, nextAt: null, failures: 0, problems: [], skew: null };

/** The state as stored; of a machine without sync, the empty one. */
export async function readSyncState(local: KeyValues): Promise<SyncState> {
  const read = State.safeParse(await local.get(SYNC_STATE_KEY));
  return read.success ? read.data : FRESH;
}

/** Stores the state. */
export async function writeSyncState(local: KeyValues, state: SyncState): Promise<void> {
  await local.set(SYNC_STATE_KEY, state);
}

/**
 * After a pass over each vault that came to its end.
 * @param at now, epoch ms
 * @param isRemoved another machine has removed this one
 */
export function afterPass(
  before: SyncState,
  reports: readonly PassReport[],
  at: number,
  isRemoved: boolean,
): SyncState {
  const problems: SyncProblem[] = [];
  if (isRemoved) problems.push('removed');
  else if (reports.some((each) => each.unreadable > 0)) problems.push('wrong-key');
  if (reports.some((each) => each.newer > 0)) problems.push('newer-version');
  if (reports.some((each) => each.tooLarge > 0)) problems.push('too-large');
  // Told by what was sent: a pass that sent nothing says nothing of the clock.
  const told = reports.find((each) => each.skew !== null)?.skew ?? before.skew;
  const skew = told !== null && Math.abs(told) >= SKEW_MATTERS ? told : null;
  if (skew !== null) problems.push('wrong-clock');
  if (reports.some((each) => each.restored)) problems.push('restored');
  return { lastAt: at, nextAt: null, failures: 0, problems, skew };
}

/** After one that failed: by the server or the way to it, or by something of this machine. @param wait ms until the next */
export function afterFailure(before: SyncState, error: unknown, at: number, wait: number): SyncState {
  const problem = error instanceof WireError ? error.code : 'failed';
  return { ...before, nextAt: at + wait, failures: before.failures + 1, problems: [problem] };
}

import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import type { Project } from '@/lib/storage/projection';
import type { LogContext } from './context';

/** Longest time, ms, that the fold of one transaction may block the worker. */
const SLICE_MS = 20;
const MOST_AT_ONCE = 64;

/** How many prospects to fold in the next transaction, when `count` of them took `busy` ms. */
export function nextSlice(count: number, busy: number): number {
  if (busy > SLICE_MS) return Math.max(1, Math.floor((count * SLICE_MS) / busy / 2));
  return busy * 4 < SLICE_MS ? Math.min(MOST_AT_ONCE, count * 2) : count;
}

/** A fold that tells how long it ran, ms by `clock`. */
function timed(project: Project, clock: () => number): { project: Project; busy(): number } {
  let busy = 0;
  return {
    project(events) {
      const started = clock();
      const folded = project(events);
      busy += clock() - started;
      return folded;
    },
    busy: () => busy,
  };
}

/**
 * Folds what came and has not been folded, so many prospects to a transaction as fit a slice. Safe to stop and start again.
 * True when there was something to fold.
 */
export async function foldPending({ ports, tables }: LogContext, signal?: AbortSignal): Promise<boolean> {
  let any = false;
  for (let count = 4; ; ) {
    signal?.throwIfAborted();
    const ids = await tables.unfolded.limit(count).primaryKeys();
    if (ids.length === 0) return any;
    any = true;
    const { project, busy } = timed(await ports.projector(), ports.elapsed);
    await logTransaction(ports.db, async () => {
      await refoldProspects(ports.db, ids, project);
      await tables.unfolded.bulkDelete(ids);
    });
    count = nextSlice(ids.length, busy());
  }
}

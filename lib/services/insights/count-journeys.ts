import { readCounted, writeCounted } from '@/lib/storage/counted';
import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

/** Prospects to a transaction: some 50 ms of work between two breaths of the worker. */
const CHUNK = 50;

/** Counts the next prospects that are not counted yet. False when all are. */
async function countSome({ db, local, now }: Pick<Deps, 'db' | 'local' | 'now'>): Promise<boolean> {
  const [{ zone }, settings] = await Promise.all([now(), loadSettings(local)]);
  return logTransaction(db, async () => {
    const { upTo, isDone } = await readCounted(db);
    if (isDone) return false;
    const ids = await db.prospects.where(':id').above(upTo).limit(CHUNK).primaryKeys();
    await refoldProspects(db, ids, projector(scheduleContext(await loadCadences(db), settings, zone)));
    await writeCounted(db, ids.at(-1) ?? upTo, ids.length < CHUNK);
    return ids.length === CHUNK;
  });
}

/**
 * Counts for Insights what was in the log before there was such a page. Each step is one transaction with the place it
 * reached, so a worker that is stopped goes on there; who is written to meanwhile is counted by that, once. One read
 * where all is done.
 */
export async function countJourneys(deps: Pick<Deps, 'db' | 'local' | 'now'>): Promise<void> {
  if ((await readCounted(deps.db)).isDone) return;
  while (await countSome(deps));
}

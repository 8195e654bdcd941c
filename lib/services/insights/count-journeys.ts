import { readCounted, writeCounted } from '@/lib/storage/counted';
import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

/** Prospects per transaction: about 50 ms of work, so that other tasks of the worker run between. */
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
 * Counts for Insights the log of before version 4 of the schema. Each step is one transaction that also stores the
 * place reached, so a stopped worker goes on there. Prospects who change meanwhile are counted by that change. One read
 * where all is done.
 */
export async function countJourneys(deps: Pick<Deps, 'db' | 'local' | 'now'>): Promise<void> {
  if ((await readCounted(deps.db)).isDone) return;
  while (await countSome(deps));
}

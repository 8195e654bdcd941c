import { readCanary, setCanary } from '@/lib/storage/canary';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Deps } from '../deps';

/** Sets the canary with the first event of a new log, instead of on the next day. */
export async function keepCanary(db: NextTouchDatabase, { local }: Pick<Deps, 'local'>, at: number): Promise<void> {
  const canary = await readCanary(local);
  if (canary !== null && canary.counts.events > 0) return;
  if ((await db.events.limit(1).count()) > 0) await setCanary(db, local, at);
}

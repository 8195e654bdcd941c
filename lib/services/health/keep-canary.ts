import { readCanary, setCanary } from '@/lib/storage/canary';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Deps } from '../deps';

/** A new log is watched over from its first event on, not from the next day. */
export async function keepCanary(db: NextTouchDatabase, { local }: Pick<Deps, 'local'>, at: number): Promise<void> {
  const canary = await readCanary(local);
  if (canary !== null && canary.counts.events > 0) return;
  if ((await db.events.limit(1).count()) > 0) await setCanary(db, local, at);
}

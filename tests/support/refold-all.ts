import type { NextTouchDatabase } from '@/lib/storage/database';
import { refoldProspects } from '@/lib/storage/log-repository';
import type { Project } from '@/lib/storage/projection';

/** Folds the whole log anew, and removes projections without events. */
export async function refoldAll(db: NextTouchDatabase, project: Project): Promise<void> {
  const named = await db.events.orderBy('prospectId').uniqueKeys();
  const ids = new Set([...named.map(String), ...(await db.prospects.toCollection().primaryKeys())]);
  await refoldProspects(db, [...ids], project);
}

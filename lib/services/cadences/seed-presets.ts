import { PRESETS } from '@/lib/domain/cadence/presets';
import type { NextTouchDatabase } from '@/lib/storage/database';

/**
 * Puts the presets into a database that has no cadence at all. Ids are fixed, so a restore or another machine finds the
 * same ones; cadences are archived, never deleted, so an empty table is a new one.
 */
export async function seedPresets(db: NextTouchDatabase): Promise<void> {
  await db.transaction('rw', db.cadences, async () => {
    if ((await db.cadences.count()) > 0) return;
    await db.cadences.bulkAdd(PRESETS.map((preset) => structuredClone(preset)));
  });
}

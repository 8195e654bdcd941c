import { withPresetKeys } from '@/lib/domain/cadence/preset-keys';
import { PRESET_SENTENCES } from '@/lib/domain/cadence/preset-sentences';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { NextTouchDatabase } from '@/lib/storage/database';

/** Row of `meta`: ids of the presets this database has been given. Without it the database is of before it was kept. */
const GIVEN_KEY = 'presets-given';

/** Those that a database with cadences, but without the row, was given when it was new. */
const FIRST_GIVEN = Object.keys(PRESET_SENTENCES);

/**
 * Gives a database the presets it was never given: all of them a new one, those an update brings every other, each once.
 * One that the rep archived stays archived. Ids are fixed, so a restore or another machine finds the same ones.
 */
export async function seedPresets(db: NextTouchDatabase, presets = PRESETS): Promise<void> {
  const wanted = presets.map(({ id }) => id);
  await db.transaction('rw', db.cadences, db.meta, async () => {
    const row = await db.meta.get(GIVEN_KEY);
    const isNew = (await db.cadences.count()) === 0;
    const given = new Set(isNew ? [] : ((row?.value as string[] | undefined) ?? FIRST_GIVEN));
    if (!row) await tellByKey(db);
    if (wanted.every((id) => given.has(id)) && row) return;
    const last = (await db.cadences.orderBy('order').last())?.order ?? -1;
    for (const preset of presets) {
      if (given.has(preset.id) || (await db.cadences.get(preset.id))) continue;
      await db.cadences.add({ ...structuredClone(preset), order: isNew ? preset.order : last + 1 + preset.order });
    }
    await db.meta.put({ key: GIVEN_KEY, value: [...new Set([...given, ...wanted])] });
  });
}

/** Replaces preset sentences of earlier versions by their keys. */
async function tellByKey(db: NextTouchDatabase): Promise<void> {
  for (const cadence of await db.cadences.toArray()) {
    const keyed = withPresetKeys(cadence);
    if (keyed !== cadence) await db.cadences.put(keyed);
  }
}

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { PRESET_SENTENCES } from '@/lib/domain/cadence/preset-sentences';
import { hours, preset } from '@/lib/domain/cadence/preset-steps';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { seedPresets } from '@/lib/services/cadences/seed-presets';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { previewRestore } from '@/lib/storage/backup/restore';
import { World } from './support/world';

const LATER = preset(
  {
    id: 'later',
    name: 'Added by an update',
    endWait: hours(1),
    evidence: { kind: 'convention', link: null },
    lines: [['email', hours(0)]],
  },
  7,
);
const ids = async (world: World) => (await world.db.cadences.orderBy('order').toArray()).map(({ id }) => id);

/** The presets as November's database held them: sentences, and no word of what had been given. */
async function november(world: World): Promise<void> {
  await world.sweep();
  await world.db.meta.delete('presets-given');
  for (const cadence of await world.db.cadences.toArray()) {
    const sentences = PRESET_SENTENCES[cadence.presetId ?? ''] ?? [];
    const revisions = cadence.revisions.map((revision) => ({
      ...revision,
      steps: revision.steps.map((step, index) => ({ ...step, gives: sentences[index] ?? '' })),
    }));
    await world.db.cadences.put({ ...cadence, revisions });
  }
}

describe('a preset that an update brings', () => {
  test('reaches a rep who has cadences, at the end of the list, once', async () => {
    const world = new World();
    await world.sweep();
    await seedPresets(world.db, [...PRESETS, LATER]);
    expect((await ids(world)).at(-1)).toBe('later');
    await world.page('setup').archiveCadence('later', 'go-on');
    await seedPresets(world.db, [...PRESETS, LATER]);
    expect((await world.db.cadences.get('later'))?.archivedAt).not.toBeNull();
    expect(await world.db.cadences.count()).toBe(PRESETS.length + 1);
  });

  test('reaches one whose database is of before that was kept, and brings no other', async () => {
    const world = new World();
    await november(world);
    await world.db.cadences.delete('parked');
    await seedPresets(world.db, [...PRESETS, LATER]);
    expect(await ids(world)).toEqual([...PRESETS.map(({ id }) => id).filter((id) => id !== 'parked'), 'later']);
  });
});

describe('presets stored as sentences', () => {
  test('become keys, and what the rep wrote stays', async () => {
    const world = new World();
    await november(world);
    const steady = await world.db.cadences.get('steady');
    if (!steady) throw new Error('no steady');
    const revision = currentRevision(steady);
    const steps = revision.steps.map((step, n) => (n === 1 ? { ...step, gives: 'A tour of the plant.' } : step));
    const mine = { ...steady, id: 'mine', revisions: [{ ...revision, steps }] };
    await world.db.cadences.add(mine);
    await world.db.cadences.add({ ...mine, id: 'other', presetId: null });
    await world.restart();
    expect((await world.db.cadences.get('steady'))?.revisions).toEqual(PRESETS[0]?.revisions);
    const gives = async (id: string) =>
      (await world.db.cadences.get(id))?.revisions[0]?.steps.map((step) => step.gives);
    expect((await gives('mine'))?.slice(0, 3)).toEqual(['steady.1', 'A tour of the plant.', 'steady.3']);
    expect((await gives('other'))?.[0]).toBe(PRESET_SENTENCES.steady?.[0]);
  });

  test('are read so from a backup of that time', async () => {
    const old = new World();
    await november(old);
    const file = await exportBackup(old.db, { now: old.now().at, settings: null, passphrase: null });
    const world = new World();
    await world.sweep();
    const { content } = await previewRestore(file, world.db);
    expect(content.cadences.find(({ id }) => id === 'inbound')?.revisions).toEqual(
      PRESETS.find(({ id }) => id === 'inbound')?.revisions,
    );
  });
});

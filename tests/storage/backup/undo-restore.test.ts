import { describe, expect, it } from 'vitest';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { LogEvent } from '@/lib/domain/log/events';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { undoRestore } from '@/lib/storage/backup/undo-restore';
import { appendEvents } from '@/lib/storage/log-repository';
import { added, enrolled, mergedInto, START, story, touched } from '../support/book';
import { contents, freshDatabase } from '../support/fresh-database';
import { ITEM, PRESET_MAP, realProject, send } from '../support/stored';

const steady = [...PRESET_MAP.values()][0] as Cadence;
const [first] = steady.revisions;
const grown: Cadence = { ...steady, revisions: first ? [...steady.revisions, { ...first, revision: 2 }] : [] };
const own: Cadence = { ...steady, id: 'own', name: 'My own', presetId: null };

async function book(cadences: Cadence[], ...events: Parameters<typeof appendEvents>[1][]) {
  const db = freshDatabase();
  await db.cadences.bulkAdd(cadences);
  await appendEvents(db, events.flat(), realProject(new Map(cadences.map((each) => [each.id, each]))));
  return db;
}

/** A file with the stories of Ann and Bob, Bob and Cleo merged, a grown cadence and one of its own. */
async function file() {
  const from = await book([grown, own], story('ann', 2), story('bob'), [added('cleo'), mergedInto('bob', 'cleo')]);
  await from.valueItems.add(ITEM);
  await from.sends.add(send('msg-a:1', ['ann@buyer.example']));
  return exportBackup(from, { now: START, settings: DEFAULT_SETTINGS });
}

describe('taking a restore back', () => {
  it('leaves all tables as they were: prospects, people merged, cadences, value items, sends', async () => {
    const to = await book([steady], story('ann', 1), [added('cleo')]);
    const before = await contents(to);
    const record = await applyRestore(to, await previewRestore(await file(), to), realProject);
    expect(await to.cadences.count()).toBe(2);
    expect(await undoRestore(to, record, realProject)).toMatchObject({ prospects: 1 });
    expect(await contents(to)).toEqual(before);
  });

  it('keeps a cadence that was changed since, and one that somebody is in', async () => {
    const to = await book([steady], [added('dan')]);
    const record = await applyRestore(to, await previewRestore(await file(), to), realProject);
    await to.cadences.update(steady.id, { name: 'Renamed' });
    const events = [{ ...enrolled('dan'), cadenceId: 'own' } as LogEvent, touched('dan', 1)];
    await appendEvents(to, events, realProject(new Map([[own.id, own]])));
    await undoRestore(to, record, realProject);
    expect((await to.cadences.toArray()).map(({ id, name }) => [id, name]).sort()).toEqual([
      ['own', 'My own'],
      [steady.id, 'Renamed'],
    ]);
    expect((await to.enrollments.toArray()).map((each) => each.cadenceId)).toEqual(['own']);
  });

  it('stopped, it changes nothing', async () => {
    const to = await book([steady], story('ann', 1));
    const record = await applyRestore(to, await previewRestore(await file(), to), realProject);
    const before = await contents(to);
    await expect(undoRestore(to, record, realProject, AbortSignal.abort())).rejects.toThrow();
    expect(await contents(to)).toEqual(before);
  });
});

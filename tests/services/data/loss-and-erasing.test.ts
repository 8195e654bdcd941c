import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { listSnapshots } from '@/lib/storage/snapshots/snapshots';
import { exampleBackup } from '../../support/restore-book';
import { bookRows, finished, restored } from '../support/data-jobs';
import { World } from '../support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('snapshots, erasing and loss', () => {
  test('what is erased is gone everywhere, and presets are back', async () => {
    await restored(world, exampleBackup(world.now()));
    await finished(world, await world.page('data').takeSnapshot());
    expect(await listSnapshots(world.snapshots)).toHaveLength(1);
    await world.local.set('settings', { dailyCap: 9 });
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    expect(await bookRows(world)).toEqual({ events: [], prospects: [], enrollments: [], touches: [] });
    expect(await listSnapshots(world.snapshots)).toEqual([]);
    expect(await world.db.cadences.count()).toBeGreaterThan(3);
    expect((await loadSettings(world.local)).dailyCap).toBe(9);
    expect(await world.page('data').lossFound()).toBeNull();
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: true });
    expect((await loadSettings(world.local)).dailyCap).toBe(40);
  });

  test('an emptied database offers the latest snapshot, and restoring it settles the matter', async () => {
    await restored(world, exampleBackup(world.now()));
    const before = await bookRows(world);
    await finished(world, await world.page('data').takeSnapshot());
    for (const table of world.db.tables) await table.clear();
    const loss = await world.page('data').lossFound();
    expect(loss).toMatchObject({
      kind: 'emptied',
      lastSeen: { prospects: 14 },
      snapshot: { id: '2026-11-24', prospects: 14 },
    });
    await world.sweep();
    expect(await world.page('page').health()).toMatchObject({ light: 'red', reasons: ['database-emptied'] });
    const job = await finished(world, await world.page('data').restoreSnapshot(loss?.snapshot?.id ?? ''));
    expect(job.state).toBe('done');
    expect(await bookRows(world)).toEqual(before);
    expect(await world.page('data').lossFound()).toBeNull();
    expect(await world.page('page').health()).toMatchObject({ reasons: [] });
  });

  test('while a loss is unanswered, daily snapshots do not push out the last good one', async () => {
    await restored(world, exampleBackup(world.now()));
    await finished(world, await world.page('data').takeSnapshot());
    for (const table of world.db.tables) await table.clear();
    await world.sweep();
    await world.page('log').execute({
      ...{ type: 'add-prospect', prospectId: 'new', addresses: ['new@acme.example'], name: 'New', company: 'Acme' },
      ...{ mailbox: 'rep@next-touch.example', source: 'manual' },
    });
    for (let day = 0; day < 9; day += 1) await world.wait(24 * 3_600_000);
    expect((await listSnapshots(world.snapshots)).map((each) => each.id)).toContain('2026-11-24');
    expect((await world.page('data').lossFound())?.snapshot).toMatchObject({ prospects: 14 });
  });

  test('nor does one taken by hand take the place of it', async () => {
    await restored(world, exampleBackup(world.now()));
    const snapshot = async () => finished(world, await world.page('data').takeSnapshot());
    expect((await snapshot()).result).toEqual({ kind: 'snapshot', taken: true });
    for (const table of world.db.tables) await table.clear();
    await world.page('log').execute({
      ...{ type: 'add-prospect', prospectId: 'new', addresses: ['new@acme.example'], name: 'New', company: 'Acme' },
      ...{ mailbox: 'rep@next-touch.example', source: 'manual' },
    });
    expect((await snapshot()).error?.code).toBe('loss-open');
    expect((await listSnapshots(world.snapshots)).map((each) => each.prospects)).toEqual([14]);
    await world.page('data').dismissLoss();
    expect((await snapshot()).state).toBe('done');
  });

  test('a loss the rep accepts is not asked about again', async () => {
    await restored(world, exampleBackup(world.now()));
    for (const table of world.db.tables) await table.clear();
    expect(await world.page('data').lossFound()).toMatchObject({ kind: 'emptied' });
    await world.page('data').dismissLoss();
    expect(await world.page('data').lossFound()).toBeNull();
  });
});

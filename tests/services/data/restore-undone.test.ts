import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { JobState } from '@/lib/messages/data-contract';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { CANARY_KEY } from '@/lib/storage/canary';
import { exampleBackup } from '../../support/restore-book';
import { bookRows, finished, restored } from '../support/data-jobs';
import { OWN, REP, World } from '../support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('a restore taken back', () => {
  const undone = async () => finished(world, await world.page('data').undoRestore());
  const mine = {
    addresses: ['mine@buyer.example'],
    name: 'Mine',
    company: '',
    mailbox: REP,
    source: 'manual' as const,
  };

  test('leaves what was there before, and what was done since', async () => {
    await world.page('log').execute({ type: 'add-prospect', prospectId: 'mine', ...mine });
    const [before, cadences] = [await bookRows(world), await world.db.cadences.toArray()];
    await restored(world, exampleBackup(world.now(), REP, { dailyCap: 7 }), { withSettings: true });
    expect(await world.page('data').lastRestore()).toMatchObject({ at: world.now().at, prospects: 14 });
    await world.page('setup').saveSettings({ appearance: 'dark' });
    await world.page('log').execute({ type: 'enroll', prospectId: 'mine', cadenceId: 'steady', afterTouchId: null });

    expect((await undone()).result).toMatchObject({ kind: 'restore-undone', prospects: 14 });
    const after = await bookRows(world);
    // The summary says what was done since: they were enrolled.
    const people = (list: typeof after.prospects) => list.map((each) => ({ ...each, summary: null }));
    expect(people(after.prospects)).toEqual(people(before.prospects));
    expect(after.events).toHaveLength(before.events.length + 1);
    expect(after.enrollments).toMatchObject([{ prospectId: 'mine', state: 'active' }]);
    expect([after.touches, await world.db.sends.count()]).toEqual([[], 0]);
    expect(await world.db.cadences.toArray()).toEqual(cadences);
    expect(await loadSettings(world.local)).toMatchObject({ dailyCap: 40, appearance: 'dark' });
    expect(await world.local.get(CANARY_KEY)).toMatchObject({ counts: { prospects: 1 } });
    expect(await world.page('data').lossFound()).toBeNull();
    expect(await world.page('data').lastRestore()).toBeNull();
    expect((await undone()).error?.code).toBe('file-gone');
  });

  test('more history for somebody known goes, and they stay', async () => {
    const text = exampleBackup(world.now());
    await restored(world, text);
    const all = await bookRows(world);
    const without = all.events.filter((event) => event.type !== 'touched');
    const whole = JSON.parse(text);
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    await restored(world, JSON.stringify({ ...whole, events: without }));
    const before = await bookRows(world);
    const { result } = await restored(world, text);
    expect(result).toMatchObject({ prospects: { added: 0 } });
    expect(await bookRows(world)).toEqual(all);
    expect((await undone()).result).toMatchObject({ prospects: 0 });
    expect(await bookRows(world)).toEqual(before);
  });

  test('is offered for a day, not after what was erased could come to light in it, and not for nothing', async () => {
    const text = exampleBackup(world.now());
    await restored(world, text);
    await restored(world, text);
    expect(await world.page('data').lastRestore()).toMatchObject({ prospects: 14 });
    await world.wait(25 * 3_600_000);
    expect(await world.page('data').lastRestore()).toBeNull();

    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    await restored(world, text);
    const [first] = await world.db.prospects.toArray();
    await world.page('page').erase([first?.id ?? '']);
    expect(await world.page('data').lastRestore()).toBeNull();
    expect(await world.transfers.files.count()).toBe(0);
  });

  test('cancelled, it changes nothing and can be asked for again', async () => {
    await restored(world, exampleBackup(world.now()));
    const before = await bookRows(world);
    const { session } = world;
    const set = session.set;
    session.set = async (name, value) => {
      await set(name, value);
      const job = value as JobState;
      if (name.startsWith('job:') && job.kind === 'undo-restore' && job.phase === 'writing' && job.state === 'running')
        await world.background.message(
          { kind: 'next-touch:call', service: 'data', method: 'cancel', args: [job.id] },
          { id: OWN.ownId, url: `${OWN.ownBase}options.html` },
        );
    };
    expect(await undone()).toMatchObject({ state: 'cancelled' });
    expect(await bookRows(world)).toEqual(before);
    expect(await world.page('data').lastRestore()).not.toBeNull();
  });
});

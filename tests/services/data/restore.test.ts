import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { JobState } from '@/lib/messages/data-contract';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { CANARY_KEY } from '@/lib/storage/canary';
import { exampleBackup } from '../../support/restore-book';
import { bookRows, finished, leave, restored } from '../support/data-jobs';
import { OWN, REP, World } from '../support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('restore', () => {
  test('merges the book, keeps the canary, removes the file', async () => {
    const job = await restored(world, exampleBackup(world.now()));
    expect(job).toMatchObject({ state: 'done', error: null, result: { kind: 'restore', skipped: 0, errorCount: 0 } });
    expect(await world.db.prospects.count()).toBe(14);
    expect(await world.local.get(CANARY_KEY)).toMatchObject({ counts: { prospects: 14 } });
    expect((await world.transfers.files.toArray()).map((each) => each.key)).toEqual(['last-restore']);
    expect(world.seen.badge.text).not.toBe('');
  });

  test('done twice changes nothing', async () => {
    const text = exampleBackup(world.now());
    await restored(world, text);
    const before = await bookRows(world);
    const job = await restored(world, text);
    expect(job.result).toMatchObject({ prospects: { added: 0, changed: 0 }, events: 0 });
    expect(await bookRows(world)).toEqual(before);
  });

  test('brings settings only when asked', async () => {
    const text = exampleBackup(world.now(), REP, { dailyCap: 7 });
    await restored(world, text);
    expect((await loadSettings(world.local)).dailyCap).toBe(40);
    const job = await restored(world, text, { withSettings: true });
    expect(job.result).toMatchObject({ settings: true });
    expect((await loadSettings(world.local)).dailyCap).toBe(7);
  });

  test.each([
    ['hello', 'not-a-backup'],
    ['{"format":"next-touch-backup","version":99}', 'newer-version'],
    ['{"format":"next-touch-backup","version":1,"events":{}}', 'not-a-backup'],
  ])('refuses %s as %s, and writes nothing', async (text, code) => {
    const job = await restored(world, text);
    expect(job).toMatchObject({ state: 'failed', error: { code }, result: null });
    expect(await world.db.events.count()).toBe(0);
    expect(await world.transfers.files.count()).toBe(0);
  });

  test('a file that is gone is said so', async () => {
    const id = await world.page('data').restore('nothing-here', null, { withSettings: false });
    expect(await finished(world, id)).toMatchObject({ state: 'failed', error: { code: 'file-gone' } });
  });

  test('an encrypted file needs its passphrase', async () => {
    await restored(world, exampleBackup(world.now()));
    const file = await exportBackup(world.db, { now: world.now().at, settings: null, passphrase: 'correct horse' });
    const wrong = await world.page('data').restore(await leave(world, file), 'wrong', { withSettings: false });
    expect((await finished(world, wrong)).error?.code).toBe('wrong-passphrase');
    const right = await world.page('data').restore(await leave(world, file), 'correct horse', { withSettings: false });
    expect((await finished(world, right)).state).toBe('done');
  });

  test('cancelled while it writes, it leaves the log as it was', async () => {
    const key = await leave(world, exampleBackup(world.now()));
    const { background, session } = world;
    const message = (method: string, ...args: unknown[]) =>
      background.message(
        { kind: 'next-touch:call', service: 'data', method, args },
        { id: OWN.ownId, url: `${OWN.ownBase}options.html` },
      );
    const set = session.set;
    session.set = async (name, value) => {
      await set(name, value);
      const job = value as JobState;
      if (name.startsWith('job:') && job.phase === 'writing' && job.state === 'running')
        await message('cancel', job.id);
    };
    const answer = await message('restore', key, null, { withSettings: false });
    const id = answer?.ok ? String(answer.value) : '';
    expect(await finished(world, id)).toMatchObject({ state: 'cancelled', result: null });
    expect((await bookRows(world)).events).toEqual([]);
    expect(await world.db.prospects.count()).toBe(0);
    expect(await world.page('data').cancel(id)).toBe(false);
  });

  test('a job that died with the worker is found out', async () => {
    await world.session.set('job:old', { id: 'old', state: 'running', kind: 'restore', phase: 'writing' });
    expect(await world.page('data').job('old')).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
    expect(await world.page('data').job('unheard-of')).toBeNull();
  });
});

test('files nobody took are swept after a day', async () => {
  await leave(world, 'old');
  await world.sweep();
  expect(await world.transfers.files.count()).toBe(1);
  await world.wait(2 * 24 * 3_600_000);
  expect(await world.transfers.files.count()).toBe(0);
});

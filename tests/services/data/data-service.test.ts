import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { JobState } from '@/lib/messages/data-contract';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { CANARY_KEY } from '@/lib/storage/canary';
import { listSnapshots } from '@/lib/storage/snapshots/snapshots';
import { leaveFile } from '@/lib/storage/transfers';
import { exampleBackup } from '../../support/restore-book';
import { OWN, REP, World } from '../support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

async function leave(text: string | Blob): Promise<string> {
  const key = crypto.randomUUID();
  await leaveFile(world.transfers, key, text instanceof Blob ? text : new Blob([text]), world.now().at);
  return key;
}

async function finished(id: string): Promise<JobState> {
  await world.background.idle();
  const job = await world.page('data').job(id);
  if (!job) throw new Error('no job');
  return job;
}

async function restored(text: string, options = { withSettings: false }): Promise<JobState> {
  return finished(await world.page('data').restore(await leave(text), null, options));
}

async function rows() {
  const { db } = world;
  const [events, prospects, enrollments, touches] = await Promise.all([
    db.events.toArray(),
    db.prospects.toArray(),
    db.enrollments.toArray(),
    db.touches.toArray(),
  ]);
  return { events, prospects, enrollments, touches };
}

describe('restore', () => {
  test('merges the book, keeps the canary, removes the file', async () => {
    const job = await restored(exampleBackup(world.now()));
    expect(job).toMatchObject({ state: 'done', error: null, result: { kind: 'restore', skipped: 0, errorCount: 0 } });
    expect(await world.db.prospects.count()).toBe(14);
    expect(await world.local.get(CANARY_KEY)).toMatchObject({ counts: { prospects: 14 } });
    expect((await world.transfers.files.toArray()).map((each) => each.key)).toEqual(['last-restore']);
    expect(world.seen.badge.text).not.toBe('');
  });

  test('done twice changes nothing', async () => {
    const text = exampleBackup(world.now());
    await restored(text);
    const before = await rows();
    const job = await restored(text);
    expect(job.result).toMatchObject({ prospects: { added: 0, changed: 0 }, events: 0 });
    expect(await rows()).toEqual(before);
  });

  test('brings settings only when asked', async () => {
    const text = exampleBackup(world.now(), REP, { dailyCap: 7 });
    await restored(text);
    expect((await loadSettings(world.local)).dailyCap).toBe(40);
    const job = await restored(text, { withSettings: true });
    expect(job.result).toMatchObject({ settings: true });
    expect((await loadSettings(world.local)).dailyCap).toBe(7);
  });

  test.each([
    ['hello', 'not-a-backup'],
    ['{"format":"next-touch-backup","version":99}', 'newer-version'],
    ['{"format":"next-touch-backup","version":1,"events":{}}', 'not-a-backup'],
  ])('refuses %s as %s, and writes nothing', async (text, code) => {
    const job = await restored(text);
    expect(job).toMatchObject({ state: 'failed', error: { code }, result: null });
    expect(await world.db.events.count()).toBe(0);
    expect(await world.transfers.files.count()).toBe(0);
  });

  test('a file that is gone is said so', async () => {
    const id = await world.page('data').restore('nothing-here', null, { withSettings: false });
    expect(await finished(id)).toMatchObject({ state: 'failed', error: { code: 'file-gone' } });
  });

  test('an encrypted file needs its passphrase', async () => {
    await restored(exampleBackup(world.now()));
    const file = await exportBackup(world.db, { now: world.now().at, settings: null, passphrase: 'correct horse' });
    const wrong = await world.page('data').restore(await leave(file), 'wrong', { withSettings: false });
    expect((await finished(wrong)).error?.code).toBe('wrong-passphrase');
    const right = await world.page('data').restore(await leave(file), 'correct horse', { withSettings: false });
    expect((await finished(right)).state).toBe('done');
  });

  test('cancelled while it writes, it leaves the log as it was', async () => {
    const key = await leave(exampleBackup(world.now()));
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
    expect(await finished(id)).toMatchObject({ state: 'cancelled', result: null });
    expect((await rows()).events).toEqual([]);
    expect(await world.db.prospects.count()).toBe(0);
    expect(await world.page('data').cancel(id)).toBe(false);
  });

  test('a job that died with the worker is found out', async () => {
    await world.session.set('job:old', { id: 'old', state: 'running', kind: 'restore', phase: 'writing' });
    expect(await world.page('data').job('old')).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
    expect(await world.page('data').job('unheard-of')).toBeNull();
  });
});

describe('a restore taken back', () => {
  const undone = async () => finished(await world.page('data').undoRestore());
  const mine = {
    addresses: ['mine@buyer.example'],
    name: 'Mine',
    company: '',
    mailbox: REP,
    source: 'manual' as const,
  };

  test('leaves what was there before, and what was done since', async () => {
    await world.page('log').execute({ type: 'add-prospect', prospectId: 'mine', ...mine });
    const [before, cadences] = [await rows(), await world.db.cadences.toArray()];
    await restored(exampleBackup(world.now(), REP, { dailyCap: 7 }), { withSettings: true });
    expect(await world.page('data').lastRestore()).toMatchObject({ at: world.now().at, prospects: 14 });
    await world.page('setup').saveSettings({ appearance: 'dark' });
    await world.page('log').execute({ type: 'enroll', prospectId: 'mine', cadenceId: 'steady', afterTouchId: null });

    expect((await undone()).result).toMatchObject({ kind: 'restore-undone', prospects: 14 });
    const after = await rows();
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
    await restored(text);
    const all = await rows();
    const without = all.events.filter((event) => event.type !== 'touched');
    const whole = JSON.parse(text);
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    await restored(JSON.stringify({ ...whole, events: without }));
    const before = await rows();
    const { result } = await restored(text);
    expect(result).toMatchObject({ prospects: { added: 0 } });
    expect(await rows()).toEqual(all);
    expect((await undone()).result).toMatchObject({ prospects: 0 });
    expect(await rows()).toEqual(before);
  });

  test('is offered for a day, not after what was erased could come to light in it, and not for nothing', async () => {
    const text = exampleBackup(world.now());
    await restored(text);
    await restored(text);
    expect(await world.page('data').lastRestore()).toMatchObject({ prospects: 14 });
    await world.wait(25 * 3_600_000);
    expect(await world.page('data').lastRestore()).toBeNull();

    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    await restored(text);
    const [first] = await world.db.prospects.toArray();
    await world.page('page').erase([first?.id ?? '']);
    expect(await world.page('data').lastRestore()).toBeNull();
    expect(await world.transfers.files.count()).toBe(0);
  });

  test('cancelled, it changes nothing and can be asked for again', async () => {
    await restored(exampleBackup(world.now()));
    const before = await rows();
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
    expect(await rows()).toEqual(before);
    expect(await world.page('data').lastRestore()).not.toBeNull();
  });
});

describe('CSV import', () => {
  const SHEET =
    'Email,Name,Company,Notes\nann@buyer.example,Ann,Buyer,Met in May\nno address,Bo,,\nann@buyer.example,,,\n';
  const MAPPING = ['address', 'name', 'company', 'notes'];

  test('adds the new rows under one batch, which undoes them all', async () => {
    const options = { mailbox: 'Rep@Seller.example ', enrollIn: 'steady' };
    const id = await world.page('data').importCsv(await leave(SHEET), MAPPING, options);
    const { state, result } = await finished(id);
    expect(state).toBe('done');
    expect(result).toMatchObject({ kind: 'import-csv', added: 1, repeated: 1, errors: 1, known: 0, refused: 0 });
    const [prospect] = await world.db.prospects.toArray();
    expect(prospect).toMatchObject({
      name: 'Ann',
      notes: 'Met in May',
      mailbox: REP,
      addresses: ['ann@buyer.example'],
    });
    expect(await world.db.enrollments.toArray()).toMatchObject([{ cadenceId: 'steady', state: 'active' }]);
    const added = (await world.db.events.toArray()).find((event) => event.type === 'prospect-added');
    expect(added).toMatchObject({ source: 'import' });
    const batch = result?.kind === 'import-csv' ? result.batch : '';
    expect(await world.page('log').undo(batch)).toMatchObject({ ok: true });
    expect(await world.db.prospects.count()).toBe(0);
  });

  test('spreads first touches so that no day has more than the cap, beside what is planned there already', async () => {
    await world.local.set('settings', { dailyCap: 2 });
    const sheet = (name: string, count: number) =>
      `Email\n${Array.from({ length: count }, (_, index) => `${name}${index}@${name}.example`).join('\n')}`;
    const options = { mailbox: REP, enrollIn: 'steady' };
    const one = await world.page('data').importCsv(await leave(sheet('one', 1)), ['address'], options);
    expect((await finished(one)).result).toMatchObject({ added: 1, until: null });
    const five = await world.page('data').importCsv(await leave(sheet('five', 5)), ['address'], options);
    expect((await finished(five)).result).toMatchObject({ added: 5, until: '2026-11-26' });
    // 24 November 2026 is a Tuesday; one of its two is the first import's.
    const days = (await world.db.enrollments.toArray()).map(({ dueAt }) => dueAt?.slice(0, 10)).sort();
    expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-26', '2026-11-26']);
  });

  test('adds again somebody whose adding was taken back, and leaves out the rep', async () => {
    const options = { mailbox: REP, enrollIn: 'steady' };
    const sheet = `Email\nann@buyer.example\n${REP}\n`;
    const first = await finished(await world.page('data').importCsv(await leave(sheet), ['address'], options));
    expect(first.result).toMatchObject({ added: 1, errors: 1 });
    await world.page('log').undo(first.result?.kind === 'import-csv' ? first.result.batch : '');
    const again = await finished(await world.page('data').importCsv(await leave(sheet), ['address'], options));
    expect(again.result).toMatchObject({ added: 1, errors: 1, refused: 0 });
    expect(await world.db.prospects.toArray()).toMatchObject([{ addresses: ['ann@buyer.example'] }]);
    expect(await world.db.enrollments.toArray()).toMatchObject([{ state: 'active' }]);
  });

  test.each([
    ['name,company\nAnn,Buyer', ['name', 'company'], 'no-address-column'],
    ['\u0000\u0001', ['address'], 'not-text'],
    ['', ['address'], 'empty'],
  ])('refuses %j', async (text, mapping, code) => {
    const id = await world.page('data').importCsv(await leave(text), mapping, { mailbox: REP, enrollIn: null });
    expect(await finished(id)).toMatchObject({ state: 'failed', error: { code } });
    expect(await world.db.events.count()).toBe(0);
  });
});

describe('snapshots, erasing and loss', () => {
  test('what is erased is gone everywhere, and presets are back', async () => {
    await restored(exampleBackup(world.now()));
    await finished(await world.page('data').takeSnapshot());
    expect(await listSnapshots(world.snapshots)).toHaveLength(1);
    await world.local.set('settings', { dailyCap: 9 });
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
    expect(await rows()).toEqual({ events: [], prospects: [], enrollments: [], touches: [] });
    expect(await listSnapshots(world.snapshots)).toEqual([]);
    expect(await world.db.cadences.count()).toBeGreaterThan(3);
    expect((await loadSettings(world.local)).dailyCap).toBe(9);
    expect(await world.page('data').lossFound()).toBeNull();
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: true });
    expect((await loadSettings(world.local)).dailyCap).toBe(40);
  });

  test('an emptied database offers the latest snapshot, and restoring it settles the matter', async () => {
    await restored(exampleBackup(world.now()));
    const before = await rows();
    await finished(await world.page('data').takeSnapshot());
    for (const table of world.db.tables) await table.clear();
    const loss = await world.page('data').lossFound();
    expect(loss).toMatchObject({
      kind: 'emptied',
      lastSeen: { prospects: 14 },
      snapshot: { id: '2026-11-24', prospects: 14 },
    });
    await world.sweep();
    expect(await world.page('page').health()).toMatchObject({ light: 'red', reasons: ['database-emptied'] });
    const job = await finished(await world.page('data').restoreSnapshot(loss?.snapshot?.id ?? ''));
    expect(job.state).toBe('done');
    expect(await rows()).toEqual(before);
    expect(await world.page('data').lossFound()).toBeNull();
    expect(await world.page('page').health()).toMatchObject({ reasons: [] });
  });

  test('while a loss is unanswered, daily snapshots do not push out the last good one', async () => {
    await restored(exampleBackup(world.now()));
    await finished(await world.page('data').takeSnapshot());
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
    await restored(exampleBackup(world.now()));
    const snapshot = async () => finished(await world.page('data').takeSnapshot());
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
    await restored(exampleBackup(world.now()));
    for (const table of world.db.tables) await table.clear();
    expect(await world.page('data').lossFound()).toMatchObject({ kind: 'emptied' });
    await world.page('data').dismissLoss();
    expect(await world.page('data').lossFound()).toBeNull();
  });
});

test('files nobody took are swept after a day', async () => {
  await leave('old');
  await world.sweep();
  expect(await world.transfers.files.count()).toBe(1);
  await world.wait(2 * 24 * 3_600_000);
  expect(await world.transfers.files.count()).toBe(0);
});

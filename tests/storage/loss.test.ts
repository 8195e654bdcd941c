import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { CANARY_KEY, detectLoss, type KeyValuePort, readCanary, setCanary } from '@/lib/storage/canary';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { countErasure, eraseAll, eraseProspect } from '@/lib/storage/erase';
import { appendEvents } from '@/lib/storage/log-repository';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import {
  listSnapshots,
  previewSnapshotRestore,
  restoreSnapshot,
  snapshotFile,
  takeSnapshot,
} from '@/lib/storage/snapshots/snapshots';
import { added, localAt, mergedInto, START, story, touched, undone } from './support/book';
import { fold } from './support/fold';
import { contents, freshDatabase } from './support/fresh-database';
import { ITEM, memoryPort, realProject, send } from './support/stored';

let db: NextTouchDatabase;
let snapshots: SnapshotDatabase;
let port: KeyValuePort;

beforeEach(async () => {
  db = freshDatabase();
  snapshots = new SnapshotDatabase('next-touch-test-snapshots');
  port = memoryPort();
  await appendEvents(db, [...story('ann', 2), ...story('bob')], fold);
  await db.valueItems.add(ITEM);
});
afterEach(() => snapshots.delete());

const DAY = 86_400_000;
const dayOf = (n: number) => ({ at: START + n * DAY, local: localAt(START + n * DAY), zone: 'Etc/UTC' });
const take = (n = 0) => takeSnapshot(db, snapshots, { now: dayOf(n), settings: DEFAULT_SETTINGS });

describe('the canary', () => {
  it('is quiet while all is well, and before it was ever set', async () => {
    expect(await detectLoss(db, port, true)).toBeNull();
    expect(await setCanary(db, port, START)).toBeNull();
    expect(await readCanary(port)).toMatchObject({ counts: { events: 7, prospects: 2, cadences: 0 }, at: START });
    await appendEvents(db, [touched('ann', 5)], fold);
    expect(await detectLoss(db, port, true)).toBeNull();
  });

  it('tells an emptied log', async () => {
    await setCanary(db, port, START);
    for (const table of db.tables) await table.clear();
    expect(await detectLoss(db, port)).toEqual({
      kind: 'emptied',
      lastSeen: { events: 7, prospects: 2, cadences: 0 },
      lastSeenAt: START,
    });
  });

  it('tells a new database in place of the old one, also when something was written to it already', async () => {
    await setCanary(db, port, START);
    const other = freshDatabase();
    await appendEvents(other, story('cleo'), fold);
    expect(await detectLoss(other, port)).toMatchObject({ kind: 'replaced' });
  });

  it('tells missing events when it counts, but not those set aside', async () => {
    await setCanary(db, port, START);
    await db.events.update('touch-ann-0', { local: 'broken' });
    await appendEvents(db, [touched('ann', 5)], fold);
    expect(await db.quarantine.count()).toBe(1);
    expect(await detectLoss(db, port, true)).toBeNull();
    await db.events.bulkDelete(['touch-ann-1', 'touch-ann-5']);
    expect(await detectLoss(db, port)).toBeNull();
    expect(await detectLoss(db, port, true)).toMatchObject({ kind: 'fewer' });
  });

  it('is not overwritten while a loss is unanswered', async () => {
    await setCanary(db, port, START);
    await db.events.clear();
    expect(await setCanary(db, port, START + 1)).toMatchObject({ kind: 'emptied' });
    expect((await readCanary(port))?.at).toBe(START);
    expect(await setCanary(db, port, START + 1, true)).toBeNull();
    expect((await readCanary(port))?.at).toBe(START + 1);
  });

  it.each([5, 'text', { generation: 7 }, null])('takes %j for no canary', async (value) => {
    await port.set(CANARY_KEY, value);
    expect(await detectLoss(db, port, true)).toBeNull();
  });
});

describe('snapshots', () => {
  it('are taken once a day and only of something', async () => {
    expect(await take()).toMatchObject({ id: '2026-11-02', events: 7, prospects: 2 });
    expect(await take()).toBeNull();
    expect(await listSnapshots(snapshots)).toHaveLength(1);
    const empty = await takeSnapshot(freshDatabase(), snapshots, { now: dayOf(3), settings: null });
    expect(empty).toBeNull();
    const again = await takeSnapshot(db, snapshots, { now: dayOf(0), settings: null, replace: true });
    expect(again?.id).toBe('2026-11-02');
  });

  it('keep the last seven days', async () => {
    for (let n = 0; n < 10; n += 1) await take(n);
    const kept = (await listSnapshots(snapshots)).map((head) => head.id);
    expect(kept).toHaveLength(7);
    expect([kept[0], kept[6]]).toEqual(['2026-11-11', '2026-11-05']);
    expect(await snapshots.bodies.count()).toBe(7);
  });

  it('bring back an emptied log whole', async () => {
    await take();
    await setCanary(db, port, START);
    const fresh = freshDatabase();
    expect(await detectLoss(fresh, port)).not.toBeNull();
    expect((await previewSnapshotRestore(fresh, snapshots, '2026-11-02')).prospects).toEqual({ added: 2, changed: 0 });
    const plan = await restoreSnapshot(fresh, snapshots, '2026-11-02', () => fold);
    expect(plan.settings).toEqual(DEFAULT_SETTINGS);
    expect(await contents(fresh)).toEqual(await contents(db));
    await setCanary(fresh, port, START, true);
    expect(await detectLoss(fresh, port, true)).toBeNull();
  });

  it('say so where there is none', async () => {
    await expect(restoreSnapshot(db, snapshots, '2026-01-01', realProject)).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('erasing a prospect', () => {
  beforeEach(async () => {
    await appendEvents(db, [...story('cleo'), mergedInto('ann', 'cleo')], fold);
    await db.sends.bulkAdd([
      send('msg-a:ann-0', ['Ann@buyer.example']),
      send('msg-a:both', ['ann@buyer.example', 'bob@buyer.example']),
      send('msg-a:bob-0', ['bob@buyer.example'], { cc: [{ address: 'cleo@buyer.example', name: 'Cleo' }] }),
      send('msg-a:elsewhere', ['ann@buyer.example'], { mailbox: 'second@seller.example' }),
    ]);
    await db.notified.add({ key: 'e-ann|0|x', enrollmentId: 'e-ann', at: START });
    await db.quarantine.add({ key: 'events|q', table: 'events', row: { prospectId: 'cleo' }, reason: '' });
    await take();
    await take(1);
  });

  async function everything(): Promise<string> {
    const files = await Promise.all((await listSnapshots(snapshots)).map(({ id }) => snapshotFile(snapshots, id)));
    const texts = await Promise.all(
      files.map((file) => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()),
    );
    expect(texts).toHaveLength(2);
    return JSON.stringify(await contents(db)) + texts.join('');
  }

  it.each([
    ['cleo', 'ann'],
    ['ann', 'cleo'],
  ])('takes %s alone when the merge was taken back, and leaves no trace in the log of %s', async (erased, other) => {
    await appendEvents(db, [undone('ann', 'merge-ann-cleo')], fold);
    const before = await db.touches.where('prospectId').equals(other).toArray();
    expect((await countErasure(db, erased)).prospectIds).toEqual([erased]);
    await eraseProspect(db, snapshots, erased);
    expect(await db.touches.where('prospectId').equals(other).toArray()).toEqual(before);
    expect((await db.prospects.toCollection().primaryKeys()).sort()).toEqual([other, 'bob'].sort());
    expect(JSON.stringify(await db.events.toArray())).not.toContain(`"${erased}"`);
    expect(await db.events.get('undo-merge-ann-cleo')).toBeUndefined();
  });

  it('says beforehand what it takes, then takes it from the log and from every snapshot', async () => {
    const foretold = await countErasure(db, 'cleo');
    expect(foretold).toEqual({ prospectIds: ['ann', 'cleo'], events: 8, touches: 3, sends: 1 });
    expect(await everything()).toContain('cleo');
    expect(await eraseProspect(db, snapshots, 'cleo')).toEqual(foretold);
    await db.sends.delete('msg-a:elsewhere');
    await eraseProspect(db, snapshots, 'nobody');
    const left = await everything();
    expect(left).not.toContain('cleo');
    expect(left.replaceAll('msg-a:elsewhere', '').match(/"prospectId":"ann"/)).toBeNull();
    expect(left).toContain('bob@buyer.example');
    expect((await db.sends.get('msg-a:both'))?.to).toEqual([{ address: 'bob@buyer.example', name: '' }]);
  });

  it('leaves the same address alone in another account', async () => {
    await eraseProspect(db, snapshots, 'ann');
    expect(await db.sends.get('msg-a:elsewhere')).toBeDefined();
  });

  it('leaves snapshots that restore to what is left', async () => {
    await eraseProspect(db, snapshots, 'ann');
    const fresh = freshDatabase();
    await restoreSnapshot(fresh, snapshots, '2026-11-02', () => fold);
    expect(await fresh.prospects.toArray()).toEqual(await db.prospects.toArray());
    expect(await fresh.events.toArray()).toEqual(await db.events.toArray());
  });

  it('deletes a snapshot that cannot be read', async () => {
    await snapshots.bodies.put({ id: '2026-11-02', bytes: new Uint8Array([0x1f, 0x8b, 1]) });
    await eraseProspect(db, snapshots, 'ann');
    expect((await listSnapshots(snapshots)).map((head) => head.id)).toEqual(['2026-11-03']);
    expect(await snapshots.bodies.count()).toBe(1);
  });
});

it('erases all, snapshots included, and the log starts anew', async () => {
  await take();
  await setCanary(db, port, START);
  await eraseAll(db, snapshots);
  expect(Object.values(await contents(db)).flat()).toEqual([]);
  expect(await snapshots.bodies.count()).toBe(0);
  await setCanary(db, port, START, true);
  await appendEvents(db, [added('ann')], fold);
  expect(await detectLoss(db, port, true)).toBeNull();
});

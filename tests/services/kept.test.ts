import { describe, expect, test } from 'vitest';
import { seal, unseal } from '@/lib/storage/backup/encryption';
import { backupText } from '@/lib/storage/backup/export-backup';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { dueNow } from '@/lib/storage/queries';
import { takeSnapshot } from '@/lib/storage/snapshots/snapshots';
import { answer, DRAFT, request, SEND, sendAndSettle, show, wireMessage } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

const DAY = 24 * 60 * 60_000;

async function textOf(world: World): Promise<string> {
  let text = '';
  for await (const part of backupText(world.db, { now: world.now().at, settings: null })) text += part;
  return text;
}

async function restore(world: World, text: string): Promise<void> {
  const plan = await previewRestore(new Blob([text]), world.db);
  await applyRestore(world.db, plan, () => () => ({ prospects: [], enrollments: [], touches: [] }));
}

describe('a backup made within the undo window', () => {
  test('restored after the undo makes no touch of the send, whatever time passes', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    const file = await textOf(world);
    await request(world, DRAFT);
    const other = new World('2026-11-24T12:00');
    await restore(other, file);
    await other.wait(3 * DAY);
    expect(await other.db.touches.count()).toBe(0);
  });

  test('counts once Gmail shows the mail as sent', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    const file = await textOf(world);
    const other = new World('2026-11-24T12:00');
    await restore(other, file);
    await show(other, [
      wireMessage({ messageId: 'msg-a:r1', from: REP, to: [PROSPECT], labels: ['^f'], at: world.now().at }),
    ]);
    await other.sweep();
    expect(await other.db.touches.count()).toBe(1);
  });
});

describe('field case F2: snapshots and a clock that was wrong', () => {
  test('those of ten years ahead are dropped, and new ones are kept', async () => {
    const world = new World();
    await sendAndSettle(world);
    const take = (days: number) => {
      world.travel(days * DAY);
      return takeSnapshot(world.db, world.snapshots, { now: world.now(), settings: null });
    };
    for (let day = 0; day < 7; day += 1) await take(1);
    for (let day = 0; day < 10; day += 1) await take(day === 0 ? 3_650 : 1);
    world.travel(-3_660 * DAY);
    for (let day = 0; day < 3; day += 1) await take(1);
    const heads = await world.snapshots.heads.orderBy('at').toArray();
    expect(heads.map((head) => head.id.slice(0, 4))).not.toContain('2036');
    expect(heads.at(-1)?.id).toBe(world.now().local.slice(0, 10));
  });
});

describe('daily tasks', () => {
  test('a snapshot that failed in the morning is tried again at the next sweep, and then no more', async () => {
    const world = new World();
    await sendAndSettle(world);
    await world.waitUntil('2026-11-25T08:00');
    await world.snapshots.heads.clear();
    const put = world.snapshots.bodies.put;
    await world.local.set('daily-done', {});
    world.snapshots.bodies.put = () => {
      throw new Error('disk');
    };
    await world.sweep();
    expect(await world.snapshots.heads.count()).toBe(0);
    world.snapshots.bodies.put = put;
    await world.sweep();
    expect(await world.snapshots.heads.count()).toBe(1);
  });
});

describe('a row that cannot be read', () => {
  test('field case H3: is repaired at the next wake: badge and list agree', async () => {
    const world = new World();
    await sendAndSettle(world);
    await world.waitUntil('2026-11-27T10:00');
    await world.db.enrollments.toCollection().modify((row: object) => {
      Reflect.set(row, 'revision', 'one');
    });
    expect(await dueNow(world.db, world.now().local, 10)).toEqual([]);
    await world.sweep();
    expect([world.seen.badge.text, (await dueNow(world.db, world.now().local, 10)).length]).toEqual(['1', 1]);
  });

  test('a send of the year 287396 does not keep the others from settling', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, { id: 'msg-a:r7', threadId: 'thread-a:r7' }), {
      messageId: 'msg-a:r7',
    });
    await world.db.sends.update('msg-a:r7', { requestedAt: Number.MAX_SAFE_INTEGER });
    await sendAndSettle(world);
    expect(await world.db.touches.count()).toBe(1);
    expect(await world.gmail().cards({ mailbox: REP })).toHaveLength(1);
  });

  test('a file that holds one is told so', async () => {
    const world = new World();
    await sendAndSettle(world);
    const text = (await textOf(world)).replace(/"requestedAt":\d+/, `"requestedAt":${Number.MAX_SAFE_INTEGER}`);
    const plan = await previewRestore(new Blob([text]), new World().db);
    expect([plan.errorCount, plan.errors[0]?.section]).toEqual([1, 'sends']);
  });
});

describe('erasing', () => {
  test('reaches the copies of mails to others, in the log and in snapshots', async () => {
    const world = new World();
    await sendAndSettle(world, { to: [PROSPECT] });
    await world.wait(DAY);
    const other = {
      id: 'msg-a:r2',
      threadId: 'thread-a:r2',
      to: ['bo@other.example'],
      cc: [PROSPECT],
      bcc: ['eve@x.example'],
    };
    await sendAndSettle(world, other);
    await takeSnapshot(world.db, world.snapshots, { now: world.now(), settings: null, replace: true });
    const [ada] = await world.db.prospects.where('addresses').equals(PROSPECT).primaryKeys();
    await world.page('page').erase([ada ?? '']);
    expect(await textOf(world)).not.toContain(PROSPECT);
    expect(await textOf(world)).toContain('eve@x.example');
    for (const { bytes } of await world.snapshots.bodies.toArray()) {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      expect(await new Response(stream).text()).not.toContain(PROSPECT);
    }
    for (const key of ['held-answers'])
      expect(JSON.stringify((await world.session.get(key)) ?? '')).not.toContain(PROSPECT);
  });
});

describe('an encrypted backup', () => {
  test('refuses a header with any field changed, and opens one of before', async () => {
    const plain = new TextEncoder().encode('the book');
    const { encryption, data } = JSON.parse(await seal(plain, 'correct horse'));
    expect(await (await unseal(data, encryption, 'correct horse')).text()).toBe('the book');
    const { authenticated, ...without } = encryption;
    expect(authenticated).toBe('header');
    await expect(unseal(data, without, 'correct horse')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(unseal(data, { ...encryption, keyBits: 128 }, 'correct horse')).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });
});

test('a file with more than 20,000 events of one prospect is refused by name', async () => {
  const event = { prospectId: 'p' };
  const file = { format: 'next-touch-backup', version: 1, events: Array.from({ length: 20_001 }, () => event) };
  await expect(previewRestore(new Blob([JSON.stringify(file)]), new World().db)).rejects.toMatchObject({
    code: 'too-many-of-one',
  });
});

test('an unknown service or method is answered with a refusal', async () => {
  const world = new World();
  const sender = { id: 'own-extension', url: 'chrome-extension://own-extension/popup.html' };
  for (const [service, method] of [
    ['nothing', 'execute'],
    ['log', 'nothing'],
    ['__proto__', 'toString'],
    ['constructor', 'name'],
  ]) {
    const call = { kind: 'next-touch:call', service, method, args: [] };
    expect(await world.background.message(call, sender)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  }
});

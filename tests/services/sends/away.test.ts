import { expect, onTestFinished, test, vi } from 'vitest';
import { createReading } from '@/lib/services/sends/interrupted';
import { QuotaExceeded } from '@/lib/storage/errors';
import { answer, request, SEND } from '../support/gmail';
import { World } from '../support/world';

const onlyTheTap = { reporters: ['tap' as const] };

async function sendUnseen(world: World, index: number): Promise<void> {
  const id = `msg-a:away${index}`;
  const exchange = await request(world, SEND, { id, threadId: `thread-a:away${index}` }, onlyTheTap);
  await answer(world, exchange, { messageId: id, ...onlyTheTap });
}

/** The worker dies while it reads a request with this body, and another is started. */
async function killedAmid(world: World, body: string | null): Promise<void> {
  const reading = createReading(world.session);
  void reading.during({ requestId: '7', body }, () => new Promise(() => {}));
  await world.restart();
}

test('a send made while the extension was being updated is recorded on the word of the page', async () => {
  const world = new World();
  await world.background.installed();
  await sendUnseen(world, 1);
  await world.wait(40_000);
  expect(await world.db.sends.toArray()).toMatchObject([
    { state: 'confirmed', heardBy: { request: false, tap: true } },
  ]);
  expect(await world.db.touches.count()).toBe(1);
});

test('at any other time, or too many at once, it is not', { timeout: 90_000 }, async () => {
  const world = new World();
  await sendUnseen(world, 0);
  await world.background.installed();
  await world.wait(60_000);
  await sendUnseen(world, 1);
  expect(await world.db.sends.count()).toBe(0);
  await world.background.installed();
  for (let index = 2; index < 106; index += 1) await request(world, SEND, { id: `msg-a:away${index}` }, onlyTheTap);
  expect(await world.db.sends.count()).toBe(100);
});

test('a send of that time is recorded however late a busy machine brings the report; one made later is not', async () => {
  const world = new World();
  await world.background.installed();
  await world.wait(200_000);
  const late = { ...onlyTheTap, heldMs: 150_000 };
  await request(world, SEND, { id: 'msg-a:late', threadId: 'thread-a:late' }, late);
  await request(world, SEND, { id: 'msg-a:later', threadId: 'thread-a:later' }, { ...late, heldMs: 130_000 });
  expect((await world.db.sends.toArray()).map(({ messageId }) => messageId)).toEqual(['msg-a:late']);
});

test('a send whose answer comes after an update, which forgets who asked, is recorded', async () => {
  const world = new World();
  const exchange = await request(world, SEND, { id: 'msg-a:between' });
  await world.restartBrowser();
  await world.background.installed();
  await answer(world, exchange, { messageId: 'msg-a:between', labels: ['^all', '^f', '^pfg'], ...onlyTheTap });
  await world.wait(40_000);
  expect(await world.db.sends.toArray()).toMatchObject([{ state: 'confirmed', verified: true }]);
  expect(await world.db.touches.count()).toBe(1);
});

test('a send that broke off with the update, and was tried again unseen, is recorded', async () => {
  const world = new World();
  const exchange = await request(world, SEND, { id: 'msg-a:again' });
  await answer(world, exchange, { messageId: 'msg-a:again', status: 0, reporters: ['request'] });
  expect(await world.db.sends.toArray()).toMatchObject([{ state: 'failed' }]);
  await world.background.installed();
  const again = await request(world, SEND, { id: 'msg-a:again' }, onlyTheTap);
  await answer(world, again, { messageId: 'msg-a:again', ...onlyTheTap });
  await world.wait(40_000);
  expect(await world.db.touches.count()).toBe(1);
});

test('a send whose sighting died with the worker is recorded once the page tells it again', async () => {
  const world = new World();
  await killedAmid(world, '[null,[[1,["thread-a:away1",["msg-a:away1"]]]]]');
  await sendUnseen(world, 1);
  await world.wait(40_000);
  expect(await world.db.touches.count()).toBe(1);
});

test('it is so where the disk was full when the page told it first', async () => {
  const world = new World();
  await killedAmid(world, '"msg-a:away1"');
  const add = vi.spyOn(world.db.sends, 'add').mockRejectedValueOnce(new QuotaExceeded());
  onTestFinished(() => add.mockRestore());
  await expect(sendUnseen(world, 1)).rejects.toMatchObject({ code: 'quota-exceeded' });
  await sendUnseen(world, 1);
  await world.wait(40_000);
  expect(await world.db.touches.count()).toBe(1);
});

test('it is so after a second kill before the page came, and amid other requests', async () => {
  const world = new World();
  await killedAmid(world, '"msg-a:away1"');
  await request(world, SEND, { id: 'msg-a:r5', threadId: 'thread-a:r5' });
  await killedAmid(world, '"msg-a:away2"');
  for (const index of [1, 2]) await sendUnseen(world, index);
  await world.wait(40_000);
  expect((await world.db.touches.toArray()).map((touch) => touch.messageId).sort()).toEqual([
    'msg-a:away1',
    'msg-a:away2',
  ]);
});

test('a page that kills the worker by a flood of requests is believed nothing that they do not name', async () => {
  const world = new World();
  await killedAmid(world, 'x'.repeat(1_000_000));
  await killedAmid(world, '"msg-a:r1"');
  await killedAmid(world, null);
  for (let index = 1; index < 4; index += 1) await sendUnseen(world, index);
  expect(await world.db.sends.count()).toBe(0);
});

test('a worker that ended at rest believes the page no more than ever', async () => {
  const world = new World();
  await answer(world, await request(world, SEND));
  await world.restart();
  await sendUnseen(world, 1);
  expect(await world.db.sends.count()).toBe(1);
});

test('storage that fails keeps no request from being read', async () => {
  const refused = async () => Promise.reject(new Error('Quota'));
  const reading = createReading({ ...new World().session, get: refused, set: refused, remove: refused });
  expect(await reading.wasCutOff('msg-a:r1')).toBe(false);
  let isRead = false;
  await reading.during({ requestId: '7', body: 'msg-a:r1' }, async () => {
    isRead = true;
  });
  expect(isRead).toBe(true);
});

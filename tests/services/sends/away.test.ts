import { expect, test } from 'vitest';
import { createReading } from '@/lib/services/sends/interrupted';
import { answer, request, SEND } from '../support/gmail';
import { World } from '../support/world';

const onlyTheTap = { ears: ['tap' as const] };

async function sendUnseen(world: World, index: number): Promise<void> {
  const id = `msg-a:away${index}`;
  const exchange = await request(world, SEND, { id, threadId: `thread-a:away${index}` }, onlyTheTap);
  await answer(world, exchange, { messageId: id, ...onlyTheTap });
}

/** The worker dies while it reads a request, and another is started. */
async function killedAmidRequest(world: World): Promise<void> {
  await new Promise<void>((begun) => {
    void createReading({
      ...world.session,
      set: async (key, value) => {
        await world.session.set(key, value);
        begun();
      },
    }).during('7', () => new Promise(() => {}));
  });
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
  await answer(world, exchange, { messageId: 'msg-a:again', status: 0, ears: ['request'] });
  expect(await world.db.sends.toArray()).toMatchObject([{ state: 'failed' }]);
  await world.background.installed();
  const again = await request(world, SEND, { id: 'msg-a:again' }, onlyTheTap);
  await answer(world, again, { messageId: 'msg-a:again', ...onlyTheTap });
  await world.wait(40_000);
  expect(await world.db.touches.count()).toBe(1);
});

test('a send whose sighting died with the worker is recorded on the word of the page, which tells it again', async () => {
  const world = new World();
  await killedAmidRequest(world);
  await sendUnseen(world, 1);
  await world.wait(40_000);
  expect(await world.db.touches.count()).toBe(1);
});

test('a worker that ended at rest, or amid a request long ago, believes the page no more than ever', async () => {
  const world = new World();
  await answer(world, await request(world, SEND));
  await world.restart();
  await sendUnseen(world, 1);
  expect(await world.db.sends.count()).toBe(1);

  await killedAmidRequest(world);
  await world.wait(60_000);
  await world.restart();
  await sendUnseen(world, 2);
  expect(await world.db.sends.count()).toBe(1);
});

test('storage that fails keeps no request from being read', async () => {
  const refused = async () => Promise.reject(new Error('Quota'));
  const reading = createReading({ ...new World().session, get: refused, set: refused, remove: refused });
  expect(await reading.wasInterrupted()).toBe(false);
  let isRead = false;
  await reading.during('7', async () => {
    isRead = true;
  });
  expect(isRead).toBe(true);
});

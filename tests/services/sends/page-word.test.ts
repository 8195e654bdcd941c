import { describe, expect, test, vi } from 'vitest';
import type { TapReport } from '@/lib/gmail/wire/records';
import { QuotaExceeded } from '@/lib/storage/errors';
import { answer, archive, DRAFT, request, SEND } from '../support/gmail';
import { claim, end, working } from '../support/lost-beginning';
import { REP, World } from '../support/world';

const PATH = '/sync/u/0/i/s';

const report = async (world: World, reports: TapReport[]) => {
  await world.gmail().report({ mailbox: REP, reports, pressed: true });
  await world.background.idle();
};

const touched = async (world: World) => {
  await world.wait(40_000);
  return (await world.db.touches.toArray()).map((touch) => touch.messageId).sort();
};

describe('a send whose beginning died with the worker is recorded', () => {
  test('by what the page told before, and the end that the next worker sees', async () => {
    const world = await working();
    const sentAt = world.now().at;
    await claim(world);
    expect(await world.db.sends.count()).toBe(0);
    world.travel(700);
    await world.restart();
    await end(world);
    // For its card.
    expect(world.seen.injected).toEqual([1]);
    expect(await world.db.sends.toArray()).toMatchObject([
      { state: 'accepted', httpStatus: 200, requestedAt: sentAt, heardBy: { request: false, tap: true }, mailbox: REP },
    ]);
    expect(await touched(world)).toEqual(['msg-a:r1']);
    await end(world);
    await end(world, 9_002);
    expect(await world.db.sends.count()).toBe(1);
  });

  test('by that end, and what the page tells a moment later', async () => {
    const world = await working();
    await world.restart();
    world.travel(400);
    await end(world);
    await claim(world, { heldMs: 500 });
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });

  test('though a second worker dies before the end comes', async () => {
    const world = await working();
    await claim(world);
    await world.restart();
    await world.wait(20_000);
    await world.restart();
    await end(world);
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });

  test('though the disk was full, or the worker stopped, as both had come', async () => {
    const world = await working();
    await claim(world);
    await world.restart();
    const add = vi.spyOn(world.db.sends, 'add').mockRejectedValueOnce(new QuotaExceeded());
    await expect(end(world)).rejects.toThrow();
    add.mockRestore();
    expect(await world.db.sends.count()).toBe(0);
    await world.restart();
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });

  test('both of two sends of one exchange', async () => {
    const world = await working();
    const exchange = await claim(world, { pressed: false });
    const asked = ['msg-a:r1', 'msg-a:r2'].map((messageId, seq) => ({
      ...{ kind: 'send' as const, seq, messageId, threadId: `thread-a:${seq}`, parentId: null },
      ...{ from: { address: REP, name: '' }, to: [{ address: `ada@acme${seq}.example`, name: '' }], cc: [], bcc: [] },
      ...{ subject: 'An idea', at: world.now().at, scheduledFor: null, exact: true },
    }));
    await report(world, [{ kind: 'request', path: PATH, exchange, requests: asked }]);
    await world.restart();
    await end(world);
    expect(await touched(world)).toEqual(['msg-a:r1', 'msg-a:r2']);
  });

  test('two under way at once, when both have ended', async () => {
    const world = await working();
    for (const id of ['msg-a:r1', 'msg-a:r2']) await claim(world, { id });
    await world.restart();
    await end(world, 9_001);
    expect(await world.db.sends.count()).toBe(0);
    await end(world, 9_002);
    expect(await touched(world)).toEqual(['msg-a:r1', 'msg-a:r2']);
  });

  test('one that had failed, and was sent again', async () => {
    const world = await working();
    await answer(world, await request(world, SEND), { status: 0, reporters: ['request'] });
    await claim(world);
    await world.restart();
    await end(world);
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });
});

describe('the page alone is not believed', () => {
  const LOST: Record<string, (world: World) => Promise<unknown>> = {
    'without an end': async () => {},
    'with an end of another tab': (world) => end(world, 9_001, { tabId: 2 }),
    'with an end of no tab': (world) => end(world, 9_001, { tabId: -1 }),
    'with an end that failed': (world) => end(world, 9_001, { status: 500 }),
    'with an end on another path': (world) =>
      world.background.requestEnded({ requestId: '9001', path: '/sync/u/1/i/s', tabId: 1, status: 200 }),
    'with an end long after it': async (world) => {
      await world.wait(6 * 60_000);
      await end(world);
    },
    'where the browser saw it taken back meanwhile': async (world) => {
      await answer(world, await request(world, DRAFT), { reporters: ['request'] });
      await end(world);
    },
  };
  test.each(Object.entries(LOST))('%s', async (_, then) => {
    const world = await working();
    await claim(world);
    await world.restart();
    await then(world);
    expect(await touched(world)).toEqual([]);
    expect(await world.db.sends.count()).toBe(0);
  });

  test('without a press of the rep, whichever comes first', async () => {
    const world = await working();
    await claim(world, { pressed: false });
    await world.restart();
    await end(world);
    await claim(world, { pressed: false, heldMs: 100 });
    expect(await world.db.sends.count()).toBe(0);
  });

  test('of what it tells long after the start of the worker', async () => {
    const world = await working();
    await world.restart();
    await end(world);
    await world.wait(20_000);
    await claim(world);
    await end(world, 9_002);
    expect(await world.db.sends.count()).toBe(0);
  });

  test('by the end of a request whose beginning an earlier worker saw', async () => {
    const world = await working();
    await archive(world);
    const seen = await request(world, DRAFT, { id: 'msg-a:r7' }, { reporters: ['request'] });
    await claim(world);
    await world.restart();
    for (const exchange of [seen - 1, seen]) await end(world, exchange);
    expect(await world.db.sends.count()).toBe(0);
  });

  test('twice by one end', async () => {
    const world = await working();
    await claim(world);
    await world.restart();
    await end(world);
    await claim(world, { id: 'msg-a:r2', heldMs: 500 });
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });

  const GONE = { path: PATH, endpoint: 's' as const };
  const nothing = { acks: [], messages: [], mailbox: null, errorCode: null };
  test.each<[string, (exchange: number) => TapReport]>([
    ['the request failed', (exchange) => ({ kind: 'failed', path: PATH, exchange })],
    [
      'Gmail refused it',
      (exchange) => ({ ...GONE, kind: 'answer', exchange, status: 200, answer: { ...nothing, errorCode: 400 } }),
    ],
    ['Gmail was out of order', (exchange) => ({ ...GONE, kind: 'answer', exchange, status: 500, answer: nothing })],
  ])('where it says itself that %s', async (_, said) => {
    const world = await working();
    const exchange = await claim(world);
    await world.restart();
    await report(world, [said(exchange)]);
    await end(world);
    expect(await touched(world)).toEqual([]);
  });

  test('where session storage fails, which keeps nothing else from being read', async () => {
    const world = new World();
    const { session } = world;
    const refused = async (key: string) => (key === 'unmatched' ? Promise.reject(new Error('Quota')) : undefined);
    world.session = { ...session, set: async (key, value) => (await refused(key)) ?? session.set(key, value) };
    await world.restart();
    await claim(world);
    await end(world);
    expect(await world.db.sends.count()).toBe(0);
    await answer(world, await request(world, SEND), {});
    expect(await touched(world)).toEqual(['msg-a:r1']);
  });

  test('for ever: what was not proven in minutes, or is of an erased person, is not kept', async () => {
    const world = await working();
    const kept = () => world.session.get('unmatched');
    await claim(world);
    expect(await kept()).toBeDefined();
    await world.wait(6 * 60_000);
    expect(await kept()).toBeUndefined();
    await claim(world);
    await world.page('page').erase(['p-nobody']);
    expect(await kept()).toBeUndefined();
  });
});

test('a report that came before the browser’s event leaves one send, and no claim in the way of the next', async () => {
  const world = await working();
  const exchange = await request(world, SEND, {}, { reporters: ['tap', 'request'], pressed: true });
  await answer(world, exchange);
  await world.restart();
  await end(world);
  await claim(world, { id: 'msg-a:r2', heldMs: 500 });
  expect(await touched(world)).toEqual(['msg-a:r1', 'msg-a:r2']);
  expect(await world.db.sends.get('msg-a:r1')).toMatchObject({ heardBy: { request: true, tap: true } });
});

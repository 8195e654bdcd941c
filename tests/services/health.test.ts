import { beforeEach, describe, expect, test } from 'vitest';
import { readHealth } from '@/lib/services/health/health';
import { answer, DRAFT, request, SEND, sendAndSettle, show, wireMessage } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

const light = () => world.page('page').health();
const raw = (body: string) =>
  world.background.requestSent({ requestId: crypto.randomUUID(), path: '/sync/u/0/i/s', tabId: 1, body });
const unread = (direction: 'request' | 'answer', reason: string, times = 1) =>
  world.gmail().heard({
    mailbox: REP,
    reports: Array.from({ length: times }, () => ({
      ...{ kind: 'unread' as const, path: '/sync/u/0/i/s', endpoint: 's' as const, direction, reason },
    })),
  });

test('an ordinary day is green', async () => {
  // Polls, filing, reading, drafts: all of it passes the same ear, and little of it is about sending.
  for (let n = 0; n < 30; n += 1) await raw('[null,null,[1,2,3]]');
  await raw('');
  await request(world, DRAFT);
  await request(world, ['^i'], { id: 'msg-f:1' });
  await sendAndSettle(world);
  await world.gmail().toastSeen({ mailbox: REP });
  await show(world, [wireMessage({ messageId: 'msg-f:9', from: PROSPECT, at: world.now().at })]);
  await world.gmail().selectorReport([
    { surface: 'list', hits: 40, misses: 0 },
    { surface: 'thread', hits: 0, misses: 1 },
  ]);
  // A server that answers with an error page now and then.
  await unread('answer', 'not-json', 3);
  await unread('request', 'no-operations', 2);
  expect(await light()).toEqual({ light: 'green', reasons: [] });
});

describe('each fault has its own reason', () => {
  test.each<[string, 'amber' | 'red', string, () => Promise<unknown>]>([
    [
      'only the tap heard a send',
      'red',
      'background-deaf',
      async () => {
        await request(world, SEND, {}, { ears: ['tap'] });
        await world.wait(60_000);
      },
    ],
    [
      'the browser shows no request at all',
      'red',
      'background-deaf',
      async () => {
        for (let n = 0; n < 5; n += 1) await request(world, DRAFT, { id: `msg-a:r${n}` }, { ears: ['tap'] });
      },
    ],
    [
      'only the browser heard a send',
      'amber',
      'tap-deaf',
      async () => {
        await answer(world, await request(world, SEND, {}, { ears: ['request'] }), { ears: ['request'] });
        await world.wait(60_000);
      },
    ],
    [
      'a toast that no send explains, none ever seen',
      'red',
      'toast-without-send',
      () => world.gmail().toastSeen({ mailbox: REP }),
    ],
    [
      'a toast that no send explains, others were seen',
      'amber',
      'toast-without-send',
      async () => {
        await sendAndSettle(world);
        await world.wait(120_000);
        await world.gmail().toastSeen({ mailbox: REP });
      },
    ],
    ['a send without anybody', 'amber', 'no-recipients', () => request(world, SEND, { to: [] })],
    ['fields that moved', 'amber', 'fields-moved', () => request(world, SEND, { threadId: 'of another form' })],
    ['what must be a send and cannot be read', 'amber', 'traffic-unreadable', () => raw('{"^pfg": ["^pfg"')],
    ['requests the tap cannot read', 'amber', 'traffic-unreadable', () => unread('request', 'not-json', 6)],
    ['answers the tap cannot read', 'amber', 'traffic-unreadable', () => unread('answer', 'not-json', 6)],
    ['fields that moved, says the tap', 'amber', 'fields-moved', () => unread('request', 'fields-moved')],
    [
      'a surface where nothing is found',
      'amber',
      'selectors-missing',
      () => world.gmail().selectorReport([{ surface: 'thread', hits: 0, misses: 3 }]),
    ],
  ])('%s: %s, %s', async (_, expected, reason, fault) => {
    await fault();
    expect(await light()).toEqual({ light: expected, reasons: [reason] });
  });
});

describe('what is over turns green again', () => {
  test('a tab without the tap was reloaded', async () => {
    await answer(world, await request(world, SEND, {}, { ears: ['request'] }), { ears: ['request'] });
    await world.wait(60_000);
    expect((await light()).reasons).toEqual(['tap-deaf']);
    await sendAndSettle(world, { id: 'msg-a:r2', threadId: 'thread-a:r2' });
    expect((await light()).light).toBe('green');
  });

  test('a toast was explained the next time', async () => {
    await world.gmail().toastSeen({ mailbox: REP });
    await request(world, SEND);
    await world.gmail().toastSeen({ mailbox: REP });
    expect((await light()).light).toBe('green');
  });

  test('a surface was found again', async () => {
    await world.gmail().selectorReport([{ surface: 'list', hits: 0, misses: 9 }]);
    await world.gmail().selectorReport([{ surface: 'list', hits: 50, misses: 0 }]);
    expect((await light()).light).toBe('green');
  });

  test('nothing is counted while detection is off', async () => {
    await world.local.set('settings', { detection: false });
    await world.gmail().toastSeen({ mailbox: REP });
    await request(world, SEND);
    expect((await light()).light).toBe('green');
  });
});

test('what cannot be read counts as nothing seen', () => {
  for (const stored of [null, 7, 'x', { counts: { sightings: 'many' } }])
    expect(readHealth(stored)).toMatchObject({ light: 'green', reasons: [], counts: { sightings: 0 } });
});

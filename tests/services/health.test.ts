import { beforeEach, describe, expect, test } from 'vitest';
import { readHealth } from '@/lib/services/health/judge';
import { answer, DRAFT, request, SEND, sendAndSettle, show, wireMessage } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

let world: World;
beforeEach(() => {
  world = new World();
});

const light = () => world.page('page').health();
const raw = (body: string | null, tabId = 1) =>
  world.background.requestSent({ requestId: crypto.randomUUID(), path: '/sync/u/0/i/s', tabId, body });
const unread = (direction: 'request' | 'answer', reason: string, times = 1) =>
  world.gmail().report({
    mailbox: REP,
    reports: Array.from({ length: times }, () => ({
      ...{ kind: 'unread' as const, path: '/sync/u/0/i/s', endpoint: 's' as const, direction, reason },
    })),
  });

const read = (count: number) =>
  world.gmail().report({ mailbox: REP, reports: [{ kind: 'read', endpoint: 's', count }] });

test('before anything was read the light waits, and then it is green', async () => {
  expect(await light()).toEqual({ light: 'waiting', reasons: [] });
  await read(1);
  expect(await light()).toEqual({ light: 'green', reasons: [] });
});

test('without access the badge says so, and the light turns back when it is given', async () => {
  world.access = false;
  await world.sweep();
  expect(world.seen.badge).toMatchObject({ text: '!', title: expect.stringContaining('may not see Gmail') });
  expect((await light()).light).toBe('red');
  world.access = true;
  await world.sweep();
  expect(world.seen.badge.text).toBe('');
  expect((await light()).light).toBe('waiting');
});

test('an ordinary day is green', async () => {
  // Polls, filing, reading, drafts: all of it is observed, and little of it is about sending.
  for (let n = 0; n < 30; n += 1) await raw('[null,null,[1,2,3]]');
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
      'observer-silent',
      async () => {
        await request(world, SEND, {}, { reporters: ['tap'] });
        await world.wait(60_000);
      },
    ],
    [
      'the browser shows no request at all',
      'red',
      'observer-silent',
      async () => {
        for (let n = 0; n < 5; n += 1) await request(world, DRAFT, { id: `msg-a:r${n}` }, { reporters: ['tap'] });
      },
    ],
    [
      'only the browser heard a send',
      'amber',
      'tap-silent',
      async () => {
        await answer(world, await request(world, SEND, {}, { reporters: ['request'] }), { reporters: ['request'] });
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
    [
      'access to Gmail was withdrawn',
      'red',
      'no-access',
      async () => {
        world.access = false;
      },
    ],
    ['a body nobody could read, and none other', 'amber', 'traffic-unreadable', () => raw(null)],
    ['three of them', 'red', 'traffic-unreadable', () => Promise.all([raw(null), raw(null), raw('no JSON')])],
    ['an answer nobody could read, and none other', 'amber', 'traffic-unreadable', () => unread('answer', 'no-text')],
    ['three of them', 'red', 'traffic-unreadable', () => unread('answer', 'no-text', 3)],
    [
      'three answers nobody could read, beside many others',
      'amber',
      'traffic-unreadable',
      async () => {
        await read(90);
        await unread('answer', 'no-text', 3);
      },
    ],
    [
      'a tab whose requests its tap never reports',
      'amber',
      'tap-silent',
      async () => {
        await read(1);
        for (let n = 0; n < 4; n += 1) await raw('[null,null,[1,2,3]]', 2);
      },
    ],
    [
      'an answer that says other than the browser saw',
      'amber',
      'answers-disagree',
      async () => answer(world, await request(world, SEND), { ack: 3 }),
    ],
    ['reports of no known form', 'amber', 'reports-lost', () => unread('answer', 'refused-report')],
    ['a send without anybody', 'amber', 'no-recipients', () => request(world, SEND, { to: [] })],
    ['fields that moved', 'amber', 'fields-moved', () => request(world, SEND, { threadId: 'of another form' })],
    ['what must be a send and cannot be read', 'amber', 'traffic-unreadable', () => raw('{"^pfg": ["^pfg"')],
    ['requests the tap cannot read', 'amber', 'traffic-unreadable', () => unread('request', 'not-json', 6)],
    [
      'answers the tap cannot read, beside a few that it can',
      'amber',
      'traffic-unreadable',
      async () => {
        await read(1);
        await unread('answer', 'not-json', 6);
      },
    ],
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
    await answer(world, await request(world, SEND, {}, { reporters: ['request'] }), { reporters: ['request'] });
    await world.wait(60_000);
    expect((await light()).reasons).toEqual(['tap-silent']);
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
    expect((await light()).reasons).toEqual([]);
  });

  test('nothing is counted while detection is off', async () => {
    await world.local.set('settings', { detection: false });
    await world.gmail().toastSeen({ mailbox: REP });
    await request(world, SEND);
    expect((await light()).light).toBe('waiting');
  });
});

test('what cannot be read counts as nothing seen', () => {
  for (const stored of [null, 7, 'x', { counts: { requestsRead: 'many' } }])
    expect(readHealth(stored)).toMatchObject({ light: 'waiting', reasons: [], counts: { requestsRead: 0 } });
});

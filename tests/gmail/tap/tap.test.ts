import { beforeEach, describe, expect, it } from 'vitest';
import type { TapMessage } from '@/lib/gmail/bridge/message';
import { createOutbox } from '@/lib/gmail/tap/outbox';
import { createTap, type Tap } from '@/lib/gmail/tap/tap';
import { createTaskQueue } from '@/lib/gmail/tap/task-queue';
import type { TapReport } from '@/lib/gmail/wire/records';
import { syncRoute } from '@/lib/gmail/wire/route';
import { answer, DRAFT, message, newThread, relabel, request, SENDING, SENT, update } from '../support/fixtures';

const THREAD = 'thread-a:r9';
const route = (endpoint: string) => syncRoute(`/sync/u/0/i/${endpoint}`) ?? expect.fail();

let posts: TapMessage[];
let tap: Tap;
let elapsed = 0;

/** Tasks run at once, in order. */
const atOnce = () => {
  const queue: (() => void)[] = [];
  let isRunning = false;
  return (run: () => void) => {
    queue.push(run);
    if (isRunning) return;
    isRunning = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) next();
    isRunning = false;
  };
};

beforeEach(() => {
  posts = [];
  elapsed = 0;
  const outbox = createOutbox(
    (post) => posts.push(post),
    () => 'rep@example.com',
    (run) => run(),
  );
  tap = createTap(
    outbox,
    createTaskQueue((cause) => expect.fail(String(cause)), atOnce()),
    1_000,
    () => elapsed,
  );
});

/** What was reported, without how much was read. */
const reports = (): TapReport[] => posts.flatMap((post) => post.reports).filter(({ kind }) => kind !== 'read');

function exchange(endpoint: string, body: unknown, result?: unknown, status = 200) {
  const here = tap.begin(route(endpoint));
  here.sent(body === null ? null : JSON.stringify(body));
  if (result !== undefined) here.answered(status, { text: JSON.stringify(result) });
  return here;
}

const sending = (id: string) => request([1, THREAD, update(message({ id, labels: SENDING, to: ['a@x.example'] }))]);
const sentAnswer = (id: string) => answer([[1, 0]], [[THREAD, [message({ id, labels: SENT })]]]);

describe('a send', () => {
  it('is told with its answer, by the same number', () => {
    exchange('s', sending('msg-a:r1'), sentAnswer('msg-a:r1'));
    expect(reports()).toMatchObject([
      { kind: 'request', path: '/sync/u/0/i/s', exchange: 1_000, requests: [{ kind: 'send', messageId: 'msg-a:r1' }] },
      { kind: 'answer', exchange: 1_000, endpoint: 's', status: 200, answer: { acks: [{ seq: 1, status: 0 }] } },
    ]);
    expect(posts[0]?.mailbox).toBe('rep@example.com');
  });

  it('is told again with what its answer shows when it is tried again', () => {
    exchange('s', sending('msg-a:r1'), sentAnswer('msg-a:r1'));
    exchange('s', sending('msg-a:r1'), sentAnswer('msg-a:r1'));
    expect(reports().at(-1)).toMatchObject({ kind: 'answer', answer: { messages: [{ messageId: 'msg-a:r1' }] } });
  });

  it('that fails is told, with the error or without an answer', () => {
    exchange('s', sending('msg-a:r1'), ['er', null, 500], 500);
    exchange('s', sending('msg-a:r2')).failed();
    const broken = exchange('s', sending('msg-a:r3'));
    broken.answered(502, { text: '<html>' });
    expect(reports().filter(({ kind }) => kind !== 'request')).toMatchObject([
      { kind: 'answer', exchange: 1_000, status: 500, answer: { errorCode: 500 } },
      { kind: 'failed', exchange: 1_001 },
      { kind: 'unread', direction: 'answer', reason: 'not-json' },
      { kind: 'answer', exchange: 1_002, status: 502, answer: { acks: [], messages: [] } },
    ]);
  });

  it('carries no body', () => {
    exchange('s', sending('msg-a:r1'), sentAnswer('msg-a:r1'));
    expect(JSON.stringify(posts)).not.toContain('BODY');
  });
});

describe('what does not matter', () => {
  it.each([
    ['requests that name no message', 's', [[null, null, 2], null, null, [1, 1], 2], [[], [0]]],
    ['reading a mail', 's', request([1, 'thread-f:1', relabel(['^o'], ['^u'], ['msg-f:1'])]), answer([[1, 0]])],
    ['archiving', 's', request([1, 'thread-f:1', relabel(['^a'], ['^i', '^k', '^s'], ['msg-f:1'])]), answer([[1, 0]])],
    ['an empty list', 'bv', [], [0]],
  ])('%s', (_, endpoint, body, result) => {
    exchange(endpoint, body, result);
    expect(reports()).toEqual([]);
  });

  it('drafts in answers, and failures of what was not told', () => {
    exchange('bv', null, [0, null, [[thread('msg-a:r5', DRAFT)]]]).failed();
    expect(reports()).toEqual([]);
  });

  it('a draft saved again and again', () => {
    const save = (id: string) => request([1, THREAD, newThread(message({ id, labels: DRAFT }), THREAD)]);
    for (let round = 0; round < 5; round += 1) exchange('s', save('msg-a:r5'));
    expect(reports()).toHaveLength(1);
    exchange('s', sending('msg-a:r5'));
    exchange('s', save('msg-a:r5'));
    expect(reports().slice(1)).toMatchObject([
      { requests: [{ kind: 'send' }] },
      { requests: [{ kind: 'draft', messageId: 'msg-a:r5' }] },
    ]);
  });
});

const thread = (id: string, labels: string[]) => ['Subject', 'Snippet', 1, 'thread-f:7', [message({ id, labels })]];

describe('mail shown', () => {
  it('is told once from lists, and again when its labels tell something new', () => {
    exchange('bv', null, [0, null, [[thread('msg-f:70', ['^i', '^u'])]]]);
    exchange('bv', null, [0, null, [[thread('msg-f:70', ['^i', '^o'])]]]);
    expect(reports()).toHaveLength(1);
    exchange('bv', null, [0, null, [[thread('msg-f:70', ['^i', '^s'])]]]);
    expect(reports()).toHaveLength(2);
  });

  it('is told again to a reader that comes later', () => {
    const list = [0, null, [[thread('msg-f:70', ['^i'])]]];
    exchange('bv', null, list);
    exchange('bv', null, list);
    expect(reports()).toHaveLength(1);
    tap.introduce();
    exchange('bv', null, list);
    expect(reports()).toHaveLength(2);
  });

  it('is told every time a thread is opened', () => {
    const opened = [
      null,
      [['thread-f:7', null, [['msg-f:70', { 1: [[1, 'b@x.example']], 11: { 17: 'a@x.example' }, 17: 9 }]]]],
    ];
    exchange('fd', null, opened);
    exchange('fd', null, opened);
    expect(reports()).toHaveLength(2);
  });

  it('comes with the first page load too', () => {
    tap.pageData([[[null, 'thread-f:7', 9, 'Subject', thread('msg-f:70', ['^i'])]]]);
    expect(reports()).toMatchObject([
      { kind: 'answer', endpoint: 'page', answer: { messages: [{ messageId: 'msg-f:70' }] } },
    ]);
  });

  it('comes with the first page load as text', () => {
    const list = [[[null, 'thread-f:7', 9, 'Subject', thread('msg-f:70', ['^i'])]]];
    tap.pageData([['sils', 0, JSON.stringify(list)]]);
    tap.pageData([['sils', 0, '{']]);
    expect(reports()).toMatchObject([
      { kind: 'answer', endpoint: 'page', answer: { messages: [{ messageId: 'msg-f:70' }] } },
    ]);
  });

  it('that is not in the first page load is counted once the page is there', () => {
    tap.pageData(['mla', 'anything']);
    tap.pageData('not JSON');
    tap.pageLoaded();
    expect(reports()).toEqual([
      { kind: 'unread', path: '', endpoint: 'page', direction: 'answer', reason: 'no-thread' },
    ]);
    tap.pageData([thread('msg-f:70', ['^i'])]);
    tap.pageLoaded();
    expect(reports()).toHaveLength(2);
  });

  it('goes in batches of at most a hundred mails, acks first', () => {
    const threads = Array.from({ length: 250 }, (_, index): [string, unknown[]] => [
      `thread-a:r${index}`,
      [message({ id: `msg-a:r${index}`, labels: SENT })],
    ]);
    exchange('s', null, answer([[1, 0]], threads));
    const counts = posts.map((post) =>
      post.reports.flatMap((it) => (it.kind === 'answer' ? [it.answer.messages.length] : [])),
    );
    expect(counts.filter((each) => each.length > 0)).toEqual([[100], [100], [50]]);
    const acks = reports().map((it) => (it.kind === 'answer' ? it.answer.acks.length : -1));
    expect(acks).toEqual([1, 0, 0]);
  });
});

it('says once of each endpoint that it was read, to each reader, and how often beside what was not', () => {
  const raw = () => posts.flatMap((post) => post.reports);
  for (let round = 0; round < 3; round += 1) exchange('bv', [], [0]);
  expect(raw()).toEqual([{ kind: 'read', endpoint: 'bv', count: 1 }]);
  tap.begin(route('bv')).answered(200, null);
  expect(raw().slice(1)).toEqual([
    { kind: 'read', endpoint: 'bv', count: 2 },
    { kind: 'unread', path: '/sync/u/0/i/bv', endpoint: 'bv', direction: 'answer', reason: 'no-text' },
  ]);
  tap.introduce();
  exchange('bv', [], [0]);
  expect(raw().slice(3)).toEqual([{ kind: 'read', endpoint: 'bv', count: 1 }]);
});

it('shows a mail as sent again after a minute, and so on for mail sent from this page', () => {
  const list = (id: string) => [0, null, [[thread(id, ['^all', '^f'])]]];
  exchange('s', sending('msg-a:r1'), sentAnswer('msg-a:r1'));
  const rounds = ['msg-a:r1', 'msg-a:r2'].map((id) => {
    elapsed = 0;
    return [0, 30_000, 60_000, 61_000, 120_000, 180_000, 240_000].map((ms) => {
      elapsed = ms;
      const before = reports().length;
      exchange('bv', null, list(id));
      return reports().length - before;
    });
  });
  expect(rounds).toEqual([
    [1, 0, 1, 0, 1, 1, 1],
    [1, 0, 1, 0, 1, 0, 0],
  ]);
});

it('tells of requests it cannot read, up to a number', () => {
  for (let round = 0; round < 80; round += 1) {
    tap.begin(route('s')).sent('{"msg-":');
  }
  expect(reports()).toHaveLength(50);
  expect(reports()[0]).toEqual({
    kind: 'unread',
    path: '/sync/u/0/i/s',
    endpoint: 's',
    direction: 'request',
    reason: 'not-json',
  });
});

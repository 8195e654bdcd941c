import { beforeEach, expect, it } from 'vitest';
import { createOutbox } from '@/lib/gmail/tap/outbox';
import { createTap, type Tap } from '@/lib/gmail/tap/tap';
import { createTaskQueue } from '@/lib/gmail/tap/task-queue';
import type { TapReport } from '@/lib/gmail/wire/records';
import { syncRoute } from '@/lib/gmail/wire/route';
import { message, request, SENDING, update } from '../support/fixtures';

let reports: TapReport[];
/** Tasks that wait for their turn. */
let waiting: (() => void)[];
let tap: Tap;

beforeEach(() => {
  reports = [];
  waiting = [];
  const outbox = createOutbox(
    (post) => reports.push(...post.reports),
    () => 'rep@example.com',
    (run) => run(),
  );
  const tasks = createTaskQueue(
    (cause) => expect.fail(String(cause)),
    (run) => waiting.push(run),
  );
  tap = createTap(outbox, tasks, 1, () => 0);
});

function exchange(body: unknown, result: unknown, status: number): void {
  const here = tap.begin(syncRoute('/sync/u/0/i/s') ?? expect.fail());
  here.sent(JSON.stringify(body));
  here.answered(status, { text: JSON.stringify(result) });
}

it('a poll that brings nothing takes no task of its own, and is counted as read', () => {
  exchange([[null, null, 2], null, null, [1, 1], 2], [[], [0]], 200);
  expect(waiting).toEqual([]);
  expect(reports).toEqual([{ kind: 'read', endpoint: 's', count: 1 }]);
});

it('a send in a request so long that it is read later is told as failed, though its answer names no mail', () => {
  const long = { id: 'msg-a:r1', labels: SENDING, to: ['a@x.example'], subject: 'x'.repeat(70_000) };
  exchange(request([1, 'thread-a:r9', update(message(long))]), ['er', null, 500], 500);
  for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) run();
  expect(reports).toMatchObject([
    { kind: 'request', requests: [{ kind: 'send' }] },
    { kind: 'read' },
    { kind: 'answer', status: 500, answer: { errorCode: 500 } },
  ]);
});

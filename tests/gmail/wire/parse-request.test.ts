import { describe, expect, it } from 'vitest';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import {
  AT,
  DRAFT,
  message,
  newReply,
  newThread,
  relabel,
  request,
  SCHEDULING,
  SENDING,
  update,
} from '../support/fixtures';
import { toObjects } from '../support/forms';
import { parseRequest } from '../support/parse-request';

const THREAD = 'thread-a:r9';
const send = message({ labels: SENDING, to: ['a@x.example'], cc: ['b@x.example'], bcc: ['c@x.example'] });

describe('the places a message can be in', () => {
  it.each([
    ['an update of a draft', update(send, 'msg-f:5'), 'msg-f:5'],
    ['a reply never saved', newReply(send, 'msg-f:5'), 'msg-f:5'],
    ['a new thread', newThread(send, THREAD), null],
  ])('%s', (_, op, parentId) => {
    const expected = {
      kind: 'send',
      seq: 7,
      messageId: 'msg-a:r1',
      threadId: THREAD,
      parentId,
      from: { address: 'rep@example.com', name: 'Rep' },
      to: [{ address: 'a@x.example', name: '' }],
      cc: [{ address: 'b@x.example', name: '' }],
      bcc: [{ address: 'c@x.example', name: '' }],
      subject: 'Proposal',
      at: AT,
      scheduledFor: null,
      exact: true,
    };
    const body = request([7, `${THREAD}|msg-a:r1`, op]);
    expect(parseRequest(body)).toEqual([expected]);
    expect(parseRequest(JSON.stringify(body))).toEqual([expected]);
    expect(parseRequest(toObjects(body))).toEqual([expected]);
  });
});

describe('a batch', () => {
  const body = request(
    [1, 'thread-a:r1', update(message({ id: 'msg-a:r1', labels: DRAFT }))],
    [2, 'thread-a:r2', update(message({ id: 'msg-a:r2', labels: SENDING, to: ['a@x.example'] }))],
    [3, 'thread-f:3', relabel(['^io_re'], ['^io_fwd'], ['msg-f:3'])],
    [4, 'thread-a:r4', newThread(message({ id: 'msg-a:r4', labels: SENDING }), 'thread-a:r4')],
  );

  it('gives every operation', () => {
    expect(parseRequest(body)).toMatchObject([
      { kind: 'draft', seq: 1, messageId: 'msg-a:r1' },
      { kind: 'send', seq: 2, messageId: 'msg-a:r2' },
      { kind: 'labels', seq: 3, messageIds: ['msg-f:3'], add: ['^io_re'], remove: ['^io_fwd'] },
      { kind: 'send', seq: 4, messageId: 'msg-a:r4' },
    ]);
  });
});

describe('kinds', () => {
  it('reads a scheduled send with its time', () => {
    const later = AT + 86_400_000;
    const body = request([1, THREAD, update(message({ labels: SCHEDULING, at: later, scheduledFor: later }))]);
    expect(parseRequest(body)).toMatchObject([{ kind: 'schedule', scheduledFor: later }]);
  });

  it('takes a message with both marks for a send', () => {
    const body = request([1, THREAD, update(message({ labels: ['^scheduled', '^pfg'] }))]);
    expect(parseRequest(body)).toMatchObject([{ kind: 'send', scheduledFor: null }]);
  });

  it('does not take a change of labels that names ^pfg for a send', () => {
    const body = request([1, THREAD, relabel(['^r'], ['^pfg', '^f'], ['msg-a:r1'])]);
    expect(parseRequest(body)).toEqual([
      { kind: 'labels', seq: 1, threadId: THREAD, messageIds: ['msg-a:r1'], add: ['^r'], remove: ['^pfg', '^f'] },
    ]);
  });

  it('names a message that is neither sent nor saved', () => {
    expect(readRequest(request([1, THREAD, update(message({ labels: ['^i'] }))]))).toEqual({
      requests: [],
      unread: 'unknown-message',
    });
  });
});

describe('recipients', () => {
  const sendTo = (to: unknown) => {
    const moved = message({ labels: SENDING });
    moved[2] = to;
    const [found] = parseRequest(request([1, THREAD, update(moved)]));
    return found?.kind === 'send' ? found.to.map(({ address }) => address) : undefined;
  };

  it.each([
    [
      'a list',
      [
        [1, 'a@x.example', 'A'],
        [1, 'b@x.example'],
      ],
      ['a@x.example', 'b@x.example'],
    ],
    ['one standing alone', [1, 'a@x.example', 'A'], ['a@x.example']],
    ['one alone in the object form', { 1: 1, 2: 'a@x.example' }, ['a@x.example']],
    [
      'a list in the object form',
      { 1: { 1: 1, 2: 'a@x.example' }, 2: { 2: 'b@x.example' } },
      ['a@x.example', 'b@x.example'],
    ],
    ['none', null, []],
    [
      'names absent or null',
      [
        [1, 'a@x.example', null],
        [1, ' b@x.example '],
      ],
      ['a@x.example', 'b@x.example'],
    ],
    ['what is no address', [[1, 'a'], [1], 'c@x.example', null, [1, `${'x'.repeat(330)}@x.example`]], []],
  ])('%s', (_, to, expected) => expect(sendTo(to)).toEqual(expected));

  it('are cut at 500 together', () => {
    const many = (tag: string) => Array.from({ length: 300 }, (_, index) => `${tag}${index}@x.example`);
    const [found] = parseRequest(
      request([1, THREAD, update(message({ labels: SENDING, to: many('t'), cc: many('c'), bcc: many('b') }))]),
    );
    expect(found).toMatchObject({ to: { length: 300 }, cc: { length: 200 }, bcc: [] });
  });
});

describe('what is no request', () => {
  it.each([
    ['not JSON', '{', 'not-json'],
    ['empty', '', 'not-json'],
    ['null', null, 'no-operations'],
    ['a number', 5, 'no-operations'],
    ['no operations', [[null, null, 2], null, null, [1, 1], 2], 'no-operations'],
    ['hostile keys', JSON.parse('{"__proto__":{"1":1},"constructor":1,"2":{"1":[{"__proto__":[]}]}}'), 'no-operations'],
  ])('%s', (_, body, unread) => expect(readRequest(body)).toEqual({ requests: [], unread }));

  it('cuts long texts and survives deep nesting', () => {
    const long = message({ labels: SENDING, subject: 'x'.repeat(5_000) });
    expect(parseRequest(request([1, THREAD, update(long)]))).toMatchObject([{ subject: 'x'.repeat(1_000) }]);
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(readRequest(deep).requests).toEqual([]);
  });
});

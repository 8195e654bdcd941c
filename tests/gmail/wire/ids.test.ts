import { describe, expect, it } from 'vitest';
import { decimalToHex, legacyOf, messageId, threadId, threadOfLegacy, threadOfRouteToken } from '@/lib/gmail/wire/ids';
import { routeOf, syncRoute } from '@/lib/gmail/wire/route';

describe('ids', () => {
  it.each([
    ['msg-a:r-123', 'msg-a:r-123'],
    ['msg-f:1600484990382419037', 'msg-f:1600484990382419037'],
    ['msg-a:bump-r123', undefined],
    ['thread-a:r1', undefined],
    ['msg-a:r1 x', undefined],
    [7, undefined],
  ])('message %s', (raw, expected) => expect(messageId(raw)).toBe(expected));

  it.each([
    ['thread-a:r-1|msg-a:r2', 'thread-a:r-1'],
    ['thread-f:15|msg-f:15', 'thread-f:15'],
    ['thread-f:15', 'thread-f:15'],
    ['thread-f:15?', undefined],
    ['msg-f:15', undefined],
  ])('thread %s', (raw, expected) => expect(threadId(raw)).toBe(expected));

  it('turns decimal to hex and back', () => {
    expect(decimalToHex('1600484990382419037')).toBe('1636109e7816ac5d');
    expect(legacyOf('msg-f:1600484990382419037')).toBe('1636109e7816ac5d');
    expect(legacyOf('msg-a:r1600484990382419037')).toBeUndefined();
    expect(threadOfLegacy('1636109e7816ac5d')).toBe('thread-f:1600484990382419037');
  });

  it.each([
    ['FMfcgzGkbDXBWBWBfVKHssLtMqvDQSWN', 'thread-f:1709452269766466422'],
    ['inbox', undefined],
    ['AAAAAAAAAAAAAAAAAAAAAAAA', undefined],
    ['zzzzzzzzzzzzzzzzzzzzzzzzzzzz', undefined],
  ])('reads the token %s of the address bar', (token, expected) => expect(threadOfRouteToken(token)).toBe(expected));
});

describe('routes', () => {
  it.each([
    ['/sync/u/0/i/s', { endpoint: 's', account: 0, delegate: null }],
    ['/sync/u/3/i/bv', { endpoint: 'bv', account: 3, delegate: null }],
    ['/sync/u/1/d/AEoRXRS-x_9/i/s', { endpoint: 's', account: 1, delegate: 'AEoRXRS-x_9' }],
    ['/sync/b/AEoRXRS/u/1/i/fd', { endpoint: 'fd', account: 1, delegate: 'AEoRXRS' }],
    ['/sync/i/s', { endpoint: 's', account: null, delegate: null }],
  ])('%s', (path, expected) => expect(syncRoute(path)).toEqual({ path, ...expected }));

  it.each(['/sync/u/0/i/sx', '/sync/u/0/i/s/x', '/mail/u/0/i/s', '/sync', '', `/sync/${'x/'.repeat(300)}i/s`])(
    '%s is none',
    (path) => expect(syncRoute(path)).toBeNull(),
  );

  it.each([
    ['/sync/u/0/i/s?hl=en#x', '/sync/u/0/i/s'],
    ['../../../sync/u/0/i/s', '/sync/u/0/i/s'],
    ['https://mail.google.com/sync/u/0/i/s?hl=en', '/sync/u/0/i/s'],
    ['//mail.google.com/sync/u/0/i/s', '/sync/u/0/i/s'],
    ['https://evil.example/sync/u/0/i/s', undefined],
    ['https://mail.google.com.evil.example/sync/u/0/i/s', undefined],
    ['data:text/plain,/sync/u/0/i/s', undefined],
    ['http://[/sync/', undefined],
    ['/mail/u/0/?next=/sync/u/0/i/s', undefined],
  ])('the route of %s', (address, path) => {
    expect(routeOf(address, 'https://mail.google.com/mail/u/0/')?.path).toBe(path);
  });
});

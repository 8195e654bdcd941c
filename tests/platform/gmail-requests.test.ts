import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  decodeBody,
  type GmailRequestEnded,
  type GmailRequestSent,
  onGmailRequest,
} from '@/lib/platform/gmail-requests';

type Listener = (details: object) => void;

// The fake browser has no webRequest; what is told to it is what counts here.
const { listeners, event } = vi.hoisted(() => {
  const listeners: Record<string, { listener: Listener; filter: { urls: string[] } }> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener, filter: { urls: string[] }) => {
      listeners[name] = { listener, filter };
    },
  });
  return { listeners, event };
});
vi.mock('wxt/browser', () => ({
  browser: {
    webRequest: {
      onBeforeRequest: event('before'),
      onResponseStarted: event('started'),
      onCompleted: event('completed'),
      onErrorOccurred: event('failed'),
    },
  },
}));

const sent: GmailRequestSent[] = [];
const ended: GmailRequestEnded[] = [];
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text).buffer as ArrayBuffer });
const details = (more: object = {}) => ({
  requestId: '7',
  url: 'https://mail.google.com/sync/u/1/i/s?hl=en&c=1',
  method: 'POST',
  tabId: 3,
  initiator: 'https://mail.google.com',
  requestBody: { raw: [bytes('["héllo"]')] },
  ...more,
});
const fire = (name: string, more?: object) => listeners[name]?.listener(details(more));

describe('requests as the browser saw them', () => {
  beforeEach(() => onGmailRequest({ sent: (each) => sent.push(each), ended: (each) => ended.push(each) }));
  afterEach(() => {
    sent.length = 0;
    ended.length = 0;
  });

  test('a request of Gmail with its body', () => {
    fire('before');
    expect(sent).toEqual([{ requestId: '7', path: '/sync/u/1/i/s', tabId: 3, body: '["héllo"]' }]);
  });

  test.each([
    ['Firefox names the page', { initiator: undefined, originUrl: 'https://mail.google.com/mail/u/0/' }],
    ['a delegated mailbox', { url: 'https://mail.google.com/sync/u/0/d/ID/i/s?x' }],
    ['the service worker of Gmail', { tabId: -1 }],
  ])('heard: %s', (_, more) => {
    fire('before', more);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['another site posts to Gmail', { initiator: 'https://evil.example' }],
    ['a site that looks like Gmail', { initiator: 'https://mail.google.com.evil.example' }],
    ['nobody says who asked', { initiator: undefined }],
    ['an opaque origin', { initiator: 'null' }],
    ['no post', { method: 'GET' }],
    ['a list', { url: 'https://mail.google.com/sync/u/0/i/bv' }],
    ['something that ends alike', { url: 'https://mail.google.com/sync/u/0/i/stats' }],
  ])('not heard: %s', (_, more) => {
    fire('before', more);
    expect(sent).toEqual([]);
  });

  test.each([
    ['no body', { requestBody: undefined }],
    ['a form', { requestBody: { formData: { a: ['b'] } } }],
    ['a blob', { requestBody: { raw: [{}] } }],
  ])('told without a body: %s', (_, more) => {
    fire('before', more);
    expect(sent).toMatchObject([{ requestId: '7', body: null }]);
  });

  test('an answer that the page gave up on has the status it began with', () => {
    fire('started', { requestId: '9', statusCode: 200 });
    fire('failed', { requestId: '9' });
    fire('failed', { requestId: '9' });
    expect(ended.map(({ status }) => status)).toEqual([200, 0]);
  });

  test('how it ended', () => {
    fire('completed', { statusCode: 200 });
    fire('failed', { requestId: '8' });
    expect(ended.map(({ requestId, status }) => [requestId, status])).toEqual([
      ['7', 200],
      ['8', 0],
    ]);
  });

  test('only actions wake the worker', () => {
    expect(Object.values(listeners).map(({ filter }) => filter.urls)).toEqual(
      Array(4).fill(['https://mail.google.com/sync/*i/s*']),
    );
  });
});

describe('a body', () => {
  test('in several parts, cut within a letter', () => {
    const all = new TextEncoder().encode('größe');
    const part = (from: number, to: number) => ({ bytes: all.slice(from, to).buffer as ArrayBuffer });
    expect(decodeBody([part(0, 3), part(3, all.length)])).toBe('größe');
  });

  test('none, empty, or too large is null', () => {
    expect(decodeBody(undefined)).toBeNull();
    expect(decodeBody([{}])).toBeNull();
    expect(decodeBody([{ bytes: new ArrayBuffer(10_000_001) }])).toBeNull();
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { Exchange, Tap } from '@/lib/gmail/tap/tap';
import { watchFetch } from '@/lib/gmail/tap/watch-fetch';
import { accountsIn, mailboxOf, watchPageData } from '@/lib/gmail/tap/watch-page-data';
import { watchXhr } from '@/lib/gmail/tap/watch-xhr';
import { settle, until } from '../support/later';

const HERE = { href: 'https://mail.google.com/mail/u/0/' } as Location;

function recordingTap() {
  const heard: unknown[][] = [];
  const begin = (): Exchange => ({
    sent: (body) => heard.push(['sent', body]),
    answered: (status, answer) => heard.push(['answered', status, answer]),
    failed: () => heard.push(['failed']),
  });
  const tap: Tap = {
    begin: vi.fn(begin),
    pageData: (json) => heard.push(['page', json]),
    accounts: (accounts) => heard.push(['accounts', accounts]),
    introduce: () => {},
    pageLoaded: () => {},
  };
  return { tap, heard };
}

/** As much of the browser's class as is watched. */
function fakeXhr() {
  class Xhr extends EventTarget {
    status = 200;
    responseType: XMLHttpRequestResponseType = '';
    responseText = 'answer';
    response: unknown = null;
    open(_method: string, url: string) {
      if (url === 'bad') throw new SyntaxError('bad url');
      return 'opened';
    }
    send(_body?: unknown) {
      queueMicrotask(() => this.dispatchEvent(new Event('loadend')));
      return 'sent';
    }
  }
  return Xhr as unknown as typeof XMLHttpRequest;
}

describe('XHR', () => {
  const start = () => {
    const XMLHttpRequest = fakeXhr();
    const { tap, heard } = recordingTap();
    watchXhr({ XMLHttpRequest, location: HERE }, tap);
    return { xhr: new XMLHttpRequest(), tap, heard };
  };

  it('is watched on /sync, and returns what it did before', async () => {
    const { xhr, heard } = start();
    expect(xhr.open('POST', '/sync/u/0/i/s?hl=en')).toBe('opened');
    expect(xhr.send('body')).toBe('sent');
    await until(() => heard.length === 2);
    expect(heard).toEqual([
      ['sent', 'body'],
      ['answered', 200, { text: 'answer' }],
    ]);
  });

  it('is left alone elsewhere, also when reused', async () => {
    const { xhr, tap } = start();
    xhr.open('POST', '/sync/u/0/i/s');
    xhr.open('GET', '/mail/u/0/?ui=2');
    xhr.send('body');
    xhr.open('GET', new URL('https://other.example/sync/u/0/i/s').href);
    xhr.send('body');
    await settle();
    expect(tap.begin).not.toHaveBeenCalled();
  });

  it('throws what it threw before, and nothing of ours', async () => {
    const { xhr, tap, heard } = start();
    expect(() => xhr.open('GET', 'bad')).toThrow(SyntaxError);
    vi.mocked(tap.begin).mockImplementation(() => {
      throw new Error('ours');
    });
    xhr.open('POST', '/sync/u/0/i/s');
    expect(() => xhr.send('x')).not.toThrow();
    expect(xhr.open('POST', { toString: () => expect.fail() } as unknown as string)).toBe('opened');
    expect(heard).toEqual([]);
  });

  it.each([
    ['a failure', { status: 0 }, ['failed']],
    ['parsed JSON', { responseType: 'json', response: [1] }, ['answered', 200, { json: [1] }]],
    [
      'bytes',
      { responseType: 'arraybuffer', response: new TextEncoder().encode('[1]').buffer },
      ['answered', 200, { text: '[1]' }],
    ],
    ['a blob', { responseType: 'blob', response: new Blob() }, ['answered', 200, null]],
  ])('tells %s', async (_, state, expected) => {
    const { xhr, heard } = start();
    Object.assign(xhr, state);
    xhr.open('POST', '/sync/u/0/i/s');
    xhr.send(new URLSearchParams({ a: '1' }));
    await until(() => heard.length === 2);
    expect(heard).toEqual([['sent', 'a=1'], expected]);
  });
});

describe('fetch', () => {
  const start = (answer: () => Promise<Response>) => {
    const { tap, heard } = recordingTap();
    const promise = answer();
    class OwnRequest extends Request {
      override clone() {
        return new OwnRequest(super.clone());
      }
    }
    const page = { fetch: () => promise, location: HERE, Request: OwnRequest, Response } as unknown as Parameters<
      typeof watchFetch
    >[0];
    watchFetch(page, tap);
    return { page, promise, tap, heard };
  };
  const url = 'https://mail.google.com/sync/u/0/i/s';

  it('gives the page its own promise and an unread body', async () => {
    const { page, promise, heard } = start(async () => new Response('answer'));
    const result = page.fetch('/sync/u/0/i/s?x', { method: 'POST', body: 'body' });
    expect(result).toBe(promise);
    await until(() => heard.length === 2);
    expect(await (await result).text()).toBe('answer');
    expect(heard).toEqual([
      ['sent', 'body'],
      ['answered', 200, { text: 'answer' }],
    ]);
  });

  it('knows the body of a request object, and of one made of another, without touching it', async () => {
    const { page, heard } = start(async () => new Response('answer'));
    const request = new page.Request(url, { method: 'POST', body: 'body' });
    expect(request).toBeInstanceOf(page.Request);
    expect(request.constructor).toBe(page.Request);
    const others = [request, request.clone(), new page.Request(request.clone()), new page.Request(request)];
    for (const each of others) await page.fetch(each);
    await page.fetch(request, { body: 'instead' });
    await until(() => heard.length === 2 * 5);
    expect(heard.filter(([kind]) => kind === 'sent').map(([, body]) => body)).toEqual([
      ...Array(4).fill('body'),
      'instead',
    ]);
  });

  it('says of a body it cannot read only that there is none to read', async () => {
    const { page, heard } = start(async () => new Response('answer'));
    await page.fetch(url, { method: 'POST', body: new Blob(['body']) });
    await until(() => heard.length === 2);
    expect(heard[0]).toEqual(['sent', null]);
  });

  it('reads the status and the text of the browser, whatever the page puts in their place', async () => {
    const own = new Response('["er"]', { status: 400 });
    const { page, heard } = start(async () => own);
    Object.defineProperties(own, {
      status: { value: 200 },
      text: { value: async () => 'forged' },
      clone: { value: () => new Response('forged') },
    });
    await page.fetch(url, { method: 'POST', body: 'b' });
    await until(() => heard.length === 2);
    expect(heard[1]).toEqual(['answered', 400, { text: '["er"]' }]);
  });

  it('tells a failure, which the page gets as ever', async () => {
    const { page, heard } = start(async () => {
      throw new TypeError('offline');
    });
    await expect(page.fetch(url, { method: 'POST', body: 'b' })).rejects.toThrow('offline');
    await until(() => heard.length === 2);
    expect(heard[1]).toEqual(['failed']);
  });

  it('is left alone elsewhere', async () => {
    const { page, tap } = start(async () => new Response('x'));
    await page.fetch('/mail/u/0/');
    expect(tap.begin).not.toHaveBeenCalled();
  });
});

describe('the first page load', () => {
  it('is heard through _GM_setData, which works as before', () => {
    const { tap, heard } = recordingTap();
    const page: Record<string, unknown> = {};
    watchPageData(page, tap);
    const got: unknown[] = [];
    page._GM_setData = (data: unknown) => {
      got.push(data);
      return 'done';
    };
    const data = { a6jdv: [1], Cl6csf: [2], sBEv4c: [0, ['mla', [['rep@example.com', 1, 0, 2, 'Rep']]]] };
    expect((page._GM_setData as (data: unknown) => unknown)(data)).toBe('done');
    expect(got[0]).toBe(data);
    // The names of the values are not looked at.
    (page._GM_setData as (data: unknown) => unknown)({ renamed: [3], also: 'text', not: 5, nor: null });
    expect(heard).toEqual([
      ['page', [1]],
      ['page', [2]],
      ['accounts', [{ address: 'rep@example.com', index: 2 }]],
      ['page', [3]],
      ['page', 'text'],
    ]);
  });

  it.each([null, 5, 'x', { sBEv4c: 7 }])('of %j brings nothing and throws nothing', (data) => {
    const { tap, heard } = recordingTap();
    const page: Record<string, unknown> = { _GM_setData: () => 'done' };
    watchPageData(page, tap);
    expect((page._GM_setData as (data: unknown) => unknown)(data)).toBe('done');
    expect(heard).toEqual([]);
  });

  it('names the mailbox and the accounts', () => {
    expect(mailboxOf({ GLOBALS: [...Array(10).fill(null), 'rep@example.com'] })).toBe('rep@example.com');
    expect(mailboxOf({ GLOBALS: { 11: 'rep@example.com' } })).toBe('rep@example.com');
    expect(mailboxOf({})).toBeNull();
    expect(mailboxOf({ GLOBALS: [...Array(10).fill(null), 'x'.repeat(400)] })).toBeNull();
    const throwing = Object.defineProperty({}, 'GLOBALS', {
      get() {
        throw new Error('the page');
      },
    });
    expect(mailboxOf(throwing)).toBeNull();
    expect(accountsIn(['mla', [['a@x.example', 1, 0, 0], ['no address', 1, 0, 1], ['b@x.example']]])).toEqual([
      { address: 'a@x.example', index: 0 },
    ]);
  });
});

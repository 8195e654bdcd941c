import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClient } from '@/lib/messages/client';
import type { Services } from '@/lib/messages/contract';
import { handle, type Sender, type Server } from '@/lib/messages/server';
import { ServiceError } from '@/lib/messages/service-error';

const OWN = { ownId: 'own', ownBase: 'chrome-extension://own/' };
const POPUP: Sender = { id: 'own', url: 'chrome-extension://own/popup.html' };
const OPTIONS_TAB: Sender = { id: 'own', url: 'chrome-extension://own/options.html', frameId: 0, tab: { id: 3 } };
const GMAIL: Sender = { id: 'own', url: 'https://mail.google.com/mail/u/0/#inbox', frameId: 0, tab: { id: 7 } };

/** Services that note what reached them. */
function server(calls: unknown[][] = [], fail?: unknown): Server {
  const services = new Proxy({} as Services, {
    get: (_, service) =>
      new Proxy(
        {},
        {
          get:
            (__, method) =>
            async (...args: unknown[]) => {
              if (fail) throw fail;
              calls.push([String(service), String(method), ...args]);
            },
        },
      ),
  });
  return { ...OWN, servicesFor: () => services, ready: async () => {}, describe: () => null };
}

const message = (service: string, method: string, ...args: unknown[]) => ({
  kind: 'next-touch:call',
  service,
  method,
  args,
});
const codeOf = async (...input: Parameters<typeof handle>) => {
  const answer = await handle(...input);
  return answer === null ? null : answer.ok ? 'ok' : answer.failure.code;
};

const SKIP = message('log', 'execute', { type: 'skip', enrollmentId: 'e' });
const HEARD = message('gmail', 'report', { mailbox: null, reports: [] });
const ERASE = message('page', 'erase', ['p']);
const SETTINGS = message('setup', 'saveSettings', { dailyCap: 3 });

describe('who may call what', () => {
  test.each<[string, object, Sender, string]>([
    ['the popup changes the log', SKIP, POPUP, 'ok'],
    ['options in a tab change settings', SETTINGS, OPTIONS_TAB, 'ok'],
    ['the overlay changes the log', SKIP, GMAIL, 'ok'],
    ['the adapter reports', HEARD, GMAIL, 'ok'],
    ['a page does not report', HEARD, POPUP, 'not-allowed'],
    ['Gmail does not erase', ERASE, GMAIL, 'not-allowed'],
    ['Gmail does not change settings', SETTINGS, GMAIL, 'not-allowed'],
    ['another extension', SKIP, { ...POPUP, id: 'other' }, 'not-allowed'],
    ['another extension with our address', SKIP, { id: 'other', url: POPUP.url }, 'not-allowed'],
    ['no id', SKIP, { url: POPUP.url }, 'not-allowed'],
    ['a frame inside Gmail', SKIP, { ...GMAIL, frameId: 4 }, 'not-allowed'],
    ['another site', SKIP, { ...GMAIL, url: 'https://evil.example/' }, 'not-allowed'],
    ['a site that looks like Gmail', SKIP, { ...GMAIL, url: 'https://mail.google.com.evil.example/' }, 'not-allowed'],
    ['Gmail without encryption', SKIP, { ...GMAIL, url: 'http://mail.google.com/' }, 'not-allowed'],
    ['an extension whose id begins like ours', SKIP, { id: 'own', url: 'chrome-extension://own.evil/' }, 'not-allowed'],
    ['a method that is none', message('log', 'constructor'), POPUP, 'not-allowed'],
    ['a method of the prototype', message('log', 'hasOwnProperty', 'x'), POPUP, 'not-allowed'],
  ])('%s', async (_, call, sender, expected) => {
    const calls: unknown[][] = [];
    expect(await codeOf(call, sender, server(calls))).toBe(expected);
    expect(calls.length > 0).toBe(expected === 'ok');
  });

  test.each([
    ['no argument', message('log', 'execute')],
    ['an argument too many', message('log', 'undo', 'b', 'c')],
    ['an unknown command', message('log', 'execute', { type: 'drop-all' })],
    ['a field of the wrong type', message('log', 'execute', { type: 'skip', enrollmentId: 7 })],
    ['a text too long', message('log', 'undo', 'x'.repeat(501))],
    ['reports that are no list', message('gmail', 'report', { mailbox: null, reports: 'x' })],
    ['too many reports', message('gmail', 'report', { mailbox: null, reports: Array(501).fill({}) })],
    ['settings out of range', message('setup', 'saveSettings', { dailyCap: 0 })],
  ])('refuses %s', async (_, call) => {
    const sender = call.service === 'gmail' ? GMAIL : POPUP;
    expect(await codeOf(call, sender, server())).toBe('invalid-input');
  });

  test('fields nobody named are dropped', async () => {
    const calls: unknown[][] = [];
    const command = JSON.parse('{"type":"skip","enrollmentId":"e","__proto__":{"x":1},"more":1}');
    await handle(message('log', 'execute', command), POPUP, server(calls));
    expect(calls).toEqual([['log', 'execute', { type: 'skip', enrollmentId: 'e' }]]);
  });

  test('one odd report does not cost the others, and is counted', async () => {
    const calls: unknown[][] = [];
    const good = { kind: 'failed', path: '/sync/u/0/i/s', exchange: 1 };
    await handle(
      message('gmail', 'report', { mailbox: null, reports: [{ kind: 'hack' }, good, null] }),
      GMAIL,
      server(calls),
    );
    const counted = { kind: 'unread', direction: 'answer', endpoint: 's', path: '', reason: 'refused-report' };
    expect(calls).toEqual([['gmail', 'report', { mailbox: null, reports: [counted, good, counted] }]]);
  });

  test('what is no call of ours is left to others', async () => {
    for (const other of [null, 'x', {}, { kind: 'next-touch:changed' }])
      expect(await handle(other, POPUP, server())).toBeNull();
  });

  test('garbage never throws and never reaches a service', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('log', 'setup', 'gmail', 'page'),
        fc.oneof(fc.constantFrom('execute', 'heard', 'saveSettings', 'erase', 'chips', '__proto__'), fc.string()),
        fc.array(fc.jsonValue(), { maxLength: 2 }),
        async (service, method, args) => {
          const calls: unknown[][] = [];
          const answer = await handle(message(service, method, ...args), GMAIL, server(calls));
          if (answer?.ok) expect(calls).toHaveLength(1);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the client', () => {
  test('an answer comes back, a failure as a typed error', async () => {
    const through = (sender: Sender, fail?: unknown) =>
      createClient('log', (call) => handle(JSON.parse(JSON.stringify(call)), sender, server([], fail)));
    await expect(through(POPUP).undo('b')).resolves.toBeNull();
    await expect(through({}).undo('b')).rejects.toMatchObject({ name: 'ServiceError', code: 'not-allowed' });
    const failing = through(POPUP, new Error('boom'));
    await expect(failing.undo('b')).rejects.toMatchObject({ code: 'unknown', message: 'boom' });
  });

  test('no background, or one that says nothing, is a typed error', async () => {
    const gone = createClient('log', () => Promise.reject(new Error('Receiving end does not exist')));
    await expect(gone.undo('b')).rejects.toBeInstanceOf(ServiceError);
    await expect(gone.undo('b')).rejects.toMatchObject({ code: 'disconnected' });
    await expect(createClient('log', async () => undefined).undo('b')).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('a client is no promise', async () => {
    const client = createClient('log', async () => undefined);
    expect(await client).toBe(client);
  });
});

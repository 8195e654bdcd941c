import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Services } from '@/lib/messages/contract';
import { currentCall } from '@/lib/messages/older-calls';
import { handle, type Sender, type Server } from '@/lib/messages/server';

interface OldCall {
  from: 'page' | 'gmail';
  service: string;
  method: string;
  args: unknown[];
}

/** Each method of version 1.0 and each of its commands and reports, as a tab of that version sends them. */
const CALLS: OldCall[] = JSON.parse(readFileSync(new URL('fixtures/calls-of-version-1.json', import.meta.url), 'utf8'));

const SENDERS: Record<OldCall['from'], Sender> = {
  page: { id: 'own', url: 'chrome-extension://own/popup.html' },
  gmail: { id: 'own', url: 'https://mail.google.com/mail/u/0/#inbox', frameId: 0, tab: { id: 7 } },
};

/** Answers the call as the background would; `calls` is what its services got. */
async function answer({ from, ...call }: OldCall) {
  const calls: unknown[][] = [];
  const methods = (service: string) =>
    new Proxy(
      {},
      {
        get:
          (_, method) =>
          async (...args: unknown[]) =>
            calls.push([service, String(method), ...args]),
      },
    );
  const server: Server = {
    ownId: 'own',
    ownBase: 'chrome-extension://own/',
    servicesFor: () => new Proxy({} as Services, { get: (_, service) => methods(String(service)) }),
    ready: async () => {},
    describe: () => null,
  };
  const result = await handle({ kind: 'next-touch:call', ...call }, SENDERS[from], server);
  return { result, calls };
}

describe('a call of version 1.0', () => {
  it.each(CALLS.map((call) => [`${call.service}.${call.method}`, call] as const))('%s is read', async (_, call) => {
    const { result, calls } = await answer(call);
    expect(result).toMatchObject({ ok: true });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['gmail', 'heard', 'gmail.report'],
    ['gmail', 'draftGives', 'gmail.draftHasValueItem'],
    ['plan', 'saveSettings', 'setup.saveSettings'],
    ['log', 'execute', 'log.execute'],
  ])('%s.%s reaches %s', async (service, method, name) => {
    const call = CALLS.find((each) => each.service === service && each.method === method);
    const { calls } = await answer(call as OldCall);
    expect(calls.map((each) => each.slice(0, 2).join('.'))).toEqual([name]);
  });

  it('has the arguments that were added since', async () => {
    const argsOf = async (method: string) => {
      const { calls } = await answer(CALLS.find((each) => each.method === method) as OldCall);
      return calls[0]?.slice(2);
    };
    expect(await argsOf('openChecklist')).toEqual([{ withPalette: false }]);
    expect(await argsOf('openThread')).toEqual(['p1', false]);
  });

  it('loses none of its reports, and of their mail only the ids that are not read any more', async () => {
    const call = CALLS.find((each) => each.method === 'heard') as OldCall;
    const { calls } = await answer(call);
    const isRead = (key: string) => key !== 'references' && key !== 'rfcId';
    const args = JSON.parse(JSON.stringify(call.args), (key, value) => (isRead(key) ? value : undefined));
    expect(calls[0]?.slice(2)).toEqual(args);
  });
});

describe('a call of this version', () => {
  it.each([
    { service: 'page', method: 'openThread', args: ['p1', true] },
    { service: 'gmail', method: 'openChecklist', args: [{ withPalette: true }] },
    { service: 'constructor', method: 'name', args: [] },
    { service: 'gmail', method: 'toString', args: [] },
  ])('$service.$method is left as it is', (call) => {
    expect(currentCall(call)).toEqual(call);
  });
});

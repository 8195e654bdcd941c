import type { Services } from './contract';
import type { Answer, Call } from './envelope';
import { ServiceError } from './service-error';

/** Carries one message to the background and resolves to its answer. */
export type Send = (call: Call) => Promise<unknown>;

interface MessagingRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * The native API: both browsers return promises here under Manifest V3. The polyfill would add 2 KB gzip to every Gmail
 * page for nothing.
 */
function nativeRuntime(): MessagingRuntime | undefined {
  const scope = globalThis as { browser?: { runtime?: MessagingRuntime }; chrome?: { runtime?: MessagingRuntime } };
  return scope.browser?.runtime ?? scope.chrome?.runtime;
}

/** Whether this script's extension is still there: after an update or reload it is not, while the script goes on. */
export function isConnected(): boolean {
  return nativeRuntime()?.id !== undefined;
}

/** Through the browser's own messaging. */
export const sendNatively = async (call: unknown): Promise<unknown> => {
  const runtime = nativeRuntime();
  if (!runtime?.id) throw new ServiceError('disconnected', 'Extension context invalidated');
  return runtime.sendMessage(call);
};

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

/** Sends one message and gives the value of its answer. Rejects with `ServiceError`. */
export async function ask<C>(send: (message: C) => Promise<unknown>, message: C): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await send(message);
  } catch (cause) {
    if (cause instanceof ServiceError) throw cause;
    throw new ServiceError('disconnected', cause instanceof Error ? cause.message : String(cause));
  }
  if (!isAnswer(answer)) throw new ServiceError('disconnected', 'The background gave no answer');
  if (!answer.ok) throw new ServiceError(answer.failure.code, answer.failure.message);
  return answer.value;
}

/**
 * The named service of the background, to be called like a local object. Every method rejects with `ServiceError`.
 *
 * @param send replaces the browser's messaging in tests
 */
export function createClient<K extends keyof Services>(service: K, send: Send = sendNatively): Services[K] {
  const target: Record<string, unknown> = {};
  return new Proxy(target, {
    get(known, method) {
      // `await client` reads `then`, which must be undefined: a client is no promise.
      if (typeof method !== 'string' || method === 'then') return undefined;
      known[method] ??= (...args: unknown[]) => ask(send, { kind: 'next-touch:call', service, method, args });
      return known[method];
    },
  }) as unknown as Services[K];
}

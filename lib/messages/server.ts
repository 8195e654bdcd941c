import * as z from 'zod/mini';
import { RULES } from './arguments';
import type { ServiceFailure, Services } from './contract';
import type { Answer } from './envelope';
import { currentCall } from './older-calls';

/** Who called, as the browser (not the message) says. */
export type Caller = { kind: 'page' } | { kind: 'gmail'; tabId: number; url: string };

/** What the browser tells of a sender; the part that matters here. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the server needs to answer messages. */
export interface Server {
  /** The services as this caller gets them. */
  servicesFor(caller: Caller): Services;
  ownId: string;
  /** `chrome-extension://…/` */
  ownBase: string;
  /** Rejects when the log cannot be opened. */
  ready(): Promise<void>;
  /** Names a failure that is not a bug; null for one that is. */
  describe(error: unknown): ServiceFailure | null;
}

const GMAIL = 'https://mail.google.com';

const Call = z.object({
  kind: z.literal('next-touch:call'),
  service: z.string().check(z.maxLength(50)),
  method: z.string().check(z.maxLength(50)),
  args: z.array(z.unknown()).check(z.maxLength(5)),
});

function originOf(sender: Sender): string | null {
  if (sender.url && URL.canParse(sender.url)) return new URL(sender.url).origin;
  return sender.origin ?? null;
}

/** Null for everybody else: other extensions, sub-frames, web pages that have no business here. */
export function callerOf(sender: Sender, own: { ownId: string; ownBase: string }): Caller | null {
  if (sender.id !== own.ownId) return null;
  if (sender.url?.startsWith(own.ownBase)) return { kind: 'page' };
  const tabId = sender.tab?.id;
  if (originOf(sender) === GMAIL && sender.frameId === 0 && tabId !== undefined)
    return { kind: 'gmail', tabId, url: sender.url ?? '' };
  return null;
}

function failure(code: ServiceFailure['code'], message: string): Answer {
  return { ok: false, failure: { code, message } };
}

type Schema = z.ZodMiniType<unknown[]>;
type MethodRules = Record<string, { args: () => Schema; callers: readonly string[] }>;

const made = new Map<() => Schema, Schema>();

/** The schema, made at the first call. */
function schemaOf(make: () => Schema): Schema {
  const schema = made.get(make) ?? make();
  made.set(make, schema);
  return schema;
}

const isService = (name: string): name is keyof Services => Object.hasOwn(RULES, name);

/** Undefined for a service or a method there is not. Own properties only: `constructor` is no method. */
function ruleOf(service: string, method: string) {
  if (!isService(service)) return undefined;
  const rules: MethodRules = RULES[service];
  return Object.hasOwn(rules, method) ? { service, ...rules[method] } : undefined;
}

/** Where it was wrong, without repeating what was sent. */
function placeOf(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.code}`)
    .join('; ');
}

/**
 * Answers one message. Null when it is no call of ours, so that other listeners may have it. Never rejects: whatever
 * goes wrong comes back as a typed failure.
 */
export async function handle(message: unknown, sender: Sender, server: Server): Promise<Answer | null> {
  const call = Call.safeParse(message);
  if (!call.success) return null;
  const { service, method, args: given } = currentCall(call.data);
  const caller = callerOf(sender, server);
  const rule = ruleOf(service, method);
  if (!caller || !rule?.callers?.includes(caller.kind) || !rule.args)
    return failure('not-allowed', `${service}.${method}`);
  const args = schemaOf(rule.args).safeParse(given);
  if (!args.success) return failure('invalid-input', `${service}.${method} ${placeOf(args.error)}`);
  try {
    await server.ready();
    const methods = server.servicesFor(caller)[rule.service] as unknown as Record<
      string,
      (...all: unknown[]) => unknown
    >;
    const value = await methods[method]?.(...args.data);
    return { ok: true, value: value ?? null };
  } catch (error) {
    const known = server.describe(error);
    if (known) return { ok: false, failure: known };
    console.error(`Next Touch: ${service}.${method}`, error);
    return failure('unknown', error instanceof Error ? error.message : String(error));
  }
}

import type { WireMessage } from '@/lib/gmail/wire/records';
import { parseRequest } from '../../gmail/support/parse-request';
import { PROSPECT, REP, type World } from './world';

const PATH = '/sync/u/0/i/s';

export interface Draft {
  id?: string;
  threadId?: string;
  to?: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  from?: string;
  /** The message it answers. */
  parentId?: string;
}

const person = (address: string) => [1, address, address.split('@')[0]];

/** A request body in Gmail's array form, as the page sends it. */
function body(labels: string[], draft: Draft, at = 0, scheduledFor: number | null = null): string {
  const message: unknown[] = [];
  message[0] = draft.id ?? 'msg-a:r1';
  message[1] = [1, draft.from ?? REP, 'Rep'];
  message[2] = (draft.to ?? [PROSPECT]).map(person);
  message[3] = (draft.cc ?? []).map(person);
  message[4] = (draft.bcc ?? []).map(person);
  message[6] = at;
  message[7] = draft.subject ?? 'An idea';
  message[10] = labels;
  message[17] = scheduledFor ?? at;
  message[53] = scheduledFor;
  const op: unknown[] = [];
  if (draft.parentId) op[1] = [message, draft.parentId];
  else op[2] = [[null, null, null, null, [message]]];
  return JSON.stringify([null, [[[1, [draft.threadId ?? 'thread-a:r1', op]]]]]);
}

export const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl', '^i', '^u'];
export const DRAFT = ['^all', '^r', '^r_bt'];
export const SCHEDULE = ['^all', '^scheduled'];

let exchanges = 0;

/** One request of the page as the browser (`request`) and the tap report it. `reporters` names those that work, in their order. */
export async function request(
  world: World,
  labels: string[],
  draft: Draft = {},
  {
    tabId = 1,
    reporters = ['request', 'tap'] as ('request' | 'tap')[],
    scheduledFor = null as number | null,
    /** How long the page's report was under way, in ms. */
    heldMs = 0,
    /** Whether the rep had pressed a key or button in the page just before. */
    pressed = false,
  } = {},
): Promise<number> {
  exchanges += 1;
  const exchange = exchanges;
  const text = body(labels, draft, world.now().at, scheduledFor);
  for (const reporter of reporters) {
    if (reporter === 'request')
      await world.background.requestSent({ requestId: `${exchange}`, path: PATH, tabId, body: text });
    else
      await world.gmail(tabId).report({
        mailbox: REP,
        heldMs,
        pressed,
        reports: [{ kind: 'request', path: PATH, exchange, requests: parseRequest(text) }],
      });
  }
  await world.background.idle();
  return exchange;
}

/** The rep archives another thread: Gmail shows a toast of its own, with its own Undo. */
export async function archive(world: World, { tabId = 1 } = {}): Promise<void> {
  exchanges += 1;
  const op: unknown[] = [];
  op[6] = [[], ['^i'], ['msg-f:1709452269766466422']];
  const text = JSON.stringify([null, [[[1, ['thread-f:1709452269766466422', op]]]]]);
  await world.background.requestSent({ requestId: `${exchanges}`, path: PATH, tabId, body: text });
  await world.background.idle();
}

/** The rep throws a message into the bin, and Gmail says yes. */
export async function bin(world: World, messageId: string, threadId = 'thread-a:r1'): Promise<void> {
  exchanges += 1;
  const op: unknown[] = [];
  op[6] = [['^k'], ['^i'], [messageId]];
  const text = JSON.stringify([null, [[[1, [threadId, op]]]]]);
  const requestId = `${exchanges}`;
  await world.background.requestSent({ requestId, path: PATH, tabId: 1, body: text });
  await world.background.requestEnded({ requestId, path: PATH, tabId: 1, status: 200 });
  await world.background.idle();
}

/** Gmail's answer to an exchange. */
export async function answer(
  world: World,
  exchange: number,
  {
    messageId = 'msg-a:r1',
    status = 200,
    ack = 0,
    tabId = 1,
    reporters = ['request', 'tap'] as ('request' | 'tap')[],
    labels = ['^f', '^all'],
  } = {},
): Promise<void> {
  for (const reporter of reporters) {
    if (reporter === 'request')
      await world.background.requestEnded({ requestId: `${exchange}`, path: PATH, tabId, status });
    else
      await world.gmail(tabId).report({
        mailbox: REP,
        reports: [
          {
            kind: 'answer',
            path: PATH,
            exchange,
            endpoint: 's',
            status,
            answer: {
              acks: [{ seq: 1, status: ack }],
              messages: [wireMessage({ messageId, labels, from: REP, to: [PROSPECT], at: world.now().at })],
              mailbox: null,
              errorCode: status === 200 ? null : status,
            },
          },
        ],
      });
  }
  await world.background.idle();
}

export function wireMessage(of: {
  messageId: string;
  threadId?: string;
  legacyThreadId?: string | null;
  from?: string;
  fromName?: string;
  to?: string[];
  subject?: string;
  snippet?: string;
  at: number;
  labels?: string[] | null;
}): WireMessage {
  return {
    messageId: of.messageId,
    threadId: of.threadId ?? 'thread-a:r1',
    legacyMessageId: null,
    legacyThreadId: of.legacyThreadId === undefined ? '18c0ffee18c0ffee' : of.legacyThreadId,
    from: { address: of.from ?? PROSPECT, name: of.fromName ?? '' },
    to: (of.to ?? [REP]).map((address) => ({ address, name: '' })),
    cc: [],
    subject: of.subject ?? 'Re: An idea',
    snippet: of.snippet ?? null,
    at: of.at,
    labels: of.labels === undefined ? ['^i', '^u'] : of.labels,
  };
}

/** Messages a list, a thread or the first page load shows. */
export async function show(world: World, messages: WireMessage[], tabId = 1): Promise<void> {
  exchanges += 1;
  const report = {
    kind: 'answer' as const,
    path: '/sync/u/0/i/bv',
    exchange: exchanges,
    endpoint: 'bv' as const,
    status: 200,
    answer: { acks: [], messages, mailbox: null, errorCode: null },
  };
  await world.gmail(tabId).report({ mailbox: REP, reports: [report] });
  await world.background.idle();
}

/** The page saves the message as a draft again, and Gmail takes it. */
export async function takeBack(world: World, draft: Draft = {}, tabId = 1): Promise<void> {
  await answer(world, await request(world, DRAFT, draft, { tabId }), { tabId, reporters: ['request'] });
}

/** A whole send that nobody takes back: 40 s later it has settled. */
export async function sendAndSettle(world: World, draft: Draft = {}, tabId = 1): Promise<void> {
  const exchange = await request(world, SEND, draft, { tabId });
  await answer(world, exchange, { messageId: draft.id ?? 'msg-a:r1', tabId });
  await world.wait(40_000);
}

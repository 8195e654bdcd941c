import { actionsAnswer, changesAnswer, listAnswer, openedAnswer } from '../mailbox/answers.ts';
import { applyRequest } from '../mailbox/apply-request.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { htmlToText } from '../mailbox/text.ts';
import type { Failure, StoredMessage } from '../options.ts';
import { at, intAt, type Json, listAt, textAt } from '../wire/json.ts';
import { type Shape, toArrays, toObjects } from '../wire/object-form.ts';
import { ACTIONS_ANSWER, LIST_ANSWER, OPENED_ANSWER } from '../wire/shapes.ts';
import type { World } from './world.ts';

const SYNC_PATH = /^\/sync\/(.+)\/i\/(s|bv|fd)$/;

export interface SyncReply {
  /** 0 = break the connection. */
  status: number;
  /** In the wire form asked for; null where nothing is answered. */
  body: Json;
}

/** Answers one POST to `/sync/…` from a tab; null if the path is none of ours. */
export function answerSync(world: World, path: string, text: string, tab = ''): SyncReply | null {
  const [, where = '', endpoint] = SYNC_PATH.exec(path) ?? [];
  const mailbox = world.mailboxes.get(where);
  if (!mailbox) return null;
  if (world.offline) return { status: 0, body: null };
  const body = parse(text);
  if (body === undefined) return { status: 400, body: errorBody(400) };
  const request = toArrays(body);
  const form = (answer: Json, shape: Shape): Json =>
    world.settings.wire === 'object' ? toObjects(answer, shape) : answer;
  if (endpoint === 'bv') return { status: 200, body: form(list(mailbox, request), LIST_ANSWER) };
  if (endpoint === 'fd') {
    const ids = listAt(request, 0).map((each) => textAt(each, 0));
    return { status: 200, body: form(openedAnswer(mailbox, ids), OPENED_ANSWER) };
  }
  if (listAt(request, 1, 0).length === 0) {
    return { status: 200, body: form(changesAnswer(mailbox, intAt(request, 2, 1) ?? 0), ACTIONS_ANSWER) };
  }
  const failure = nextFailure(world);
  if (failure && !failure.taken) return failed(failure);
  const answer = act(world, where, mailbox, request, tab);
  return failure ? failed(failure) : { status: 200, body: form(answer, ACTIONS_ANSWER) };
}

function act(world: World, where: string, mailbox: Mailbox, request: Json, tab: string): Json {
  const applied = applyRequest(mailbox, request);
  if (applied.sent.length > 0) world.tickAfter(world.settings.undoSeconds * 1000 + 20);
  for (const { scheduledFor, labels } of mailbox.messages()) {
    if (scheduledFor !== null && labels.includes('^scheduled')) world.tickAfter(scheduledFor - world.now() + 20);
  }
  world.events.changed(where, 's', tab);
  return actionsAnswer(mailbox, applied, at(request, 0, 2) === 2);
}

/**
 * The request of `i/bv` is not in any recording: `[[label or null, search words or null, limit]]` is our own guess. [I]
 */
function list(mailbox: Mailbox, request: Json): Json {
  const label = textAt(request, 0, 0);
  const words = textAt(request, 0, 1).toLowerCase();
  const wanted = ({ labels, subject, html, from }: StoredMessage): boolean =>
    label
      ? labels.includes(label)
      : `${subject} ${htmlToText(html)} ${from.address} ${from.name}`.toLowerCase().includes(words);
  return listAnswer(mailbox, wanted, intAt(request, 0, 2) ?? 50);
}

function nextFailure(world: World): Failure | undefined {
  const [failure] = world.failures;
  if (!failure) return undefined;
  failure.times = (failure.times ?? 1) - 1;
  if (failure.times <= 0) world.failures.shift();
  return failure;
}

const failed = ({ status }: Failure): SyncReply =>
  status === 'network' ? { status: 0, body: null } : { status, body: errorBody(status) };

/** `["er", …, code, …]`, as field notes of 2026 have it. */
const errorBody = (code: number): Json => ['er', null, null, null, null, code, null, null, null, 3];

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

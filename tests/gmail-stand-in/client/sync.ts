import { at, intAt, type Json, listAt, textsAt } from '../wire/json.ts';
import { toArrays, toObjects } from '../wire/object-form.ts';
import { actionsRequest, type Numbered } from '../wire/outgoing.ts';
import { ACTIONS_REQUEST } from '../wire/shapes.ts';
import { boot } from './boot.ts';
import { relabel, takeOpened, takeThread } from './store.ts';
import { send } from './transport.ts';

/** The page's traffic with `/sync`: one request of actions at a time, kept and repeated while the server is away. */

const RETRY_MS = 1500;

/** Tells the server which tab need not be told of its own changes. No such header in Gmail. */
const tab = crypto.randomUUID();

let version = boot.version;
let seq = 1;
let lastAt = Date.now();
let requests = 0;

interface Waiting {
  body: string;
  done: (answer: Json) => void;
  refused: (status: number) => void;
}

const queue: Waiting[] = [];
let busy = false;
let wanted = false;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
const troubleListeners = new Set<() => void>();

/** Calls back when a request could not be delivered and waits to be repeated. */
export function onTrouble(listener: () => void): void {
  troubleListeners.add(listener);
}

function post(endpoint: 's' | 'bv' | 'fd', body: string): Promise<{ status: number; text: string }> {
  const query = `hl=${boot.language}&c=${requests++}&rt=r&pt=ji`;
  const url = `https://mail.google.com/sync/${boot.mailbox}/i/${endpoint}?${query}`;
  return send(boot.transport, { url, body, headers: { 'Content-Type': 'application/json', 'X-Stand-In-Tab': tab } });
}

const encode = (body: Json[]): string =>
  JSON.stringify(boot.wire === 'object' ? toObjects(body, ACTIONS_REQUEST) : body);

const decode = (text: string): Json => toArrays(JSON.parse(text));

/**
 * Sends operations. Resolves with the answer (array form); rejects with the HTTP status when the server refuses for good.
 * A broken connection or a status of 500 repeats the same body, ids and all.
 */
export function act(operations: Json[][], sends: boolean): Promise<Json> {
  const numbered: Numbered[] = operations.map((operation) => ({ seq: seq++, operation }));
  const now = Date.now();
  const body = encode(actionsRequest(numbered, { version, lastAt, now, sends }));
  lastAt = now;
  return new Promise((resolve, reject) => {
    queue.push({ body, done: resolve, refused: reject });
    void pump();
  });
}

async function pump(): Promise<void> {
  const [next] = queue;
  if (busy || !next) return;
  busy = true;
  const { status, text } = await post('s', next.body);
  busy = false;
  if (status === 200) {
    queue.shift();
    const answer = decode(text);
    takeAnswer(answer);
    next.done(answer);
  } else if (status === 0 || status >= 500) {
    for (const listener of troubleListeners) listener();
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => void pump(), RETRY_MS);
    return;
  } else {
    queue.shift();
    next.refused(status);
  }
  if (queue.length > 0) void pump();
  else if (wanted) void poll();
}

/** Asks for what changed since the last answer; waits for actions under way, whose answers may tell already. */
export async function poll(): Promise<void> {
  wanted = busy || queue.length > 0;
  if (wanted) return;
  busy = true;
  const { status, text } = await post(
    's',
    encode(actionsRequest([], { version, lastAt, now: Date.now(), sends: false })),
  );
  busy = false;
  if (status === 200) takeAnswer(decode(text));
  if (queue.length > 0) void pump();
  else if (wanted) void poll();
}

function takeAnswer(answer: Json): void {
  version = Math.max(version, intAt(answer, 3, 0) ?? 0);
  for (const each of listAt(answer, 1, 5)) {
    const change = at(each, 0, 2);
    const record = at(change, 6, 0);
    if (record !== null) takeThread(record);
    const labels = at(change, 4);
    if (labels !== null) relabel(textsAt(labels, 2), textsAt(labels, 0), textsAt(labels, 1));
  }
}

/** Ack of an operation in an answer: 0 = taken. */
export function firstRefusal(answer: Json): number | null {
  const statuses = listAt(answer, 0, 0).map((ack) => intAt(ack, 1) ?? 0);
  return statuses.find((status) => status !== 0) ?? null;
}

/** Fetches a list by label, or by search words. */
export async function fetchList(label: string | null, search: string | null): Promise<string[]> {
  const { status, text } = await post('bv', JSON.stringify([[label, search, 50]]));
  if (status !== 200) return [];
  const records = listAt(decode(text), 2).map((each) => at(each, 0));
  for (const record of records) takeThread(record);
  return records.map((record) => String(at(record, 3)));
}

/** Fetches a thread with its bodies. False if the server is away. */
export async function fetchThread(id: string): Promise<boolean> {
  const { status, text } = await post('fd', JSON.stringify([[[id]]]));
  if (status !== 200) return false;
  for (const opened of listAt(decode(text), 1)) takeOpened(opened);
  return true;
}

/** Listens for the server's call. `listChanged` is called when a list, not a poll, is to bring the news. */
export function listen(listChanged: () => void): void {
  const stream = new EventSource(`/stand-in/events?mailbox=${encodeURIComponent(boot.mailbox)}&tab=${tab}`);
  stream.addEventListener('changed-s', () => void poll());
  stream.addEventListener('changed-bv', listChanged);
  stream.addEventListener('online', () => void pump());
  window.addEventListener('online', () => void pump());
}

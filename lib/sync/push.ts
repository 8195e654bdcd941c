import type { SyncContext } from './context';
import { noteSent, type Sent } from './cursor';
import { docId, isLater, sameValue } from './documents';
import type { Doc } from './item';
import { readItem } from './read-item';
import { keyIdIn, unseal } from './seal';
import { type SealedItem, sealItems } from './seal-items';
import { personOf } from './subjects';
import { type OutboxRow, readOutboxKey, rewrittenKey } from './tables';
import { type Wire, WireError, type WireMessage } from './wire';

/** Rows read, sealed and published together. */
const WINDOW = 512;
/** Windows that are read, sealed and acknowledged at a time: each waits for the disk and the server most of the time. */
const WINDOWS_UNDER_WAY = 4;

/** What sending did. */
export interface Pushed {
  /** Subjects of what the server took and has to be read back. */
  opens: Set<string>;
  /** Rows that left the outbox. */
  rows: number;
  /** Messages too large for the server: they stay here. */
  tooLarge: number;
  /** The last in the stream of what the server took. */
  last: Sent | null;
}

/** Whether the server's message of an event that can be opened is another than ours. */
async function differs({ ring }: SyncContext, { subject, bytes }: WireMessage, { item }: SealedItem): Promise<boolean> {
  const keyId = keyIdIn(bytes);
  const key = keyId === null ? null : await ring.opener(keyId, personOf(subject));
  const there = key && readItem(await unseal(bytes, subject, key))?.event;
  return item.k === 'event' && there != null && !sameValue(there, item.event);
}

/** What was sent is what the server has, unless a later version was read meanwhile. */
async function keepDoc({ docs }: SyncContext['tables'], doc: Doc): Promise<void> {
  const id = docId(doc.kind, doc.key);
  const known = await docs.get(id);
  if (!known || isLater(doc, known)) await docs.put({ id, ...doc });
}

/** Publishes one item. False when it is too large for the server. @param rewrites it takes the place of the server's */
async function publish(
  context: SyncContext,
  wire: Wire,
  sealed: SealedItem,
  rewrites: boolean,
  pushed: Pushed,
): Promise<boolean> {
  const { tables } = context;
  const { item, subject, bytes } = sealed;
  try {
    // "Known" may be a message without a quorum yet: it counts once the stream has it.
    const place = await wire.publish(subject, bytes);
    if (place === 'known') {
      const there = await wire.find('items', subject);
      if (!there) throw new WireError('unreachable', 'Not in the stream yet');
      if (!rewrites || !(await differs(context, there, sealed))) return true;
      await wire.erase('items', there.seq);
      return publish(context, wire, sealed, rewrites, pushed);
    }
    if (place > (pushed.last?.seq ?? 0)) pushed.last = { seq: place, subject };
    // Events are here as they were sent; all else may have met another version on the server.
    if (item.k !== 'event') pushed.opens.add(subject);
    if (item.k === 'doc') await keepDoc(tables, item.doc);
    return true;
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'too-large') throw error;
    pushed.tooLarge += 1;
    return false;
  }
}

/** Takes rows off that have been pushed, unless what they name has changed since. Rows in the order of their keys. */
async function takeOff(
  { ports, tables, vault }: SyncContext,
  rows: readonly OutboxRow[],
  sent: Sent | null,
): Promise<number> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return 0;
  return ports.db.transaction('rw', [tables.outbox, tables.state], async () => {
    if (sent) await noteSent(tables, vault.id, sent);
    const rewritten = rows.filter((row) => row.rewrites).map((row) => rewrittenKey(readOutboxKey(row.key).id));
    await tables.state.bulkPut(rewritten.map((key) => ({ key, value: true })));
    const range = tables.outbox.where('key').between(first.key, last.key, true, true);
    const there = new Map((await range.toArray()).map((row) => [row.key, row.rev]));
    const done = rows.filter((row) => there.get(row.key) === row.rev).map((row) => row.key);
    // One request for all of them, where nothing else lies between.
    if (done.length === there.size) await range.delete();
    else await tables.outbox.bulkDelete(done);
    return done.length;
  });
}

/** Seals and publishes a window; takes off the rows whose messages a quorum has, and throws the first failure of the rest. */
async function pushWindow(context: SyncContext, wire: Wire, rows: readonly OutboxRow[], pushed: Pushed): Promise<void> {
  const window = await context.contents.outgoing(context, rows);
  const items = window.flatMap((each) => each.items);
  const sealed = new Map((await sealItems(context, wire, items)).map((each) => [each.item, each]));
  const results = await Promise.allSettled(
    window.map(async ({ row, items }) => {
      const messages = items.flatMap((item) => sealed.get(item) ?? []);
      const rewrites = row.rewrites === true;
      const taken = await Promise.all(messages.map((message) => publish(context, wire, message, rewrites, pushed)));
      return !taken.includes(false);
    }),
  );
  const done = window.filter((_, n) => {
    const result = results[n];
    return result?.status === 'fulfilled' && result.value;
  });
  pushed.rows += await takeOff(
    context,
    done.map(({ row }) => row),
    pushed.last,
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Sends what waits, a few windows at a time. A row leaves the outbox when a quorum of the server has all it stands for;
 * where something fails, what was acknowledged so far has left, and the error of the rest is thrown.
 */
export async function push(context: SyncContext, wire: Wire, signal?: AbortSignal): Promise<Pushed> {
  const pushed: Pushed = { opens: new Set(), rows: 0, tooLarge: 0, last: null };
  /**
   * Settled results instead of rejections: one that fails while another is awaited must not be reported as unhandled.
   */
  const underWay: Promise<PromiseSettledResult<void>[]>[] = [];
  const settleFirst = async () => {
    for (const outcome of (await underWay.shift()) ?? []) if (outcome.status === 'rejected') throw outcome.reason;
  };
  let from = '';
  try {
    for (;;) {
      signal?.throwIfAborted();
      const rows = await context.tables.outbox.where('key').above(from).limit(WINDOW).toArray();
      const last = rows.at(-1);
      if (!last) break;
      from = last.key;
      underWay.push(Promise.allSettled([pushWindow(context, wire, rows, pushed)]));
      if (underWay.length >= WINDOWS_UNDER_WAY) await settleFirst();
    }
    while (underWay.length > 0) await settleFirst();
    return pushed;
  } finally {
    await Promise.all(underWay);
  }
}

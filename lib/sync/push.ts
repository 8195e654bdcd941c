import type { SyncContext } from './context';
import { docId } from './documents';
import { type SealedItem, sealItems } from './seal-items';
import type { OutboxRow } from './tables';
import { type Wire, WireError } from './wire';

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
}

/** Publishes one item. False when it is too large for the server. */
async function publish(
  { tables }: SyncContext,
  wire: Wire,
  { item, subject, bytes }: SealedItem,
  pushed: Pushed,
): Promise<boolean> {
  try {
    // "Known" may be a message without a quorum yet: it counts once the stream has it.
    if ((await wire.publish(subject, bytes)) === 'known') {
      if (!(await wire.find('items', subject))) throw new WireError('unreachable', 'Not in the stream yet');
      return true;
    }
    // Events are here as they were sent; all else may have met another version on the server.
    if (item.k !== 'event') pushed.opens.add(subject);
    if (item.k === 'doc') await tables.docs.put({ id: docId(item.doc.kind, item.doc.key), ...item.doc });
    return true;
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'too-large') throw error;
    pushed.tooLarge += 1;
    return false;
  }
}

/** Takes rows off that have been pushed, unless what they name has changed since. Rows in the order of their keys. */
async function takeOff({ ports, tables }: SyncContext, rows: readonly OutboxRow[]): Promise<number> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return 0;
  return ports.db.transaction('rw', tables.outbox, async () => {
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
    window.map(async ({ items }) => {
      const messages = items.flatMap((item) => sealed.get(item) ?? []);
      const taken = await Promise.all(messages.map((message) => publish(context, wire, message, pushed)));
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
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Sends what waits, a few windows at a time. A row leaves the outbox when a quorum of the server has all it stands for;
 * where something fails, what was acknowledged so far has left, and the error of the rest is thrown.
 */
export async function push(context: SyncContext, wire: Wire, signal?: AbortSignal): Promise<Pushed> {
  const pushed: Pushed = { opens: new Set(), rows: 0, tooLarge: 0 };
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

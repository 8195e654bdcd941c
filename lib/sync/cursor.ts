import * as z from 'zod/mini';
import type { SyncTables } from './tables';
import type { Wire, WireMessage } from './wire';

/** Number of last messages remembered, by which a stream restored from a backup is recognised. */
const ANCHORS = 4;

const Cursor = z.object({
  /** The last place that was read and stored. */
  seq: z.int().check(z.nonnegative()),
  anchors: z.array(z.object({ seq: z.int(), subject: z.string() })),
});
/** A place in a stream. */
export type Cursor = z.infer<typeof Cursor>;

const START: Cursor = { seq: 0, anchors: [] };

type Stream = 'items' | 'keys';
const keyOf = (vault: string, stream: Stream) => `cursor|${vault}|${stream}`;

/** The cursor of a stream; at its start when nothing was read. */
export async function readCursor({ state }: SyncTables, vault: string, stream: Stream): Promise<Cursor> {
  const read = Cursor.safeParse((await state.get(keyOf(vault, stream)))?.value);
  return read.success ? read.data : START;
}

/** Moves the cursor behind these messages. Joins the transaction it is called in. */
export async function advanceCursor(
  tables: SyncTables,
  vault: string,
  stream: Stream,
  messages: readonly Pick<WireMessage, 'seq' | 'subject'>[],
): Promise<void> {
  const last = messages.at(-1);
  if (!last) return;
  const before = await readCursor(tables, vault, stream);
  const anchors = [...before.anchors, { seq: last.seq, subject: last.subject }].slice(-ANCHORS);
  const value: Cursor = { seq: Math.max(before.seq, last.seq), anchors };
  await tables.state.put({ key: keyOf(vault, stream), value });
}

const sentKey = (vault: string) => `sent|${vault}`;
const Sent = z.object({ seq: z.int(), subject: z.string() });
/** A message of ours and its place in the stream of items. */
export type Sent = z.infer<typeof Sent>;

/**
 * Remembers the last message that a quorum took. It is further on than what was read where a worker dies in between, and
 * a stream that was put back to before it has lost it all the same. Joins the transaction it is called in.
 */
export async function noteSent({ state }: SyncTables, vault: string, value: Sent): Promise<void> {
  await state.put({ key: sentKey(vault), value });
}

/** The last message of ours that a quorum took; null when there is none. */
export async function readSent({ state }: SyncTables, vault: string): Promise<Sent | null> {
  return Sent.safeParse((await state.get(sentKey(vault)))?.value).data ?? null;
}

/** Begins again at the first message: everything is read anew, which changes nothing where it is known. */
export async function resetCursor({ state }: SyncTables, vault: string): Promise<void> {
  await state.bulkDelete([keyOf(vault, 'items'), keyOf(vault, 'keys'), sentKey(vault)]);
}

/**
 * Whether the stream is another than the one that was read: it ends before the place we stand at, or holds something
 * else in a place we remember. A place that is empty proves nothing: its message was erased.
 * @param sent the last message of ours in it
 */
export async function wasReplaced(
  wire: Wire,
  stream: Stream,
  { seq, anchors }: Cursor,
  sent: Sent | null = null,
): Promise<boolean> {
  const last = Math.max(seq, sent?.seq ?? 0);
  if (last === 0) return false;
  if ((await wire.bounds(stream)).lastSeq < last) return true;
  const known = [...anchors, ...(sent ? [sent] : [])].toSorted((a, b) => a.seq - b.seq);
  for (const anchor of known.toReversed()) {
    const there = await wire.at(stream, anchor.seq);
    if (there) return there.subject !== anchor.subject;
  }
  return false;
}

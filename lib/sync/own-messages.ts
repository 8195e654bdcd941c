import type { SyncContext } from './context';
import { advanceCursor, readCursor } from './cursor';
import type { Streams } from './subjects';
import type { Wire, WireMessage } from './wire';

type StreamName = keyof Streams;

interface Placed {
  subject: string;
  /** When the server said so, epoch ms by this machine's clock. */
  at: number;
}

type Places = Record<StreamName, Map<number, Placed>>;

/** What this machine has put into the streams, by place. */
export interface OwnMessages {
  placed: Places;
  /** Subjects of items that have to be read back all the same. */
  opens: Set<string>;
}

/** A wire that notes where what goes through it was put. */
export function noting(wire: Wire, now: () => number): { wire: Wire; placed: Places } {
  const placed: Places = { items: new Map(), keys: new Map() };
  const publish: Wire['publish'] = async (subject, bytes) => {
    const place = await wire.publish(subject, bytes);
    const stream = subject.startsWith('k.') ? 'keys' : 'items';
    if (place !== 'known') placed[stream].set(place, { subject, at: now() });
    return place;
  };
  return { wire: { ...wire, publish }, placed };
}

/** Whether a message is one of ours; the same place in a stream that was made anew is not. */
export function isOwn({ placed }: OwnMessages, stream: StreamName, { seq, subject }: WireMessage): boolean {
  return placed[stream].get(seq)?.subject === subject;
}

/**
 * Moves the cursors over our own messages where nothing else lies between: they need not be read. Stops before the first
 * that has to be opened.
 */
export async function passOverOwn({ tables, vault, ports }: SyncContext, own: OwnMessages): Promise<void> {
  for (const stream of ['items', 'keys'] as const) {
    await ports.db.transaction('rw', tables.state, async () => {
      const { seq } = await readCursor(tables, vault.id, stream);
      const run: { seq: number; subject: string }[] = [];
      for (let next = seq + 1; ; next += 1) {
        const placed = own.placed[stream].get(next);
        if (!placed || own.opens.has(placed.subject)) break;
        run.push({ seq: next, subject: placed.subject });
      }
      await advanceCursor(tables, vault.id, stream, run);
    });
  }
}

/** The server's clock less this machine's, ms, by the last message placed; null where there is none. */
export async function skewBy(wire: Wire, { placed }: OwnMessages): Promise<number | null> {
  const last = [...placed.items].at(-1);
  if (!last) return null;
  const [seq, { subject, at }] = last;
  const there = await wire.at('items', seq);
  return there?.subject === subject ? there.storedAt - at : null;
}

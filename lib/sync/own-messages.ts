import type { SyncContext } from './context';
import { advanceCursor, readCursor } from './cursor';
import { type Streams, vaultFilter } from './subjects';
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

/** Runs of our own messages, in the order of the stream: each is passed over in one step. */
const MOST_RUNS = 20;

async function passOver(context: SyncContext, wire: Wire, own: OwnMessages, stream: StreamName): Promise<void> {
  const { tables, vault, ports, team } = context;
  const placed = own.placed[stream];
  for (let runs = 0; placed.size > 0 && runs < MOST_RUNS; runs += 1) {
    const { seq } = await readCursor(tables, vault.id, stream);
    const next = await wire.next(stream, vaultFilter(stream, team, vault.id), seq + 1);
    const run: Pick<WireMessage, 'seq' | 'subject'>[] = [];
    for (let at = next?.seq ?? 0; ; at += 1) {
      const subject = placed.get(at)?.subject;
      if (subject === undefined || own.opens.has(subject)) break;
      run.push({ seq: at, subject });
    }
    if (run.length === 0 || run[0]?.subject !== next?.subject) return;
    await ports.db.transaction('rw', tables.state, () => advanceCursor(tables, vault.id, stream, run));
  }
}

/**
 * Moves the cursors over our own messages, up to the first message of another machine, or of ours that has to be opened:
 * they need not be read.
 */
export async function passOverOwn(context: SyncContext, wire: Wire, own: OwnMessages): Promise<void> {
  await Promise.all([passOver(context, wire, own, 'items'), passOver(context, wire, own, 'keys')]);
}

/** The server's clock less this machine's, ms, by the last message placed; null where there is none. */
export async function skewBy(wire: Wire, { placed }: OwnMessages): Promise<number | null> {
  const last = [...placed.items].at(-1);
  if (!last) return null;
  const [seq, { subject, at }] = last;
  const there = await wire.at('items', seq);
  return there?.subject === subject ? there.storedAt - at : null;
}

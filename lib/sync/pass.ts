import type { SyncContext } from './context';
import { readCursor, readSent, resetCursor, wasReplaced } from './cursor';
import { eraseAgain, shredErased } from './forget';
import { Item, itemId } from './item';
import { noting, type OwnMessages, passOverOwn, skewBy } from './own-messages';
import { pull } from './pull';
import { push } from './push';
import { beginWanted, ROTATED_PREFIX } from './rotate';
import { outboxKey } from './tables';
import type { Wire } from './wire';

/** Rounds of sending and reading back before the rest waits for the next pass. */
const ROUNDS = 4;

/** What one pass did. */
export interface PassReport {
  /** Rows of the outbox that reached the server. */
  sent: number;
  /** Messages read. */
  received: number;
  changed: boolean;
  /** The stream was put back from an older backup; what it lacked was sent again. */
  restored: boolean;
  /** The server's clock less this machine's, ms; null where nothing told. */
  skew: number | null;
  tooLarge: number;
  unreadable: number;
  /** Messages of a version to come. */
  newer: number;
  context: SyncContext;
}

/** Key of the state that says the keys of people have yet to be sent again. */
const KEYS_AGAIN = 'keys-again';

/** Epochs that were read are put on their way again. */
async function epochsAgain({ tables }: SyncContext): Promise<void> {
  for (const { value } of await tables.state.where('key').startsWith(ROTATED_PREFIX).toArray()) {
    const item = Item.parse(value);
    await tables.outbox.put({ key: outboxKey('item', itemId(item)), rev: itemId(item), at: 0, item });
  }
}

/** The keys of people are sent again, of those who have not been erased by what was read since. */
async function keysAgain({ tables, ring }: SyncContext, wire: Wire): Promise<void> {
  if (!(await tables.state.get(KEYS_AGAIN))) return;
  for (const row of await tables.keys.toArray()) await ring.republish(wire, row);
  await tables.state.delete(KEYS_AGAIN);
}

/** A stream that was put back: read it anew, and send again whatever it may lack. */
async function resyncRestored(context: SyncContext, wire: Wire): Promise<boolean> {
  const { tables, vault } = context;
  const [items, keys, sent] = await Promise.all([
    readCursor(tables, vault.id, 'items'),
    readCursor(tables, vault.id, 'keys'),
    readSent(tables, vault.id),
  ]);
  const replaced = await Promise.all([wasReplaced(wire, 'items', items, sent), wasReplaced(wire, 'keys', keys)]);
  if (!replaced.includes(true)) return false;
  await context.contents.enqueueAll(context);
  await eraseAgain(context);
  await epochsAgain(context);
  await tables.state.put({ key: KEYS_AGAIN, value: true });
  // Last: until then the next pass notices again.
  await resetCursor(tables, vault.id);
  return true;
}

/**
 * One pass over an open connection: reads what is new, deletes what was erased, sends what waits, and reads back what it
 * sent. Safe to stop anywhere and to run again. Rejects with WireError.
 */
export async function runPass(start: SyncContext, wire: Wire, signal?: AbortSignal): Promise<PassReport> {
  const restored = await resyncRestored(start, wire);
  const first = await pull(start, wire);
  let { context } = first;
  // After reading, which may have brought word of people erased; before sending, which takes the keys to be there.
  await keysAgain(context, wire);
  const report = { sent: 0, received: first.messages, changed: first.changed, tooLarge: 0 };
  let skew: number | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    await shredErased(context, wire);
    await beginWanted(context);
    const noted = noting(wire, context.ports.now);
    const pushed = await push(context, noted.wire, signal);
    const own: OwnMessages = { placed: noted.placed, opens: pushed.opens };
    report.sent += pushed.rows;
    report.tooLarge = pushed.tooLarge;
    if (own.placed.items.size === 0) break;
    skew = await skewBy(wire, own);
    await passOverOwn(context, wire, own);
    const back = await pull(context, wire, own);
    context = back.context;
    report.received += back.messages;
    report.changed ||= back.changed;
  }
  const held = (reason: string) => context.tables.held.where('reason').equals(reason).count();
  const [unreadable, newer] = await Promise.all([held('unreadable'), held('newer')]);
  return { ...report, restored, skew, unreadable, newer, context };
}

import type { SyncContext } from './context';
import { readCursor, resetCursor, wasReplaced } from './cursor';
import { eraseAgain, shredErased } from './forget';
import { noting, type OwnMessages, passOverOwn, skewBy } from './own-messages';
import { pull } from './pull';
import { push } from './push';
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

/** A stream that was put back: read it anew, and send again whatever it may lack. */
async function resyncRestored(context: SyncContext, wire: Wire): Promise<boolean> {
  const { tables, vault, ring } = context;
  const [items, keys] = await Promise.all([
    readCursor(tables, vault.id, 'items'),
    readCursor(tables, vault.id, 'keys'),
  ]);
  const replaced = await Promise.all([wasReplaced(wire, 'items', items), wasReplaced(wire, 'keys', keys)]);
  if (!replaced.includes(true)) return false;
  await context.contents.enqueueAll(context);
  await eraseAgain(context);
  for (const row of await tables.keys.toArray()) await ring.republish(wire, row);
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
  const report = { sent: 0, received: first.messages, changed: first.changed, tooLarge: 0, keys: first.unreadableKeys };
  let skew: number | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    await shredErased(context, wire);
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
    report.keys += back.unreadableKeys;
  }
  const held = (reason: string) => context.tables.held.where('reason').equals(reason).count();
  const [unreadable, newer] = await Promise.all([held('unreadable'), held('newer')]);
  const { keys, ...rest } = report;
  return { ...rest, restored, skew, unreadable: unreadable + keys, newer, context };
}

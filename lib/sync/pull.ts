import type { SyncContext } from './context';
import { advanceCursor, readCursor } from './cursor';
import { endLateKeys, forgetErased } from './forget';
import { openMessages } from './open-messages';
import { isOwn, type OwnMessages } from './own-messages';
import { adoptPending } from './rotate';
import { Unsealable } from './seal';
import { vaultFilter } from './subjects';
import type { KeyRow } from './tables';
import type { Wire, WireMessage } from './wire';

/** Messages stored in one transaction. */
const BATCH = 100;

const NONE: OwnMessages = { placed: { items: new Map(), keys: new Map() }, opens: new Set() };

/** What reading gave. */
export interface Pulled {
  /** Messages of other machines. */
  messages: number;
  /** Something that is shown may have changed. */
  changed: boolean;
  /** As it is now: another epoch may have begun. */
  context: SyncContext;
}

async function pullKeys({ ring, tables, team, vault, ports }: SyncContext, wire: Wire): Promise<void> {
  const { seq } = await readCursor(tables, vault.id, 'keys');
  const read = async (message: WireMessage): Promise<KeyRow[]> => {
    try {
      return [await ring.read(message)].filter((row) => row !== null);
    } catch (error) {
      // Of an epoch that is yet to be read among the items: asked for again when one needs it.
      if (!(error instanceof Unsealable)) throw error;
      return [];
    }
  };
  await wire.read('keys', vaultFilter('keys', team, vault.id), seq + 1, BATCH, async (messages) => {
    const rows = (await Promise.all(messages.map(read))).flat();
    await ports.db.transaction('rw', [tables.keys, tables.state], async () => {
      await tables.keys.bulkPut(rows);
      await advanceCursor(tables, vault.id, 'keys', messages);
    });
  });
}

/** Opens and stores messages in their order, going over to a new epoch and forgetting people where one of them says so. */
async function take(start: SyncContext, wire: Wire, messages: readonly WireMessage[], moveCursor = true) {
  let context = start;
  let changed = false;
  for (let rest = messages; rest.length > 0; ) {
    const opened = await openMessages(context, wire, rest);
    if (await context.contents.apply(context, opened, moveCursor)) changed = true;
    context = await adoptPending(context);
    if (opened.some((each) => 'item' in each && each.item.k === 'erased') && (await forgetErased(context)))
      changed = true;
    rest = rest.slice(opened.length);
  }
  return { context, changed };
}

/** Tries what could not be applied once more, where something has changed that may help: a key, an epoch, our version. */
async function retryHeld(context: SyncContext, wire: Wire) {
  const { tables, vault, ports } = context;
  const { seq } = await readCursor(tables, vault.id, 'keys');
  const tried = `${ports.version}|${vault.epochs.length}|${seq}`;
  if ((await tables.state.get('held-tried'))?.value === tried) return { context, changed: false };
  const rows = await tables.held.toArray();
  const messages = rows.toSorted((a, b) => a.seq - b.seq).map((row): WireMessage => ({ ...row, storedAt: 0 }));
  const result = await take(context, wire, messages, false);
  await tables.state.put({ key: 'held-tried', value: tried });
  return result;
}

/**
 * Reads what other machines have written since last time, in order, and makes it part of the log here.
 * @param own what this machine has just sent: not counted, and opened only where it says so
 */
export async function pull(start: SyncContext, wire: Wire, own: OwnMessages = NONE): Promise<Pulled> {
  let context = await adoptPending(start);
  // What a pass that was stopped has noted: before anything newer about the same people is read.
  const hadForgotten = await forgetErased(context);
  let changed = (await context.contents.beforeReading(context)) || hadForgotten;
  let messages = 0;
  await pullKeys(context, wire);
  await endLateKeys(context);
  const { seq } = await readCursor(context.tables, context.vault.id, 'items');
  const filter = vaultFilter('items', context.team, context.vault.id);
  await wire.read('items', filter, seq + 1, BATCH, async (batch) => {
    const theirs = batch.filter((message) => !isOwn(own, 'items', message));
    const news = batch.filter((message) => !isOwn(own, 'items', message) || own.opens.has(message.subject));
    const taken = await take(context, wire, news);
    context = taken.context;
    changed ||= taken.changed;
    messages += theirs.length;
    await advanceCursor(context.tables, context.vault.id, 'items', batch);
  });
  const retried = await retryHeld(context, wire);
  context = retried.context;
  const settled = await context.contents.afterReading(context);
  changed ||= retried.changed || settled;
  return { messages, changed, context };
}

import type { Opened } from './context';
import { FORGET_PREFIX } from './forget';
import { itemId } from './item';
import { ROTATED_PREFIX, ROTATION_KEY } from './rotate';
import { type HeldRow, outboxKey, type SyncTables } from './tables';

/** Keeps messages that cannot be applied, and drops those that now could. */
async function keepHeld({ held }: SyncTables, opened: readonly Opened[]): Promise<void> {
  const applied = opened.flatMap((each) => ('item' in each ? [each.message.subject] : []));
  await held.where('subject').anyOf(applied).delete();
  const rows = opened.flatMap((each): HeldRow[] => {
    if (!('held' in each)) return [];
    const { subject, seq, bytes } = each.message;
    return [{ subject, seq, bytes, reason: each.held }];
  });
  await held.bulkPut(rows);
}

/**
 * Notes what every vault has alike: keys thrown away, a new epoch, messages that cannot be applied now. Joins the
 * transaction it is called in; the rest of each is done afterwards.
 */
export async function noteFacts(tables: SyncTables, opened: readonly Opened[]): Promise<void> {
  for (const { item } of opened.flatMap((each) => ('item' in each ? [each] : []))) {
    if (item.k === 'erased') await tables.state.put({ key: `${FORGET_PREFIX}${item.keyId}`, value: true });
    if (item.k === 'rotated')
      await tables.state.bulkPut([ROTATION_KEY, `${ROTATED_PREFIX}${item.n}`].map((key) => ({ key, value: item })));
    if (item.k !== 'event' && item.k !== 'revision') await tables.outbox.delete(outboxKey('item', itemId(item)));
  }
  await keepHeld(tables, opened);
}

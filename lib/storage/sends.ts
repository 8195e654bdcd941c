import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from './database';
import { readable } from './repair';
import { SendRow } from './send-row';

const OPEN_STATES = ['requested', 'accepted', 'scheduled'] as const;
const FINAL_STATES: ReadonlySet<string> = new Set(['confirmed', 'undone', 'failed', 'cancelled']);

/** Sends not at their end yet, oldest first: what the sweep follows and the cards show as settling. */
export async function openSends(db: NextTouchDatabase): Promise<SendRow[]> {
  const rows = await db.sends
    .where('state')
    .anyOf([...OPEN_STATES])
    .toArray();
  return readable(SendRow, rows).toSorted((a, b) => a.requestedAt - b.requestedAt);
}

/** Deletes sends at their end, requested before `before`, that touch no prospect. Returns how many. */
export async function pruneSends(db: NextTouchDatabase, before: Instant): Promise<number> {
  return db.transaction('rw', [db.sends, db.touches], async () => {
    const old = await db.sends
      .where('requestedAt')
      .below(before)
      .filter((send) => FINAL_STATES.has(send.state))
      .primaryKeys();
    const touched = new Set<unknown>(await db.touches.where('messageId').anyOf(old).keys());
    const gone = old.filter((messageId) => !touched.has(messageId));
    await db.sends.bulkDelete(gone);
    return gone.length;
  });
}

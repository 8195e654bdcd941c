import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SendRow } from '@/lib/storage/send-row';

/** What mail programs put before the subject of a forward, in the languages of the screens and their neighbours. */
const FORWARD =
  /^\s*(?:fwd?|wg|tr|rv|enc|i|vs|vb|vl|doorst|pd|fs|ynt|ilt|переслано|пересл|轉寄|转发|転送|전달)\s*[:：]/i;

/**
 * Whether this send is no prospecting: a forward, or the rep's first mail in a thread that somebody else began ("No
 * thanks" to a vendor). Who it goes to is enrolled only after asking. May join a transaction.
 */
export async function isAnswering(db: NextTouchDatabase, row: SendRow): Promise<boolean> {
  if (FORWARD.test(row.subject)) return true;
  if (row.parentId === null || row.threadId === '') return false;
  const sends = await db.sends
    .where('threadId')
    .equals(row.threadId)
    .filter((each) => each.messageId !== row.messageId && each.requestedAt < row.requestedAt)
    .count();
  if (sends > 0) return false;
  const touches = await db.touches
    .where('threadId')
    .equals(row.threadId)
    .filter((each) => each.direction === 'outbound' && each.messageId !== row.messageId)
    .count();
  return touches === 0;
}

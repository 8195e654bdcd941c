import type { Prospect } from '@/lib/domain/prospect/prospect';
import { rowsWith } from '@/lib/storage/by-keys';
import type { NextTouchDatabase } from '@/lib/storage/database';

/**
 * The addresses of those of `holders` who asked for no more mail. It holds for the address, whichever of the rep's
 * mailboxes was asked, and however many enrollments ended otherwise since.
 * @param holders prospects of any mailbox
 */
export async function optedOutAddresses(db: NextTouchDatabase, holders: readonly Prospect[]): Promise<Set<string>> {
  const ids = holders.map((each) => each.id);
  const ended = await rowsWith(db.enrollments, 'prospectId', ids);
  const out = new Set(ended.filter((each) => each.finishReason === 'opted-out').map((each) => each.prospectId));
  return new Set(holders.filter((each) => out.has(each.id)).flatMap((each) => each.addresses));
}

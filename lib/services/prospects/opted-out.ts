import type { Prospect } from '@/lib/domain/prospect/prospect';
import { rowsWith } from '@/lib/storage/by-keys';
import type { Deps } from '../deps';

/**
 * The addresses of those of `holders` who asked for no more mail, and those of `addresses` that told a teammate so. It
 * holds for the address, whichever of the rep's mailboxes was asked, and however many enrollments ended otherwise since.
 * @param holders prospects of any mailbox
 */
export async function optedOutAddresses(
  { db, teammates }: Pick<Deps, 'db' | 'teammates'>,
  holders: readonly Prospect[],
  addresses: readonly string[],
): Promise<Set<string>> {
  const ids = holders.map((each) => each.id);
  const ended = await rowsWith(db.enrollments, 'prospectId', ids);
  const out = new Set(ended.filter((each) => each.finishReason === 'opted-out').map((each) => each.prospectId));
  const own = holders.filter((each) => out.has(each.id)).flatMap((each) => each.addresses);
  return new Set([...own, ...((await teammates?.optedOut(addresses))?.keys() ?? [])]);
}

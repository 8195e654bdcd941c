import { localValues } from '@/lib/platform/storage-area';
import { knownAccounts } from '@/lib/services/gmail/accounts';
import type { NextTouchDatabase } from '@/lib/storage/database';

/** The rep's own accounts: those Gmail named, then those prospects belong to. */
export async function knownMailboxes(db: NextTouchDatabase): Promise<string[]> {
  const used = (await db.prospects.orderBy('mailbox').uniqueKeys()).map(String);
  return [...new Set([...Object.keys(await knownAccounts({ local: localValues })), ...used])].filter(Boolean);
}

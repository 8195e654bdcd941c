import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Touch } from '@/lib/domain/prospect/touch';
import { localValues } from '@/lib/platform/storage-area';
import { knownAccounts } from '@/lib/services/gmail/accounts';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { elsewhere, givenTitles, prospectPage, searchProspects } from '@/lib/storage/queries';
import type { Shown } from '@/lib/storage/queries/elsewhere';

/** The rep's own accounts: those Gmail named, then those prospects belong to. */
async function mailboxes(db: NextTouchDatabase): Promise<string[]> {
  const used = (await db.prospects.orderBy('mailbox').uniqueKeys()).map(String);
  return [...new Set([...Object.keys(await knownAccounts({ local: localValues })), ...used])].filter(Boolean);
}

/** What pages ask of the log about people. */
export function prospectReads(db: NextTouchDatabase) {
  return {
    searchProspects: (text: string, limit: number) => searchProspects(db, text, limit),
    prospectPage: (prospectId: string) => prospectPage(db, prospectId),
    enrollment: (id: string): Promise<Enrollment | undefined> => db.enrollments.get(id),
    /** Other mailboxes and running cadences of these people, by prospect. */
    elsewhere: (shown: readonly Shown[]) => elsewhere(db, shown),
    /** Titles, by id, of the value items that these touches gave. */
    valueTitles: (touches: readonly Pick<Touch, 'valueItemId'>[]) => givenTitles(db, touches),
    mailboxes: () => mailboxes(db),
  };
}

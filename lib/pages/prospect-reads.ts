import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type LocalDateTime, timeIn } from '@/lib/domain/time/time';
import { localValues } from '@/lib/platform/storage-area';
import { knownAccounts } from '@/lib/services/accounts';
import type { NextTouchDatabase } from '@/lib/storage/database';
import {
  countProspects,
  elsewhere,
  givenTitles,
  maybeSamePerson,
  prospectPage,
  prospectTableIds,
  prospectTableRows,
  runningOf,
  searchProspects,
  type TableView,
} from '@/lib/storage/queries';
import { board } from '@/lib/storage/queries/board';
import type { Shown } from '@/lib/storage/queries/elsewhere';

/** A touch to do within so many days makes somebody "in cadence" on the board. */
const SOON_DAYS = 7;

/** The rep's own accounts: those Gmail named, then those prospects belong to. */
async function mailboxes(db: NextTouchDatabase): Promise<string[]> {
  const used = (await db.prospects.orderBy('mailbox').uniqueKeys()).map(String);
  return [...new Set([...Object.keys(await knownAccounts({ local: localValues })), ...used])].filter(Boolean);
}

/** What pages ask of the log about people. */
export function prospectReads(db: NextTouchDatabase) {
  return {
    searchProspects: (text: string, limit: number) => searchProspects(db, text, limit),
    maybeSamePerson: (prospect: Prospect) => maybeSamePerson(db, prospect),
    prospectPage: (prospectId: string) => prospectPage(db, prospectId),
    enrollment: (id: string): Promise<Enrollment | undefined> => db.enrollments.get(id),
    /** Other mailboxes and running cadences of these people, by prospect. */
    elsewhere: (shown: readonly Shown[]) => elsewhere(db, shown),
    /** Titles, by id, of the value items that these touches gave. */
    valueTitles: (touches: readonly Pick<Touch, 'valueItemId'>[]) => givenTitles(db, touches),
    /** Ids of a view of the table of all prospects, in its order. */
    prospectIds: (view: TableView, now: LocalDateTime) => prospectTableIds(db, view, now),
    prospectRows: (ids: readonly string[]) => prospectTableRows(db, ids),
    /** What an act on many needs of each: the enrollment that runs, if one does. In the order of the ids. */
    running: (ids: readonly string[]) => runningOf(db, ids),
    /** Everybody by stage: who has a touch to do within a week is in their cadence, who has none waits. */
    board: (now: LocalDateTime, own: readonly string[]) =>
      board(db, at(plusDays(dateIn(now), SOON_DAYS), timeIn(now)), own),
    countProspects: () => countProspects(db),
    mailboxes: () => mailboxes(db),
  };
}

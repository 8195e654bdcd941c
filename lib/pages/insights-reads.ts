import { millisecondsInDay } from 'date-fns/constants';
import { type CadenceKind, cadenceKind, NO_CADENCE } from '@/lib/domain/insights/cadence-kind';
import { horizonStart } from '@/lib/domain/insights/reply-times';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type Now } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import { readCounted } from '@/lib/storage/counted';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { dueCountByDay, overdueSilent, peopleDueOn } from '@/lib/storage/queries';
import {
  type CadencesFigure,
  itemUse,
  peopleBehind,
  readTallies,
  silentAfterOne,
} from '@/lib/storage/queries/insights';

/**
 * Bounds, in days, of the silence of people to review: less than a week may still be answered, more than 90 days is not
 * reviewed.
 */
const SILENT_FROM_DAYS = 90;
const SILENT_TO_DAYS = 7;
const MOST_SILENT = 100;
const WEEK_DAYS = 7;

/** A cadence somebody is counted in. `name` as stored; empty for touches without a cadence. */
export interface CountedCadence {
  id: string;
  name: string;
  presetId: string | null;
  kind: CadenceKind;
}

async function picture(db: NextTouchDatabase, now: Now) {
  const [tallies, cadences] = await Promise.all([readTallies(db, horizonStart(now.local)), db.cadences.toArray()]);
  const known = new Map(cadences.map((each) => [each.id, each]));
  const ids = [...new Set(tallies.map(({ cadenceId }) => cadenceId))];
  const counted = ids.map((id): CountedCadence => {
    const cadence = known.get(id);
    const { name = '', presetId = null } = cadence ?? {};
    return { id, name, presetId, kind: id === NO_CADENCE ? 'none' : cadenceKind(cadence) };
  });
  return { tallies, cadences: counted };
}

async function review(db: NextTouchDatabase, now: Now) {
  const { local, zone } = now;
  const [silent, load, overdue] = await Promise.all([
    silentAfterOne(
      db,
      now.at - SILENT_FROM_DAYS * millisecondsInDay,
      now.at - SILENT_TO_DAYS * millisecondsInDay,
      MOST_SILENT,
    ),
    dueCountByDay(db, local, `${plusDays(dateIn(local), WEEK_DAYS)}T23:59`),
    overdueSilent(db, at(plusDays(dateIn(local), 1 - WEEK_DAYS), '00:00')),
  ]);
  return {
    silent: {
      total: silent.total,
      latest: silent.latest.map(({ prospectId, since }) => ({
        id: prospectId,
        prospectId,
        day: dateIn(toLocal(since, zone)),
      })),
    },
    load,
    /** Due for more than a week, no answer to the last touch; the longest first. */
    overdue,
  };
}

/** What the Insights page asks of the log. */
export function insightsReads(db: NextTouchDatabase) {
  return {
    /** All that its figures are drawn from. Costs what there are figures, not people. */
    insights: (now: Now) => picture(db, now),
    /** Share of the log that is counted, 0 to 1: less than 1 for a while after an update. */
    countedShare: async (): Promise<number> => {
      const { isDone, upTo } = await readCounted(db);
      const people = isDone ? 0 : await db.prospects.count();
      if (people === 0) return 1;
      return (await db.prospects.where(':id').belowOrEqual(upTo).count()) / people;
    },
    /** Titles of all value items, archived ones too, by id. */
    valueItemTitles: async (): Promise<Map<string, string>> =>
      new Map((await db.valueItems.toArray()).map(({ id, title }) => [id, title])),
    /** How many people each value item was given to, and how many of them answered, by its id. */
    itemUse: () => itemUse(db),
    peopleBehind: (figure: CadencesFigure, limit: number) => peopleBehind(db, figure, limit),
    /** Ids of people with a touch planned for these days, after `now`, the soonest first. */
    peopleDueOn: (now: Now, days: { from: LocalDate; to: LocalDate }, limit: number) =>
      peopleDueOn(db, now.local, days, limit),
    /** Who went silent after one touch and is followed by nobody, and the touches planned for each of the next days. */
    weekReview: (now: Now) => review(db, now),
  };
}

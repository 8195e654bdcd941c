import type { LoadBook, PlannedTouch } from '@/components/options/load/load-book';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { forecast } from '@/lib/domain/schedule/forecast';
import type { Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { pages } from '@/lib/storage/pages';

/** Four weeks, a bar a day. */
const DAYS = 28;

/** What is planned and what would follow, over all running enrollments, read some thousand at a time. */
export async function readLoad(db: NextTouchDatabase, now: Now, rules: CalendarRules): Promise<LoadBook> {
  const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
  const planned: PlannedTouch[] = [];
  for await (const rows of pages(db.enrollments, (row) => row.id)) {
    for (const row of rows) {
      const { id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt } = row;
      if (row.state !== 'active' || nudgeAt === null || dueAt === null || channel === null) continue;
      planned.push({ id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt });
    }
  }
  return { planned, days: forecast(planned, cadences, now, DAYS, rules) };
}

/** Names of these prospects, by id. */
export async function readNames(db: NextTouchDatabase, ids: string[]): Promise<Map<string, string>> {
  const found = await db.prospects.bulkGet(ids);
  return new Map(found.flatMap((each) => (each ? [[each.id, each.name || (each.addresses[0] ?? '')] as const] : [])));
}

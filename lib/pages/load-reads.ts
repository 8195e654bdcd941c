import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type ForecastDay, type ForecastEnrollment, forecast } from '@/lib/domain/schedule/forecast';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { readChunks } from '@/lib/storage/read-chunks';

/** Four weeks, a bar a day. */
const DAYS = 28;

/** The next touch of a running enrollment. */
export interface PlannedTouch extends ForecastEnrollment {
  id: string;
  prospectId: string;
  channel: string;
  dueAt: LocalDateTime;
}

/** What the workload page shows. */
export interface WorkloadData {
  planned: readonly PlannedTouch[];
  /** Today and the days after it, with what would follow if every touch is done when due. */
  days: readonly ForecastDay[];
}

async function workload(db: NextTouchDatabase, now: Now, rules: CalendarRules): Promise<WorkloadData> {
  const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
  const planned: PlannedTouch[] = [];
  for await (const rows of readChunks(db.enrollments, (row) => row.id)) {
    for (const row of rows) {
      const { id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt } = row;
      if (row.state !== 'active' || nudgeAt === null || dueAt === null || channel === null) continue;
      planned.push({ id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt });
    }
  }
  return { planned, days: forecast(planned, cadences, now, DAYS, rules) };
}

/** What the workload page asks of the log. */
export function loadReads(db: NextTouchDatabase) {
  return {
    /** What is planned and what would follow, over all running enrollments, read some thousand at a time. */
    workload: (now: Now, rules: CalendarRules) => workload(db, now, rules),
    /** Names of these prospects, by id. */
    prospectNames: async (ids: string[]): Promise<Map<string, string>> => {
      const found = await db.prospects.bulkGet(ids);
      return new Map(
        found.flatMap((each) => (each ? [[each.id, each.name || (each.addresses[0] ?? '')] as const] : [])),
      );
    },
  };
}

import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type ForecastDay, type ForecastEnrollment, forecast } from '@/lib/domain/schedule/forecast';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { readRange } from '@/lib/storage/read-chunks';

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
  /** In the order of their moments, from the longest overdue. */
  planned: readonly PlannedTouch[];
  /** Today and the days after it, with what would follow if every touch is done when due. */
  days: readonly ForecastDay[];
}

/** The moment the forecast ends before. */
const endOf = (now: Now): LocalDateTime => at(plusDays(dateIn(now.local), DAYS), '00:00');

/** The touches planned before a moment: costs what is planned then, whatever is stored. */
async function plannedBefore(db: NextTouchDatabase, below: LocalDateTime): Promise<PlannedTouch[]> {
  const planned = new Map<string, PlannedTouch>();
  for await (const rows of readRange(db.enrollments, { index: 'nudgeAt', from: null, below })) {
    for (const row of rows) {
      const { id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt } = row;
      if (row.state !== 'active' || nudgeAt === null || dueAt === null || channel === null) continue;
      planned.set(id, { id, prospectId, cadenceId, revision, stepIndex, channel, dueAt, nudgeAt });
    }
  }
  return [...planned.values()];
}

async function workload(db: NextTouchDatabase, now: Now, rules: CalendarRules): Promise<WorkloadData> {
  const [cadences, planned] = await Promise.all([db.cadences.toArray(), plannedBefore(db, endOf(now))]);
  const byId = new Map(cadences.map((each) => [each.id, each]));
  return { planned, days: forecast(planned, byId, now, DAYS, rules) };
}

/** What the workload page asks of the log. */
export function loadReads(db: NextTouchDatabase) {
  return {
    /** What is planned in the coming four weeks, and what would follow. */
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

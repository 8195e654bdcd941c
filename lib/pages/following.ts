import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type ForecastEnrollment, forecast } from '@/lib/domain/schedule/forecast';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { readRange } from '@/lib/storage/read-chunks';

interface Horizon {
  now: Now;
  rules: CalendarRules;
  /** Today is the first of them. */
  days: number;
}

/**
 * How many touches would follow on each day from those that are planned, which are not counted themselves. Reads every
 * enrollment planned before the last day ends.
 */
export async function followingByDay(
  db: NextTouchDatabase,
  { now, rules, days }: Horizon,
): Promise<ReadonlyMap<LocalDate, number>> {
  const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
  const planned = new Map<string, ForecastEnrollment>();
  const below = at(plusDays(dateIn(now.local), days), '00:00');
  for await (const rows of readRange(db.enrollments, { index: 'nudgeAt', from: null, below })) {
    for (const { id, cadenceId, revision, stepIndex, nudgeAt } of rows)
      if (nudgeAt !== null) planned.set(id, { cadenceId, revision, stepIndex, nudgeAt });
  }
  const forecasted = forecast(planned.values(), cadences, now, days, rules);
  return new Map(forecasted.map(({ date, following }) => [date, following]));
}

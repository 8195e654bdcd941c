import { dateOf, weekdayOf } from './calendar-day';
import type { CalendarRules } from './calendar-rules';
import { tableOf } from './calendar-table';
import type { SkippedDay } from './why';

/** The explanation lists at most so many skipped days, the last ones. */
const LISTED = 40;

/** Days off the count passed over: how many in all, and the last 40 by name, earliest first. */
export interface Skipped {
  skipped: SkippedDay[];
  skippedCount: number;
}

/**
 * The days off from day number `from` (included) to `to` (excluded). The count is closed-form and the list is walked
 * from the end, so a long wait costs no more than a short one.
 */
export function skippedDays(from: number, to: number, rules: CalendarRules): Skipped {
  if (to <= from) return { skipped: [], skippedCount: 0 };
  const table = tableOf(rules);
  const skippedCount = to - from - (table.rank(to - 1) - table.rank(from - 1));
  const skipped: SkippedDay[] = [];
  let day: number | undefined = table.lastOffBefore(to);
  while (day !== undefined && day >= from && skipped.length < LISTED) {
    skipped.push(reasonFor(day, rules));
    day = table.lastOffBefore(day);
  }
  return { skipped: skipped.reverse(), skippedCount };
}

/** Why a day is passed over. A holiday on a day the rep never works is a weekend: the week alone explains it. */
function reasonFor(day: number, rules: CalendarRules): SkippedDay {
  const off = tableOf(rules).off(day);
  const weekend = !rules.workingDays.includes(weekdayOf(day));
  if (weekend || !off) return { date: dateOf(day), kind: 'weekend', name: null };
  return { date: dateOf(day), kind: off.kind, name: off.name };
}

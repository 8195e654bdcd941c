import { dateOf, weekdayOf } from '../time/calendar-day';
import type { CalendarRules } from './rules';
import type { SkippedDay } from './skipped-day';
import { type CalendarTable, tableOf } from './table';

/** The explanation lists at most so many skipped days, the last ones. */
const LISTED = 40;

/** Days off the count passed over: how many in all, and the last 40 by name, earliest first. */
export interface Skipped {
  skipped: SkippedDay[];
  skippedCount: number;
}

/** Full lists by the day they end before: long waits that end together share their last 40 days off. */
const fullLists = new WeakMap<CalendarTable, Map<number, SkippedDay[]>>();
const REMEMBERED = 2_000;

/**
 * The days off from day number `from` (included) to `to` (excluded). The count is closed-form and the list is walked
 * from the end, and only once per end where it is full, so a long wait costs what a short one does.
 */
export function skippedDays(from: number, to: number, rules: CalendarRules): Skipped {
  if (to <= from) return { skipped: [], skippedCount: 0 };
  const table = tableOf(rules);
  const skippedCount = to - from - (table.rank(to - 1) - table.rank(from - 1));
  if (skippedCount < LISTED) return { skipped: lastOff(skippedCount, to, rules), skippedCount };
  let lists = fullLists.get(table);
  if (!lists || lists.size >= REMEMBERED) {
    lists = new Map();
    fullLists.set(table, lists);
  }
  const list = lists.get(to) ?? lastOff(LISTED, to, rules);
  lists.set(to, list);
  return { skipped: [...list], skippedCount };
}

/** The last `count` days off before day `to`, earliest first. */
function lastOff(count: number, to: number, rules: CalendarRules): SkippedDay[] {
  const table = tableOf(rules);
  const skipped: SkippedDay[] = [];
  let day = table.lastOffBefore(to);
  while (day !== undefined && skipped.length < count) {
    skipped.push(reasonFor(day, rules));
    day = table.lastOffBefore(day);
  }
  return skipped.reverse();
}

/** Why a day is passed over. A holiday on a day the rep never works is a weekend: the week alone explains it. */
function reasonFor(day: number, rules: CalendarRules): SkippedDay {
  const off = tableOf(rules).off(day);
  const weekend = !rules.workingDays.includes(weekdayOf(day));
  if (weekend || !off) return { date: dateOf(day), kind: 'weekend', name: null };
  return { date: dateOf(day), kind: off.kind, name: off.name };
}

import { dayNumberOrNaN, weekdayOf } from '../time/calendar-day';
import type { CalendarRules, DayOff } from './rules';

/** The rules leave no day to work on, so nothing could ever be due. */
export class NoWorkingDayError extends Error {
  override name = 'NoWorkingDayError';
}

/** A calendar prepared for counting working days. Each method costs the same however far apart the days are. */
export interface CalendarTable {
  /** Whether the rep works on this day. */
  works(day: number): boolean;
  /** Working days up to and including this day, counted from an arbitrary fixed origin. */
  rank(day: number): number;
  /** The day whose rank is this: the inverse of `rank` on working days. */
  dayOfRank(rank: number): number;
  /** The last day before this one that is not worked on; undefined when there is none. */
  lastOffBefore(day: number): number | undefined;
  /** The day off on this date, whatever the weekday. */
  off(day: number): DayOff | undefined;
}

/** One table per rules object: rules are values, never changed in place, so the object is the key. */
const tables = new WeakMap<CalendarRules, CalendarTable>();

/** The table of these rules, built once per rules object. Throws NoWorkingDayError when no weekday is a working day. */
export function tableOf(rules: CalendarRules): CalendarTable {
  const known = tables.get(rules);
  if (known) return known;
  const table = build(rules);
  tables.set(rules, table);
  return table;
}

function build(rules: CalendarRules): CalendarTable {
  const week = Array.from({ length: 7 }, (_, index) => rules.workingDays.includes(index + 1));
  const perWeek = week.filter(Boolean).length;
  if (perWeek === 0) throw new NoWorkingDayError('The working week has no day in it');
  const daysOfWeek = week.flatMap((works, index) => (works ? [index] : []));
  /** Working weekdays from Monday up to and including each weekday. */
  const upTo = week.map((_, index) => daysOfWeek.filter((each) => each <= index).length);

  const offByDay = new Map<number, DayOff>();
  for (const each of rules.daysOff) {
    const day = dayNumberOrNaN(each.date);
    if (Number.isNaN(day)) continue;
    // Where a holiday and an own day off meet, the holiday is the reason everyone knows.
    if (each.kind === 'holiday' || !offByDay.has(day)) offByDay.set(day, each);
  }

  /** Rank of a day by the week alone. Day -3 was the Monday of day 0's week. */
  const weekRank = (day: number) => {
    const weekday = weekdayOf(day) - 1;
    return ((day - weekday + 3) / 7) * perWeek + (upTo[weekday] ?? 0);
  };
  /** Days off that cost a working day, in order. */
  const lost = [...offByDay.keys()].filter((day) => week[weekdayOf(day) - 1]).sort((a, b) => a - b);
  /** Working days before each of them: what `dayOfRank` searches. */
  const workedBefore = lost.map((day, index) => weekRank(day) - 1 - index);

  const works = (day: number) => week[weekdayOf(day) - 1] === true && !offByDay.has(day);

  return {
    works,
    lastOffBefore: (day) => {
      // With a day off in the week, one is found within seven days back; otherwise only the list of lost days is
      // searched.
      for (let back = 1; back <= 7; back++) if (!works(day - back)) return day - back;
      return lost[countBelow(lost, day) - 1];
    },
    off: (day) => offByDay.get(day),
    rank: (day) => weekRank(day) - countBelow(lost, day + 1),
    dayOfRank: (rank) => {
      const byWeek = rank + countBelow(workedBefore, rank) - 1;
      const weeks = Math.floor(byWeek / perWeek);
      return weeks * 7 - 3 + (daysOfWeek[byWeek - weeks * perWeek] ?? 0);
    },
  };
}

/** How many entries of an ascending list are smaller than `limit`, by halving. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { DayOff } from '@/lib/domain/calendar/rules';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';

/** Own days off in a row under one name: a holiday trip is one line, not ten. */
export interface DayRange {
  from: LocalDate;
  to: LocalDate;
  name: string;
}

/** Longest leave (days) that can be entered at once. */
export const LONGEST_RANGE = 366;

/** The rep's own days off as ranges, earliest first. */
export function ownRanges(daysOff: readonly DayOff[]): DayRange[] {
  const own = daysOff.filter((day) => day.kind === 'own').toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const ranges: DayRange[] = [];
  for (const { date, name } of own) {
    const last = ranges.at(-1);
    if (last && last.name === name && plusDays(last.to, 1) === date) last.to = date;
    else ranges.push({ from: date, to: date, name });
  }
  return ranges;
}

/** Adds every day of a range; a day that was off already takes the new name. */
export function withRange(daysOff: readonly DayOff[], { from, to, name }: DayRange): DayOff[] {
  const kept = withoutRange(daysOff, { from, to });
  for (let date = from; date <= to; date = plusDays(date, 1)) kept.push({ date, name, kind: 'own' });
  return kept;
}

/** Takes own days off out of a range; holidays stay. */
export function withoutRange(daysOff: readonly DayOff[], { from, to }: Pick<DayRange, 'from' | 'to'>): DayOff[] {
  return daysOff.filter((day) => day.kind !== 'own' || day.date < from || day.date > to);
}

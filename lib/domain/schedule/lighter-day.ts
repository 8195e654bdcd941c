import type { CalendarRules } from '../calendar/rules';
import { addWorkingDays, onOrAfter } from '../calendar/working-days';
import type { LocalDate } from '../time/local-date';
import type { LocalDateTime } from '../time/time';
import { at, dateIn, timeIn } from '../time/time';

/** What the choice of a day depends on. */
export interface LighterDayInput {
  /** The planned moment; its time of day is kept. */
  dueAt: LocalDateTime;
  /** Touches already planned per day; a day not in it has none. */
  load: ReadonlyMap<LocalDate, number>;
  rules: CalendarRules;
  /** How many working days to look ahead. */
  within: number;
  /** Look back as many days too, but never to before this moment; null = only ahead. */
  earliest: LocalDateTime | null;
}

/** The working day near `dueAt` with the fewest touches; of equals the nearest, then the later one. */
export function lighterDay({ dueAt, load, rules, within, earliest }: LighterDayInput): LocalDateTime {
  const planned = onOrAfter(dateIn(dueAt), rules);
  const candidates = [planned];
  for (let step = 1; step <= within; step++) {
    candidates.push(addWorkingDays(planned, step, rules));
    if (earliest !== null) candidates.push(addWorkingDays(planned, -step, rules));
  }
  const moments = candidates.map((date) => at(date, timeIn(dueAt)));
  // The order above is the order of preference, so only a smaller load may take over.
  return moments.reduce((best, moment) => {
    if (earliest !== null && moment < earliest) return best;
    return (load.get(dateIn(moment)) ?? 0) < (load.get(dateIn(best)) ?? 0) ? moment : best;
  });
}

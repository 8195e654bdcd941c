import * as z from 'zod/mini';
import { LocalDate, LocalTime } from '../time/local-date';
import { TimeRange } from '../time/time';

/** ISO weekday, Monday = 1 … Sunday = 7. */
const Weekday = z.int().check(z.minimum(1), z.maximum(7));

/** A day the rep does not work. */
export const DayOff = z.object({
  date: LocalDate,
  name: z.string().check(z.maxLength(200)),
  kind: z.enum(['holiday', 'own']),
});
export type DayOff = z.infer<typeof DayOff>;

/** When the rep works and wants to be nudged. All in local wall-clock time. */
export const CalendarRules = z.object({
  /** At least one, or nothing would ever be due. */
  workingDays: z.array(Weekday).check(z.minLength(1), z.maxLength(7)),
  /** Holidays and own days off, any order, dates unique per kind. */
  daysOff: z.array(DayOff).check(z.maxLength(5_000)),
  /** When a day's touches become due. */
  nudgeTime: LocalTime,
  /** Times in which no call falls due, lunch for instance. */
  callFree: z.array(TimeRange).check(z.maxLength(10)),
});
export type CalendarRules = z.infer<typeof CalendarRules>;

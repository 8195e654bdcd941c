import { millisecondsInHour } from 'date-fns/constants';
import type { Step, Wait } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';
import { skippedDays } from '../calendar/skipped';
import { tableOf } from '../calendar/table';
import { addWorkingDaysTo, nextWorkingDay } from '../calendar/working-days';
import { dateOf, dayNumber } from '../time/calendar-day';
import type { Instant, LocalDateTime } from '../time/time';
import { dateIn, at as localAt, timeIn } from '../time/time';
import { plusMinutes } from '../time/wall-clock';
import { offsetAt } from '../time/zone';
import type { Why } from './why';
import { type DayShape, dayShape, dayStart, firstMoment, openDay } from './window';

/** What a wait counts from: a touch, an enrollment, a skip or a resume, with its instant for waits in hours. */
export type From = Why['from'] & { at: Instant };

/** Everything of a plan but the wait and the step. `touch` is 1-based, `of` the number of steps. */
export interface ScheduleInput {
  touch: number;
  of: number;
  from: From;
  rules: CalendarRules;
  /** IANA name; matters to waits in hours alone. */
  zone: string;
}

/** The due moment of a wait alone, without its explanation: what forecasts and previews of thousands need. */
export function dueAfter(
  wait: Wait,
  step: Pick<Step, 'channel' | 'window'> | null,
  from: Pick<From, 'local' | 'at'>,
  rules: CalendarRules,
  zone: string,
): LocalDateTime {
  return place(landing(wait, from, rules, zone), dayShape(step, rules), rules).dueAt;
}

/** Plans `wait` for a step (null for the end wait) and explains it. */
export function scheduleWait(wait: Wait, step: Pick<Step, 'channel' | 'window'> | null, input: ScheduleInput): Why {
  const { touch, of, from, rules, zone } = input;
  const land = landing(wait, from, rules, zone);
  const shape = dayShape(step, rules);
  const { dueAt, day } = place(land, shape, rules);
  const unshaped = shape.window || shape.free.length > 0 ? place(land, openDay(rules), rules).dueAt : dueAt;
  return {
    touch,
    of,
    from: { what: from.what, channel: from.channel, local: from.local },
    wait,
    ...skippedDays(land.countedFrom, day, rules),
    dueAt,
    changed: unshaped === dueAt ? null : { by: 'window', plannedFor: unshaped },
  };
}

/** Where a wait leads before days off and windows are looked at. `time` null = a fresh day, at its start. */
interface Landing {
  day: number;
  time: string | null;
  /** First day whose being off would count as skipped. */
  countedFrom: number;
}

function landing(wait: Wait, from: Pick<From, 'local' | 'at'>, rules: CalendarRules, zone: string): Landing {
  const start = dayNumber(dateIn(from.local));
  if (wait.amount === 0 || wait.within) return { day: start, time: timeIn(from.local), countedFrom: start };
  switch (wait.unit) {
    case 'workingDays':
      return { day: addWorkingDaysTo(start, wait.amount, rules), time: null, countedFrom: start + 1 };
    case 'calendarDays':
      return { day: start + wait.amount, time: null, countedFrom: start + wait.amount };
    case 'hours': {
      const local = hoursLater(from, wait.amount, zone);
      const day = dayNumber(dateIn(local));
      return { day, time: timeIn(local), countedFrom: day };
    }
  }
}

/**
 * So many elapsed hours after `from` on its own clock face, put right by what the zone's clocks were changed in
 * between. Counting on the face of `from` keeps the plan where it was when the rep has moved to another zone since.
 * In an hour the clocks show twice the text is the first showing; never before `from`.
 */
function hoursLater(from: Pick<From, 'local' | 'at'>, hours: number, zone: string): LocalDateTime {
  const later = from.at + hours * millisecondsInHour;
  const local = plusMinutes(from.local, hours * 60 + offsetAt(later, zone) - offsetAt(from.at, zone));
  return local < from.local ? from.local : local;
}

/** Moves a landing forward to the first working moment at or after it. */
function place(land: Landing, shape: DayShape, rules: CalendarRules): { dueAt: LocalDateTime; day: number } {
  const { day, time } = land;
  if (tableOf(rules).works(day)) {
    const start = dayStart(shape);
    // An early hour is not moved to the next day's start before it is placed: else a touch on a day off would fall due
    // after one made the next morning.
    const moment = time === null || time < start ? start : firstMoment(time, shape);
    if (moment !== null) return { dueAt: localAt(dateOf(day), moment), day };
  }
  const next = nextWorkingDay(day + 1, rules);
  return { dueAt: localAt(dateOf(next), dayStart(shape)), day: next };
}

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { getISODay } from 'date-fns/getISODay';
import type { Step } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Why } from '@/lib/domain/schedule/why';
import type { LocalDate, LocalTime } from '@/lib/domain/time/local-date';
import type { LocalDateTime, TimeRange } from '@/lib/domain/time/time';
import { toInstant, toLocal } from '@/lib/domain/time/zone';

/**
 * Whether an explanation adds up: counted again one day and one minute at a time, sharing nothing with the scheduler but
 * the zone. `step` is the step explained, null for the end wait. Of what the rep chose ("rescheduled", "lighter day")
 * the plan it replaced is checked; a plan after a pause explains itself.
 */
export function addsUp(
  why: Why,
  rules: CalendarRules,
  zone: string,
  step: Pick<Step, 'channel' | 'window'> | null,
): boolean {
  const chosen = ['rescheduled', 'lighter-day', 'promised'].includes(why.changed?.by ?? '');
  const planned = chosen && why.changed ? why.changed.plannedFor : why.dueAt;
  return recounts(why, rules, zone, step).some((recount) => {
    const windowSaid = why.changed?.by === 'window' ? why.changed.plannedFor : null;
    const windowDid = recount.plain === recount.dueAt ? null : recount.plain;
    return (
      recount.dueAt === planned &&
      why.skippedCount === recount.skipped.length &&
      why.skipped.map((day) => day.date).join() === recount.skipped.slice(-40).join() &&
      why.skipped.every((day) => reasonHolds(day, rules)) &&
      (chosen || why.changed?.by === 'paused' || windowSaid === windowDid)
    );
  });
}

interface Recount {
  dueAt: LocalDateTime;
  /** The due moment without window and call-free times. */
  plain: LocalDateTime;
  skipped: LocalDate[];
}

/** Usually one; two when `from` names an hour the clocks showed twice. */
function recounts(why: Why, rules: CalendarRules, zone: string, step: Parameters<typeof addsUp>[3]): Recount[] {
  return landings(why, rules, zone).map(({ date, time, countFrom }) => {
    const fits = fitting(step, rules);
    const dueAt = forward(date, time, rules, fits);
    const plain = forward(date, time, rules, () => true);
    const skipped = datesFrom(countFrom, dueAt.slice(0, 10)).filter((each) => !workedOn(each, rules));
    return { dueAt, plain, skipped };
  });
}

/** Where the wait leads by itself; `time` null = the start of the day. */
interface Landing {
  date: LocalDate;
  time: LocalTime | null;
  countFrom: LocalDate;
}

function landings({ from, wait }: Why, rules: CalendarRules, zone: string): Landing[] {
  const start = from.local.slice(0, 10);
  const whole = (date: LocalDate, time: LocalTime | null, countFrom = date) => [{ date, time, countFrom }];
  if (wait.amount === 0 || wait.within) return whole(start, from.local.slice(11));
  if (wait.unit === 'calendarDays') return whole(dayAfter(start, wait.amount), null);
  if (wait.unit === 'workingDays') {
    let date = start;
    for (let left = wait.amount; left > 0; ) {
      date = dayAfter(date, 1);
      if (workedOn(date, rules)) left--;
    }
    return whole(date, null, dayAfter(start, 1));
  }
  const first = toInstant(from.local, zone);
  const second = [30, 60, 120]
    .map((minutes) => first + minutes * 60_000)
    .filter((at) => toLocal(at, zone) === from.local);
  return [first, ...second].flatMap((at) => {
    const local = toLocal(+addHours(new UTCDateMini(at), wait.amount), zone);
    const due = local < from.local ? from.local : local;
    return whole(due.slice(0, 10), due.slice(11));
  });
}

const MINUTES: readonly LocalTime[] = Array.from({ length: 24 * 60 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);

/** Walks on, minute by minute and day by day, to the first moment that may be. */
function forward(
  date: LocalDate,
  time: LocalTime | null,
  rules: CalendarRules,
  fits: (minute: LocalTime) => boolean,
): LocalDateTime {
  const { nudgeTime } = rules;
  const start = MINUTES.find((minute) => minute >= nudgeTime && fits(minute)) ?? MINUTES.find(fits) ?? nudgeTime;
  if (workedOn(date, rules)) {
    const moment = time === null || time < start ? start : MINUTES.find((minute) => minute >= time && fits(minute));
    if (moment !== undefined) return `${date}T${moment}`;
  }
  let next = dayAfter(date, 1);
  while (!workedOn(next, rules)) next = dayAfter(next, 1);
  return `${next}T${start}`;
}

/** Which minutes a step allows. Call-free times that leave nothing of the window do not count. */
function fitting(step: Parameters<typeof addsUp>[3], rules: CalendarRules): (minute: LocalTime) => boolean {
  const window = step?.window;
  const inWindow = (minute: LocalTime) => !window || window.from === window.to || within(minute, window);
  const free = step?.channel === 'call' ? rules.callFree : [];
  const fits = (minute: LocalTime) => inWindow(minute) && !free.some((range) => within(minute, range));
  return MINUTES.some(fits) ? fits : inWindow;
}

function within(minute: LocalTime, { from, to }: TimeRange): boolean {
  if (from > to) return minute >= from || minute < to;
  return from <= minute && minute < to;
}

function workedOn(date: LocalDate, rules: CalendarRules): boolean {
  return (
    rules.workingDays.includes(getISODay(new UTCDateMini(date))) && !rules.daysOff.some((off) => off.date === date)
  );
}

function reasonHolds({ date, kind, name }: Why['skipped'][number], rules: CalendarRules): boolean {
  const weekend = !rules.workingDays.includes(getISODay(new UTCDateMini(date)));
  if (kind === 'weekend') return weekend && name === null;
  return !weekend && rules.daysOff.some((off) => off.date === date && off.kind === kind && off.name === name);
}

function dayAfter(date: LocalDate, days: number): LocalDate {
  return addDays(new UTCDateMini(date), days).toISOString().slice(0, 10);
}

function datesFrom(from: LocalDate, until: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date < until; date = dayAfter(date, 1)) dates.push(date);
  return dates;
}

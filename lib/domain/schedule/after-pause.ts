import type { Step, Wait } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';
import { workingDaysBetween } from '../calendar/working-days';
import { daysBetween } from '../time/calendar-day';
import type { LocalDateTime, Moment } from '../time/time';
import { dateIn } from '../time/time';
import { minutesBetween } from '../time/wall-clock';
import { scheduleWait } from './schedule';
import type { Why } from './why';

/** `step` is null when only the end wait is left. */
export interface PauseInput {
  planned: Why;
  pausedAt: Moment;
  resumedAt: Moment;
  rules: CalendarRules;
  zone: string;
  step: Pick<Step, 'channel' | 'window'> | null;
}

/**
 * What was left of a wait when the clock was stopped, in the wait's own unit: whole hours (rounded up) while no day off
 * lay in it, else working days, so that a weekend inside the wait is not waited for again; 0 when it was over.
 */
export function remainingWait(planned: Why, pausedAt: LocalDateTime, rules: CalendarRules): Wait {
  const { wait, dueAt } = planned;
  if (dueAt <= pausedAt) return { unit: 'workingDays', amount: 0 };
  const [today, dueDay] = [dateIn(pausedAt), dateIn(dueAt)];
  if (wait.unit === 'calendarDays') return { unit: 'calendarDays', amount: daysBetween(today, dueDay) };
  if (wait.unit === 'hours' && !wait.within && planned.skippedCount === 0 && planned.changed === null) {
    return { unit: 'hours', amount: Math.ceil(minutesBetween(pausedAt, dueAt) / 60) };
  }
  return { unit: 'workingDays', amount: workingDaysBetween(today, dueDay, rules) };
}

/**
 * The plan after a pause: the remainder of the wait counted from the resume; nothing left means the next working moment.
 * `changed` keeps what was planned before the pause.
 */
export function scheduleAfterPause(input: PauseInput): Why {
  const { planned, pausedAt, resumedAt, rules, zone, step } = input;
  const why = scheduleWait(remainingWait(planned, pausedAt.local, rules), step, {
    touch: planned.touch,
    of: planned.of,
    from: { what: 'resumed', channel: null, ...resumedAt },
    rules,
    zone,
  });
  return { ...why, changed: { by: 'paused', plannedFor: planned.dueAt } };
}

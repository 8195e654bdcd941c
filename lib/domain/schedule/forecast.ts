import { type Cadence, type Channel, type Revision, revisionOf } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';
import { onOrAfter } from '../calendar/working-days';
import { plusDays } from '../time/calendar-day';
import type { LocalDate } from '../time/local-date';
import type { LocalDateTime, Now } from '../time/time';
import { at, dateIn } from '../time/time';
import { toInstant } from '../time/zone';
import { dueAfter } from './schedule';

/** An active enrollment with a step to do. `nudgeAt` = when its nudge shows, snooze included. */
export interface ForecastEnrollment {
  cadenceId: string;
  revision: number;
  stepIndex: number;
  nudgeAt: LocalDateTime;
}

/** One day of the forecast. */
export interface ForecastDay {
  date: LocalDate;
  touches: number;
  /** Those of them that are not planned yet: they would follow from touches before them. */
  following: number;
  byChannel: Partial<Record<Channel, number>>;
}

/** Enrollments standing at the same step of the same revision, by the moment they fall due. */
type Buckets = Map<LocalDateTime, number>;

/**
 * Touches due on each of the coming `days` days, today first, every touch taken as done when due. What is overdue falls
 * on today, or on the next working day. Enrollments of a revision nobody knows any more are left out.
 *
 * Those that stand at the same step and moment go on together, so the plans made are as many as there are different
 * moments, not enrollments.
 */
export function forecast(
  enrollments: Iterable<ForecastEnrollment>,
  cadences: ReadonlyMap<string, Cadence>,
  now: Now,
  days: number,
  rules: CalendarRules,
): ForecastDay[] {
  const today = dateIn(now.local);
  const byDate = new Map<LocalDate, ForecastDay>();
  for (let offset = 0; offset < days; offset++) {
    const date = plusDays(today, offset);
    byDate.set(date, { date, touches: 0, following: 0, byChannel: {} });
  }
  const workable = onOrAfter(today, rules);
  const start = workable === today ? now.local : at(workable, rules.nudgeTime);
  for (const [revision, steps] of gather(enrollments, cadences, start)) {
    walk(revision, steps, { byDate, rules, zone: now.zone });
  }
  return [...byDate.values()];
}

/** Sorts the enrollments into buckets per revision and step. */
function gather(
  enrollments: Iterable<ForecastEnrollment>,
  cadences: ReadonlyMap<string, Cadence>,
  start: LocalDateTime,
): Map<Revision, Buckets[]> {
  const gathered = new Map<Revision, Buckets[]>();
  for (const { cadenceId, revision: number, stepIndex, nudgeAt } of enrollments) {
    const cadence = cadences.get(cadenceId);
    const revision = cadence && revisionOf(cadence, number);
    if (!revision) continue;
    let steps = gathered.get(revision);
    if (!steps) {
      steps = revision.steps.map(() => new Map());
      gathered.set(revision, steps);
    }
    const buckets = steps[stepIndex];
    if (buckets) add(buckets, nudgeAt < start ? start : nudgeAt, 1);
  }
  return gathered;
}

interface Horizon {
  byDate: Map<LocalDate, ForecastDay>;
  rules: CalendarRules;
  zone: string;
}

/** Counts every bucket on its day and passes it on to the next step, as long as that is within the horizon. */
function walk(revision: Revision, steps: Buckets[], { byDate, rules, zone }: Horizon): void {
  revision.steps.forEach((step, index) => {
    const next = revision.steps[index + 1];
    const following = steps[index + 1];
    for (const [moment, count] of steps[index] ?? []) {
      const day = byDate.get(dateIn(moment));
      // Beyond the last day, and all that follows from it too.
      if (!day) continue;
      day.touches += count;
      day.byChannel[step.channel] = (day.byChannel[step.channel] ?? 0) + count;
      if (!next || !following) continue;
      const from = { local: moment, at: toInstant(moment, zone) };
      const then = dueAfter(next.wait, next, from, rules, zone);
      const later = byDate.get(dateIn(then));
      if (!later) continue;
      later.following += count;
      add(following, then, count);
    }
  });
}

function add(buckets: Buckets, moment: LocalDateTime, count: number): void {
  buckets.set(moment, (buckets.get(moment) ?? 0) + count);
}

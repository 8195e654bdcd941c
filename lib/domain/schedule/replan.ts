import type { CalendarRules } from '../calendar/rules';
import { addWorkingDays, onOrAfter, workingDaysBetween } from '../calendar/working-days';
import type { LocalDate } from '../time/local-date';
import type { LocalDateTime, Now } from '../time/time';
import { at, dateIn } from '../time/time';

/** A touch that fell due while the rep was away. */
export interface OverdueTouch {
  enrollmentId: string;
  prospectId: string;
  dueAt: LocalDateTime;
}

/** One line of the preview; applying it is rescheduling each, all in one batch, so that one undo takes it back. */
export interface ReplanMove {
  enrollmentId: string;
  from: LocalDateTime;
  to: LocalDateTime;
}

/** What the plan is made of. */
export interface ReplanInput {
  overdue: readonly OverdueTouch[];
  /** Touches already planned per day; they count towards the cap. */
  load: ReadonlyMap<LocalDate, number>;
  /** At most so many touches a day, at least 1. */
  cap: number;
  now: Now;
  rules: CalendarRules;
}

/**
 * Spreads what is overdue over the coming working days, the longest overdue first, never more than `cap` a day with what
 * is planned there. Touches of one prospect keep the working days that lay between them, at least one; only that can
 * let a later touch of somebody else go first. Today counts when it is a working day. The list is in the order of `from`.
 */
export function replan({ overdue, load, cap, now, rules }: ReplanInput): ReplanMove[] {
  const used = new Map(load);
  const isFull = (date: LocalDate) => (used.get(date) ?? 0) >= Math.max(1, cap);
  const openFrom = (date: LocalDate) => {
    let open = date;
    while (isFull(open)) open = addWorkingDays(open, 1, rules);
    return open;
  };
  const lastOf = new Map<string, { dueDate: LocalDate; date: LocalDate }>();
  let firstOpen = onOrAfter(dateIn(now.local), rules);

  return [...overdue].sort(byDue).map(({ enrollmentId, prospectId, dueAt }) => {
    firstOpen = openFrom(firstOpen);
    const dueDate = dateIn(dueAt);
    const before = lastOf.get(prospectId);
    const spaced = before && addWorkingDays(before.date, spacing(before.dueDate, dueDate, rules), rules);
    // Every day before the first open one is full, so an earlier `spaced` ends up there too.
    const date = openFrom(spaced ?? firstOpen);
    used.set(date, (used.get(date) ?? 0) + 1);
    lastOf.set(prospectId, { dueDate, date });
    return { enrollmentId, from: dueAt, to: momentOn(date, now, rules) };
  });
}

function spacing(from: LocalDate, to: LocalDate, rules: CalendarRules): number {
  return Math.max(1, workingDaysBetween(from, to, rules));
}

/** Nudge time of that day, or now when that has passed. */
function momentOn(date: LocalDate, now: Now, rules: CalendarRules): LocalDateTime {
  const usual = at(date, rules.nudgeTime);
  return usual < now.local ? now.local : usual;
}

function byDue(a: OverdueTouch, b: OverdueTouch): number {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return a.enrollmentId < b.enrollmentId ? -1 : 1;
}

import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { type ReplanMove, replan } from '@/lib/domain/schedule/replan';
import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';

/** As much of a planned touch as spreading needs. */
export interface Planned {
  id: string;
  prospectId: string;
  dueAt: LocalDateTime;
  nudgeAt: LocalDateTime;
}

/** What was due on a day before today. */
export function overdueOf<T extends Pick<Planned, 'nudgeAt'>>(planned: readonly T[], now: Now): T[] {
  const today = dateIn(now.local);
  return planned.filter(({ nudgeAt }) => dateIn(nudgeAt) < today);
}

/** Touches on each day from today on, by date. */
export function loadOf(planned: readonly Pick<Planned, 'nudgeAt'>[], now: Now): Map<string, number> {
  const today = dateIn(now.local);
  const load = new Map<string, number>();
  for (const { nudgeAt } of planned) {
    const date = dateIn(nudgeAt);
    if (date >= today) load.set(date, (load.get(date) ?? 0) + 1);
  }
  return load;
}

/** Where each overdue touch goes: from today on, at most `cap` a day with what is there. */
export function spreadOverdue(planned: readonly Planned[], cap: number, now: Now, rules: CalendarRules): ReplanMove[] {
  const overdue = overdueOf(planned, now).map(({ id, prospectId, dueAt }) => ({ enrollmentId: id, prospectId, dueAt }));
  return replan({ overdue, load: loadOf(planned, now), cap, now, rules });
}

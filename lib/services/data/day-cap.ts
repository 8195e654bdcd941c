import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';

/**
 * Places touches one after the other so that no day gets more than `cap` of them, with what is planned there already: the
 * given moment, or nudge time of the first working day after it that has room. @param cap at least 1
 */
export function createDayCap(load: ReadonlyMap<LocalDate, number>, cap: number, rules: CalendarRules) {
  const used = new Map(load);
  let open: LocalDate = '';
  const isFull = (date: LocalDate) => (used.get(date) ?? 0) >= Math.max(1, cap);
  return (dueAt: LocalDateTime): LocalDateTime => {
    const planned = dateIn(dueAt);
    // Touches come in any order; what was full stays full.
    let date = planned > open ? planned : open;
    while (isFull(date)) date = addWorkingDays(date, 1, rules);
    if (planned <= open || open === '') open = date;
    used.set(date, (used.get(date) ?? 0) + 1);
    return date === planned ? dueAt : at(date, rules.nudgeTime);
  };
}

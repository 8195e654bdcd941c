import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { at, dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';

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

/** How many touches each day holds already; what is due by now counts as today's. */
export async function loadByDay(db: NextTouchDatabase, { local }: Now): Promise<Map<LocalDate, number>> {
  const load = new Map<LocalDate, number>();
  for (const moment of await db.enrollments.orderBy('nudgeAt').keys()) {
    const day = dateIn(String(moment) < local ? local : String(moment));
    load.set(day, (load.get(day) ?? 0) + 1);
  }
  return load;
}

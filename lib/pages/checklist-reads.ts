import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { coming, countDue, doneToday, dueCountByDay, readLastActs } from '@/lib/storage/queries';
import { checklistRows, type ListFilter, type ListName } from './checklist-rows';

const END_OF_TIME = '9999-12-31T23:59';

/** The day in numbers, and what comes next when nothing is due. */
export interface DayCounts {
  /** Due now, what is overdue included. */
  due: number;
  /** Steps done today. */
  done: number;
  /** Done, due, and due later today. */
  total: number;
  next: { name: string; dueAt: LocalDateTime } | null;
}

async function dayCounts(db: NextTouchDatabase, now: Now): Promise<DayCounts> {
  const today = dateIn(now.local);
  const [due, later, done, [first]] = await Promise.all([
    countDue(db, now.local),
    dueCountByDay(db, now.local, `${today}T23:59`),
    doneToday(db, toInstant(`${today}T00:00`, now.zone)),
    coming(db, now.local, END_OF_TIME, 1),
  ]);
  const next = first?.enrollment.nudgeAt
    ? { name: first.prospect.name || (first.prospect.addresses[0] ?? ''), dueAt: first.enrollment.nudgeAt }
    : null;
  return { due, done: done.steps, total: done.steps + due + (later.get(today) ?? 0), next };
}

/** What the checklist asks of the log. */
export function checklistReads(db: NextTouchDatabase) {
  return {
    /** In one transaction: each of a dozen questions would begin its own. */
    checklistRows: async (list: ListName, filter: ListFilter, now: LocalDateTime, limit: number) =>
      db.transaction('r', [db.enrollments, db.prospects, db.touches, db.sends, db.tallies], async () =>
        checklistRows(db, list, filter, now, limit),
      ),
    dayCounts: (now: Now) => dayCounts(db, now),
    /** Touches due by day after `from` and up to `to`; days without any are left out. */
    dueCountByDay: (from: LocalDateTime, to: LocalDateTime) => dueCountByDay(db, from, to),
    /** What the rep did last on any surface, in force, latest first. */
    lastActs: (limit: number) => readLastActs(db, limit),
    countDue: (now: LocalDateTime) => countDue(db, now),
  };
}

import { onOrAfter } from '@/lib/domain/calendar/working-days';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { type Act, act } from './act';
import { createDayCap, loadByDay } from './day-cap';

/**
 * For people taken up long after their last touch: puts the next touch of each, one after the other, on a working day from
 * today on that has room under the daily cap. Nobody begins overdue.
 */
export async function createLateRoom(
  db: NextTouchDatabase,
  each: Act,
  dailyCap: number,
): Promise<(run: Pick<Enrollment, 'id' | 'dueAt'>) => Promise<void>> {
  const { now, schedule } = each;
  const room = createDayCap(await loadByDay(db, now), dailyCap, schedule.rules);
  const { nudgeTime } = schedule.rules;
  const today = dateIn(now.local);
  const from = now.local < at(today, nudgeTime) ? today : plusDays(today, 1);
  const first: LocalDateTime = at(onOrAfter(from, schedule.rules), nudgeTime);
  return async ({ id, dueAt: planned }) => {
    if (planned === null) return;
    const dueAt = room(planned < first ? first : planned);
    if (dueAt !== planned) await act(db, { type: 'reschedule', enrollmentId: id, dueAt, lighterDay: false }, each);
  };
}

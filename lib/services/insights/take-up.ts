import { onOrAfter } from '@/lib/domain/calendar/working-days';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { createDayCap, loadByDay } from '../data/day-cap';
import type { Deps } from '../deps';
import { type Act, act } from '../log/act';
import { withAct } from '../log/log-service';
import { defaultCadenceId } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

/** Puts somebody into a cadence at its second step: the first was the touch they have had. Null where that is refused. */
async function enrollAgain(db: NextTouchDatabase, prospectId: string, cadenceId: string, each: Act) {
  const decided = await act(db, { type: 'enroll', prospectId, cadenceId, afterTouchId: null }, each);
  if (!decided.ok) return null;
  const runs = await db.enrollments.where('prospectId').equals(prospectId).toArray();
  const run = runs.find(({ state }) => state === 'active');
  if (!run) return null;
  await act(db, { type: 'move', enrollmentId: run.id, cadenceId, revision: null, stepIndex: 1 }, each);
  return (await db.enrollments.get(run.id)) ?? null;
}

/**
 * Takes up people whom nobody follows: each goes on in the rep's default cadence at its second step, the next touch on a
 * working day from today on that has room under the daily cap. One act, taken back as one. Returns how many were taken up.
 */
export async function takeUp(deps: Deps, prospectIds: readonly string[]): Promise<{ batch: string; done: number }> {
  const settings = await loadSettings(deps.local);
  const taken = await withAct(deps, async (each) => {
    const { now, schedule, batch } = each;
    const cadenceId = defaultCadenceId(schedule.cadences, settings);
    if (cadenceId === null) return { batch, done: 0 };
    const room = createDayCap(await loadByDay(deps.db, now), settings.dailyCap, schedule.rules);
    const { nudgeTime } = schedule.rules;
    const today = dateIn(now.local);
    const first = at(
      onOrAfter(now.local < at(today, nudgeTime) ? today : plusDays(today, 1), schedule.rules),
      nudgeTime,
    );
    const later = (dueAt: LocalDateTime) => (dueAt < first ? first : dueAt);
    let done = 0;
    for (const prospectId of prospectIds) {
      const run = await enrollAgain(deps.db, prospectId, cadenceId, each);
      if (!run) continue;
      done += 1;
      if (run.dueAt === null) continue;
      const dueAt = room(later(run.dueAt));
      if (dueAt !== run.dueAt) {
        await act(deps.db, { type: 'reschedule', enrollmentId: run.id, dueAt, lighterDay: false }, each);
      }
    }
    return { batch, done };
  });
  if (taken.done > 0) deps.changed();
  return taken;
}

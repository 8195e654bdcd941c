import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Deps } from '../deps';
import { type Act, act } from '../log/act';
import { createLateRoom } from '../log/late-room';
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
    const { schedule, batch } = each;
    const cadenceId = defaultCadenceId(schedule.cadences, settings);
    if (cadenceId === null) return { batch, done: 0 };
    const giveRoom = await createLateRoom(deps.db, each, settings.dailyCap);
    let done = 0;
    for (const prospectId of prospectIds) {
      const run = await enrollAgain(deps.db, prospectId, cadenceId, each);
      if (!run) continue;
      done += 1;
      await giveRoom(run);
    }
    return { batch, done };
  });
  if (taken.done > 0) deps.changed();
  return taken;
}

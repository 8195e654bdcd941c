import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

/**
 * Set while dates are being planned anew after a change of the calendar: a worker stopped in between goes on here. Its
 * value names the change, so that a run begun before a later change does not end that one's.
 */
const KEY = 'replan-pending';
/** Prospects planned anew in one transaction. */
const CHUNK = 200;

/** Marks a re-plan as pending. Call before storing what makes it necessary. */
export async function beginReplan(deps: Pick<Deps, 'local' | 'newId'>): Promise<void> {
  await deps.local.set(KEY, deps.newId());
}

/** Plans every running enrollment anew by the settings as they are, if that is pending. Safe to stop and repeat. */
export async function finishReplan(deps: Pick<Deps, 'db' | 'now' | 'local'>): Promise<void> {
  let pending = await deps.local.get(KEY);
  while (pending) {
    await replan(deps);
    const now = await deps.local.get(KEY);
    if (now !== pending) {
      pending = now;
      continue;
    }
    await deps.local.remove(KEY);
    return;
  }
}

async function replan(deps: Pick<Deps, 'db' | 'now' | 'local'>): Promise<void> {
  const [now, settings] = await Promise.all([deps.now(), loadSettings(deps.local)]);
  const running = await deps.db.enrollments.where('state').anyOf(['active', 'paused']).toArray();
  const ids = [...new Set(running.map((each) => each.prospectId))];
  for (let done = 0; done < ids.length; done += CHUNK) {
    await logTransaction(deps.db, async () => {
      const schedule = scheduleContext(await loadCadences(deps.db), settings, now.zone);
      await refoldProspects(deps.db, ids.slice(done, done + CHUNK), projector(schedule));
    });
  }
}

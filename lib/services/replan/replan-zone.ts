import { millisecondsInDay } from 'date-fns/constants';
import type { Now } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';
import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

/** IANA name of the zone that ends of snoozes were last put on the clock of. */
const KEY = 'zone';
const CHUNK = 200;

/**
 * After a move to another zone: puts snoozes for a span ("in an hour") on the new clock, so that they end when they were to.
 * Moments of the wall clock stay as they are. Safe to stop and repeat.
 */
export async function replanForZone(deps: Deps, now: Now): Promise<void> {
  if ((await deps.local.get(KEY)) === now.zone) return;
  const settings = await loadSettings(deps.local);
  // What the clock of any zone can still show as ahead. No zone is more than a day from another.
  const since = toLocal(now.at - millisecondsInDay, now.zone);
  const snoozed = await deps.db.enrollments.where('snoozedUntil').above(since).toArray();
  const ids = [...new Set(snoozed.map((each) => each.prospectId))];
  for (let done = 0; done < ids.length; done += CHUNK) {
    await logTransaction(deps.db, async () => {
      const schedule = scheduleContext(await loadCadences(deps.db), settings, now.zone);
      await refoldProspects(deps.db, ids.slice(done, done + CHUNK), projector(schedule));
    });
  }
  await deps.local.set(KEY, now.zone);
}

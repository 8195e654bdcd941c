import type { Now } from '@/lib/domain/time/time';
import { logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import { brokenDue, dropBrokenProjections } from '@/lib/storage/repair';
import type { Deps } from '../deps';
import { loadCadences, projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';

async function refold(deps: Deps, now: Now, prospectIds: string[]): Promise<void> {
  if (prospectIds.length === 0) return;
  const settings = await loadSettings(deps.local);
  await logTransaction(deps.db, async () => {
    const project = projector(scheduleContext(await loadCadences(deps.db), settings, now.zone));
    await refoldProspects(deps.db, prospectIds, project);
  });
}

/** Folds anew whoever is due by a row that cannot be read: the badge would count what no list shows. At every sweep. */
export async function repairDue(deps: Deps, now: Now): Promise<void> {
  await refold(deps, now, await brokenDue(deps.db, now.local));
}

/** Folds anew whoever has a row that cannot be read, due or not. Reads every row: once a day. */
export async function repairAll(deps: Deps, now: Now): Promise<void> {
  await refold(deps, now, await dropBrokenProjections(deps.db));
}

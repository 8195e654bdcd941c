import type { ErasedCounts, PageService } from '@/lib/messages/contract';
import { setCanary } from '@/lib/storage/canary';
import { countErasure, type Erased, eraseProspect } from '@/lib/storage/erase';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import type { BrowserApi, Deps } from '../deps';
import { openMail } from '../gmail/open-mail';
import type { Health } from '../health/health';

/** Erasing a merged prospect erases its whole group: a group named twice is erased once. */
async function sum(prospectIds: string[], each: (id: string) => Promise<Erased>): Promise<ErasedCounts> {
  const total = { prospects: 0, touches: 0, events: 0 };
  const gone = new Set<string>();
  for (const id of prospectIds) {
    if (gone.has(id)) continue;
    const erased = await each(id);
    for (const one of erased.prospectIds) gone.add(one);
    total.prospects += erased.prospectIds.length;
    total.touches += erased.touches;
    total.events += erased.events;
  }
  return total;
}

/** Acts of the extension's own pages that are neither changes by command nor plans. */
export function createPageService(
  deps: Deps,
  browserApi: BrowserApi,
  snapshots: SnapshotDatabase,
  health: Health,
): PageService {
  const { db } = deps;
  return {
    openThread: (prospectId, withAnswer) => openMail(deps, browserApi, prospectId, withAnswer),

    countErase: (prospectIds) => sum(prospectIds, (id) => countErasure(db, id)),

    async erase(prospectIds) {
      const counts = await sum(prospectIds, (id) => eraseProspect(db, snapshots, id));
      // Fewer rows than last seen would otherwise look like a loss.
      await setCanary(db, deps.local, (await deps.now()).at, true);
      deps.changed();
      return counts;
    },

    async health() {
      // A page was opened: refresh what alarms may have missed.
      deps.changed();
      await health.access(await browserApi.hasGmailAccess());
      const { light, reasons } = await health.report();
      return { light, reasons };
    },

    async testNotification() {
      const words = await browserApi.words();
      return browserApi.showNotice({
        id: 'next-touch-test',
        title: words('test.title'),
        message: words('test.message'),
        buttons: [],
      });
    },
  };
}

import { readInstant } from '@/lib/platform/clock';
import { extensionVersion } from '@/lib/platform/lifecycle';
import { pause } from '@/lib/platform/pause';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { captureInto } from '@/lib/sync/capture';
import { noteErasing } from './erasing';
import { loadMembership } from './membership';
import { answerSync } from './messages';
import type { StartSync } from './part';
import { createPasses } from './passes';
import { createSyncPorts } from './ports';
import { createSyncService } from './sync-service';

export { createTeammates } from './teammates';

/** Debounce between a change and its pass, ms. */
const REST_MS = 1_500;

/**
 * Sync, in the edition that has it; `no-sync.ts` stands in its place in the other (wxt.config.ts). Call before the
 * database is opened.
 */
export function createStartSync(db: NextTouchDatabase): StartSync | null {
  let wake = () => {};
  captureInto(db, { now: readInstant, newId: () => crypto.randomUUID(), wake: () => wake() });
  return (parts) => {
    const { deps, own, track } = parts;
    const ports = createSyncPorts(parts, readInstant, extensionVersion());
    const passes = createPasses(parts, ports, Math.random);
    const service = createSyncService(parts, ports, passes);
    const due = () => void track(passes.due()).catch((error: unknown) => console.error('Next Touch: sync', error));
    let resting = false;
    wake = () => {
      if (resting) return;
      resting = true;
      void pause(REST_MS).then(() => {
        resting = false;
        due();
      });
    };
    const isJoined = async () => (await loadMembership(deps.local)) !== null;

    return {
      tick: due,
      message: (message, sender) => answerSync(message, sender, own, service),
      erasing: (prospectIds, erase) => noteErasing(parts, ports, prospectIds, erase).finally(wake),
      overData: (data) => ({
        ...data,
        // Other machines may have what was restored by now, and may have gone on from it.
        lastRestore: async () => ((await isJoined()) ? null : data.lastRestore()),
        async eraseAll(options) {
          await service.leave();
          await data.eraseAll(options);
        },
      }),
    };
  };
}

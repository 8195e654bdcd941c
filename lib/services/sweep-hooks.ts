import { detectLoss, setCanary } from '@/lib/storage/canary';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { takeSnapshot } from '@/lib/storage/snapshots/snapshots';
import type { TransferDatabase } from '@/lib/storage/transfers';
import type { AnswerReader } from './answers/read-answers';
import { sweepTransfers } from './data/data-service';
import { beginNewLogFiles } from './data/new-log-files';
import type { BrowserApi, Deps } from './deps';
import type { Health } from './health/health';
import { keepCanary } from './health/keep-canary';
import { countJourneys } from './insights/count-journeys';
import { createSingleFlight } from './serial';
import { loadSettings } from './settings/settings-store';
import { repairAll, repairDue } from './sweep/repair-rows';
import type { SweepHooks } from './sweep/sweep';
import type { SyncPart } from './sync/part';

interface SweepHookDeps {
  deps: Deps;
  browserApi: BrowserApi;
  snapshots: SnapshotDatabase;
  transfers: TransferDatabase;
  health: Health;
  answers: AnswerReader;
  sync: SyncPart | null;
  /** Queue for work on the databases as a whole. */
  exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  /** Tells the background that something runs. */
  track: <T>(work: Promise<T>) => Promise<T>;
}

/** What a full sweep does besides alarms, badge and notifications. */
export function createSweepHooks(parts: SweepHookDeps): SweepHooks {
  const { deps, browserApi, snapshots, transfers, health, answers, sync, exclusive, track } = parts;
  const { db } = deps;
  const counting = createSingleFlight(() => countJourneys(deps));
  return {
    first: [
      async () => health.emptied((await detectLoss(db, deps.local)) !== null),
      async () => health.access(await browserApi.hasGmailAccess()),
      async (now) => {
        await repairDue(deps, now);
      },
    ],
    daily: {
      snapshot: (now) =>
        exclusive(async () => {
          // While a loss is unanswered no snapshot is taken: it would replace the last good one in time.
          if ((await detectLoss(db, deps.local)) !== null) return;
          await takeSnapshot(db, snapshots, { now, settings: await loadSettings(deps.local) });
        }),
      transfers: (now) => sweepTransfers(transfers, now),
      repair: (now) => repairAll(deps, now),
      canary: async (now) => setCanary(db, deps.local, now.at),
    },
    last: [
      () => beginNewLogFiles(deps.session),
      () => answers.readHeld(),
      async (now) => keepCanary(db, deps, now.at),
      async () => sync?.tick(),
      // Not awaited: after an update it may take minutes.
      async () => {
        void track(counting()).catch((error: unknown) => console.error('Next Touch: Insights could not count', error));
      },
    ],
  };
}

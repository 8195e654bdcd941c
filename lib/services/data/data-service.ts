import { millisecondsInDay } from 'date-fns/constants';
import type { Now } from '@/lib/domain/time/time';
import type { DataService, JobKind, JobResult } from '@/lib/messages/data-contract';
import { detectLoss, setCanary } from '@/lib/storage/canary';
import { type ColumnMapping, CSV_FIELDS } from '@/lib/storage/csv/table';
import { readTableFile } from '@/lib/storage/csv/table-file';
import { eraseAll } from '@/lib/storage/erase';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { listSnapshots, snapshotFile, takeSnapshot } from '@/lib/storage/snapshots/snapshots';
import { dropFile, dropOldFiles, findFile, type TransferDatabase } from '@/lib/storage/transfers';
import { seedPresets } from '../cadences/seed-presets';
import { CATCH_UP_KEY } from '../catch-up/catch-up-store';
import type { Deps } from '../deps';
import type { Health } from '../health/health';
import { loadSettings } from '../settings/settings-store';
import { importCsv } from './import-csv';
import { createJobs, FileGone, type JobControl, LossOpen } from './jobs';
import type { LastRestores } from './last-restore';
import { restoreFile, undoLastRestore } from './restore-job';

/** The parts of the background that the data service uses. */
export interface DataParts {
  deps: Deps;
  snapshots: SnapshotDatabase;
  transfers: TransferDatabase;
  health: Health;
  lastRestores: LastRestores;
  track: <T>(work: Promise<T>) => Promise<T>;
  /** One at a time with all else that rewrites the databases as a whole: the daily snapshot, erasing a prospect. */
  exclusive: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Snapshots are never locked, and settings stay as the rep has them. */
const SNAPSHOT_ONLY = { passphrase: null, withSettings: false };

function asMapping(columns: (string | null)[]): ColumnMapping {
  return columns.map((column) => CSV_FIELDS.find((field) => field === column) ?? null);
}

/** Removes files that a page left and nobody took within a day. */
export async function sweepTransfers(transfers: TransferDatabase, { at }: Now): Promise<void> {
  await dropOldFiles(transfers, at - millisecondsInDay);
}

/** The rep's data as a whole: restore, import, snapshots, erase, loss. */
export function createDataService(parts: DataParts): DataService {
  const { deps, snapshots, transfers, health, lastRestores, track, exclusive } = parts;
  const { db } = deps;
  const jobs = createJobs(deps, track, exclusive);

  /** Sets the canary to what the database holds now. */
  async function accept(): Promise<void> {
    await setCanary(db, deps.local, (await deps.now()).at, true);
    await health.emptied(false);
    deps.changed();
  }

  /** Runs work on a file that a page left, and removes the file whatever happens. */
  const withFile = (kind: JobKind, key: string, work: (file: Blob, control: JobControl) => Promise<JobResult>) =>
    jobs.start(kind, async (control) => {
      try {
        const file = await findFile(transfers, key);
        if (!file) throw new FileGone();
        const result = await work(file, control);
        await accept();
        return result;
      } finally {
        await dropFile(transfers, key);
      }
    });

  return {
    restore: (key, passphrase, { withSettings }) =>
      withFile('restore', key, (file, control) =>
        restoreFile(deps, lastRestores, file, { passphrase, withSettings }, control),
      ),

    restoreSnapshot: (id) =>
      jobs.start('restore-snapshot', async (control) => {
        const file = await snapshotFile(snapshots, id);
        const result = await restoreFile(deps, lastRestores, file, SNAPSHOT_ONLY, control);
        await accept();
        return result;
      }),

    lastRestore: () => lastRestores.summary(),

    undoRestore: () =>
      jobs.start('undo-restore', async (control) => {
        const result = await undoLastRestore(deps, lastRestores, control);
        await accept();
        return result;
      }),

    takeSnapshot: () =>
      jobs.start('snapshot', async ({ signal, progress }) => {
        if ((await detectLoss(db, deps.local)) !== null) throw new LossOpen();
        const [now, settings] = await Promise.all([deps.now(), loadSettings(deps.local)]);
        const onProgress = (done: number, total: number) => progress('reading', done, total);
        const head = await takeSnapshot(db, snapshots, { now, settings, replace: true, signal, onProgress });
        return { kind: 'snapshot', taken: head !== null };
      }),

    importCsv: (key, mapping, options) =>
      withFile('import-csv', key, async (file, control) => {
        const table = await readTableFile(file);
        return importCsv(deps, table, asMapping(mapping), options, control);
      }),

    cancel: (jobId) => jobs.cancel(jobId),
    job: (jobId) => jobs.read(jobId),

    eraseAll: ({ settings }) =>
      exclusive(async () => {
        await lastRestores.forget();
        await eraseAll(db, snapshots);
        if (settings) await deps.local.clear();
        else await deps.local.remove(CATCH_UP_KEY);
        await seedPresets(db);
        await accept();
      }),

    async lossFound() {
      const loss = await detectLoss(db, deps.local);
      if (!loss) return null;
      const [latest = null] = await listSnapshots(snapshots);
      const { kind, lastSeen, lastSeenAt } = loss;
      return {
        ...{ kind, lastSeenAt, lastSeen: { events: lastSeen.events, prospects: lastSeen.prospects } },
        snapshot: latest && { id: latest.id, at: latest.at, prospects: latest.prospects, events: latest.events },
      };
    },

    dismissLoss: accept,
  };
}

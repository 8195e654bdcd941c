import type { Settings } from '@/lib/domain/settings';
import { dateIn, type Now } from '@/lib/domain/time/time';
import { backupText } from '../backup/export-backup';
import { gzip } from '../backup/gzip';
import type { ReadOptions } from '../backup/read-backup';
import { BackupRefused } from '../backup/refused';
import { applyRestore, previewRestore, type RestorePreview } from '../backup/restore';
import type { NextTouchDatabase } from '../database';
import { withStorageErrors } from '../errors';
import type { ProjectWith } from '../projection';
import type { SnapshotDatabase, SnapshotHead } from './snapshot-database';

const SNAPSHOTS_KEPT = 7;

/** How a snapshot is taken. */
export interface SnapshotOptions {
  now: Now;
  settings: Settings | null;
  /** Take it again though there is one from today. */
  replace?: boolean;
  signal?: AbortSignal;
  /** Rows done and in all. A large log takes longer than an idle worker lives: use this to keep it awake. */
  onProgress?: (done: number, total: number) => void;
}

/** Snapshots, latest first. */
export async function listSnapshots(snapshots: SnapshotDatabase): Promise<SnapshotHead[]> {
  return withStorageErrors(() => snapshots.heads.orderBy('id').reverse().toArray());
}

/**
 * Takes the day's snapshot, unless there is one from today or nothing to keep. The latest seven are kept, and never
 * is one deleted before the new one is stored. Returns its head, or null if none was taken.
 */
export async function takeSnapshot(
  db: NextTouchDatabase,
  snapshots: SnapshotDatabase,
  { now, settings, replace = false, ...watch }: SnapshotOptions,
): Promise<SnapshotHead | null> {
  const id = dateIn(now.local);
  return withStorageErrors(async () => {
    if (!replace && (await snapshots.heads.get(id))) return null;
    const [events, prospects] = await Promise.all([db.events.count(), db.prospects.count()]);
    if (events === 0) return null;
    const bytes = await gzip(backupText(db, { now: now.at, settings, ...watch }));
    const head: SnapshotHead = { id, at: now.at, size: bytes.byteLength, events, prospects };
    await snapshots.transaction('rw', [snapshots.heads, snapshots.bodies], async () => {
      await snapshots.bodies.put({ id, bytes });
      await snapshots.heads.put(head);
      // A snapshot dated ahead was taken with a wrong clock and would be kept longer than all later ones.
      const ahead = await snapshots.heads.where('at').above(now.at).primaryKeys();
      const old = await snapshots.heads.where('at').belowOrEqual(now.at).reverse().sortBy('at');
      const gone = [...ahead, ...old.slice(SNAPSHOTS_KEPT).map((each) => each.id)];
      await snapshots.heads.bulkDelete(gone);
      await snapshots.bodies.bulkDelete(gone);
    });
    return head;
  });
}

/** A snapshot as a backup file (gzip). Throws {@link BackupRefused} `damaged` where there is none. */
export async function snapshotFile(snapshots: SnapshotDatabase, id: string): Promise<Blob> {
  const body = await withStorageErrors(() => snapshots.bodies.get(id));
  if (!body) throw new BackupRefused('damaged');
  return new Blob([body.bytes], { type: 'application/gzip' });
}

/** The dry run of restoring a snapshot. */
export async function previewSnapshotRestore(
  db: NextTouchDatabase,
  snapshots: SnapshotDatabase,
  id: string,
  options?: ReadOptions,
): Promise<RestorePreview> {
  return previewRestore(await snapshotFile(snapshots, id), db, options);
}

/** Merges a snapshot into the log, in one transaction. Set the canary afterwards (`force`). Returns what was planned. */
export async function restoreSnapshot(
  db: NextTouchDatabase,
  snapshots: SnapshotDatabase,
  id: string,
  projectWith: ProjectWith,
  signal?: AbortSignal,
): Promise<RestorePreview> {
  const preview = await previewSnapshotRestore(db, snapshots, id, signal ? { signal } : {});
  await applyRestore(db, preview, projectWith, signal);
  return preview;
}

import type { KeyValues } from '@/lib/platform/storage-area';
import { beginNewLogFile } from '@/lib/storage/new-log-file';
import { snapshotFolder } from '@/lib/storage/snapshots/snapshot-database';

const KEY = 'new-log-files';

/** Begins new log files once after each start of the browser, for the log and for the snapshots. */
export async function beginNewLogFiles(session: Pick<KeyValues, 'get' | 'set'>): Promise<void> {
  if (await session.get(KEY)) return;
  const snapshots = await snapshotFolder();
  for (const folder of [indexedDB, ...(snapshots ? [snapshots] : [])]) await beginNewLogFile(folder);
  await session.set(KEY, true);
}

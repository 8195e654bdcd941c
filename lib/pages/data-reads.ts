import type { NextTouchDatabase } from '@/lib/storage/database';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { listSnapshots } from '@/lib/storage/snapshots/snapshots';

/** Tables shown on the data page, the most important first. */
const SHOWN = ['prospects', 'touches', 'enrollments', 'cadences', 'events', 'sends'] as const;

/** What the data page asks of what is stored. */
export function dataReads(db: NextTouchDatabase) {
  let snapshots: SnapshotDatabase | null = null;
  return {
    storedCounts: () => Promise.all(SHOWN.map(async (table) => ({ table, count: await db[table].count() }))),
    /** Events that other machines have not got yet. Only in the edition with sync, which has the table. */
    waitingToSync: async () =>
      import.meta.env.MODE === 'team' || import.meta.env.MODE === 'team-e2e' ? db.table('syncOutbox').count() : 0,
    /** The latest first. */
    snapshots: () => {
      snapshots ??= new SnapshotDatabase();
      return listSnapshots(snapshots);
    },
  };
}

export type { SnapshotHead } from '@/lib/storage/snapshots/snapshot-database';

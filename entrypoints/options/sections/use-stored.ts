import { useEffect, useState } from 'react';
import { useLive, valueOr } from '@/components/ports/use-live';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SnapshotDatabase, SnapshotHead } from '@/lib/storage/snapshots/snapshot-database';
import { listSnapshots } from '@/lib/storage/snapshots/snapshots';

/** Tables as the rep would name them, the most telling first. */
const SHOWN = ['prospects', 'touches', 'enrollments', 'cadences', 'events', 'sends'] as const;

export interface Stored {
  rows: { table: string; count: number }[] | null;
  snapshots: SnapshotHead[] | null;
  /** Bytes; null where the browser does not say. */
  used: number | null;
  persisted: boolean | null;
  askPersist(): Promise<boolean>;
}

/** What is stored and how much, counted live. */
export function useStored(db: NextTouchDatabase, snapshotDb: SnapshotDatabase): Stored {
  const rows = useLive(
    async () => Promise.all(SHOWN.map(async (table) => ({ table, count: await db[table].count() }))),
    [db],
  );
  const snapshots = useLive(() => listSnapshots(snapshotDb), [snapshotDb]);
  const [used, setUsed] = useState<number | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const counted = valueOr(rows, null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is used changes with what is stored
  useEffect(() => {
    let mounted = true;
    void navigator.storage.estimate().then(({ usage }) => mounted && setUsed(usage ?? null), console.error);
    void navigator.storage.persisted().then((is) => mounted && setPersisted(is), console.error);
    return () => {
      mounted = false;
    };
  }, [counted]);

  return {
    ...{ rows: counted, snapshots: valueOr(snapshots, null), used, persisted },
    async askPersist() {
      const granted = await navigator.storage.persist();
      setPersisted(granted);
      return granted;
    },
  };
}

import { useEffect, useState } from 'react';
import type { SnapshotHead } from '@/lib/pages/reads';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';

export interface Stored {
  rows: { table: string; count: number }[] | null;
  snapshots: SnapshotHead[] | null;
  /** Bytes; null where the browser does not say. */
  used: number | null;
  persisted: boolean | null;
  askPersist(): Promise<boolean>;
}

/** What is stored and how much, counted live. */
export function useStored(): Stored {
  const { reads, disk } = usePorts();
  const rows = useLive(() => reads.storedCounts(), [reads]);
  const snapshots = useLive(() => reads.snapshots(), [reads]);
  const [used, setUsed] = useState<number | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const counted = valueOr(rows, null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is used changes with what is stored
  useEffect(() => {
    let mounted = true;
    void disk.used().then((used) => mounted && setUsed(used), console.error);
    void disk.isKept().then((is) => mounted && setPersisted(is), console.error);
    return () => {
      mounted = false;
    };
  }, [counted]);

  return {
    ...{ rows: counted, snapshots: valueOr(snapshots, null), used, persisted },
    async askPersist() {
      const granted = await disk.askToKeep();
      setPersisted(granted);
      return granted;
    },
  };
}

import { useCallback, useEffect, useState } from 'react';
import { createSyncClient } from '@/lib/messages/sync-client';
import type { JoinRefusal, SyncService, SyncStatus } from '@/lib/messages/sync-contract';
import { onLocalChange } from '@/lib/platform/storage-area';

const client = createSyncClient();

/** Keys of extension storage that tell that sync stands otherwise. */
const TELLING = ['sync-state', 'sync-membership'];

export interface Sync {
  status: SyncStatus | null;
  refusal: JoinRefusal | null;
  busy: boolean;
  client: SyncService;
  /** Carries out an act and asks for the status anew. */
  act(work: () => Promise<JoinRefusal | null | undefined>): Promise<void>;
}

/** How sync stands, followed while the page is open. */
export function useSync(waiting: number): Sync {
  const [status, setStatus] = useState<SyncStatus | null>(null);
  const [refusal, setRefusal] = useState<JoinRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useCallback(() => void client.status().then(setStatus, console.error), []);
  useEffect(() => {
    for (const key of TELLING) onLocalChange(key, read);
  }, [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits changes without a word in storage
  useEffect(read, [read, waiting]);
  const act = useCallback(
    async (work: () => Promise<JoinRefusal | null | undefined>) => {
      setBusy(true);
      try {
        setRefusal((await work()) ?? null);
      } finally {
        setBusy(false);
        read();
      }
    },
    [read],
  );
  return { status, refusal, busy, client, act };
}

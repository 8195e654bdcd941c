import { useCallback, useEffect, useState } from 'react';
import type { JoinRefusal, SyncService, SyncStatus } from '@/lib/messages/sync-contract';

/** What the page of sync gets from the browser, in the edition that has it. */
export interface SyncPorts {
  /** The sync service of the background. */
  service: SyncService;
  /** Calls back when the state of sync has changed, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

export interface Sync {
  status: SyncStatus | null;
  refusal: JoinRefusal | null;
  busy: boolean;
  service: SyncService;
  /** Carries out an act, then reads the status again. */
  act(work: () => Promise<JoinRefusal | null | undefined>): Promise<void>;
}

/** The status of sync, followed while the page is open. @param waiting rows of the outbox: a change of it is a reason to read */
export function useSync({ service, onChange }: SyncPorts, waiting: number): Sync {
  const [status, setStatus] = useState<SyncStatus | null>(null);
  const [refusal, setRefusal] = useState<JoinRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useCallback(() => void service.status().then(setStatus, console.error), [service]);
  useEffect(() => onChange(read), [onChange, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the outbox changes without a change of the state
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
  return { status, refusal, busy, service, act };
}

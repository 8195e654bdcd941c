import { useEffect, useRef, useState } from 'react';
import type { RestoreSummary, RestoreView } from '@/components/options/data/restore-view';
import { useJob } from '@/components/ports/use-job';
import { createClient } from '@/lib/messages/client';
import type { LastRestore } from '@/lib/messages/data-contract';
import { readPageNow } from '@/lib/platform/clock';
import { BackupRefused } from '@/lib/storage/backup/refused';
import { planRestore, type RestorePlan } from '@/lib/storage/backup/restore';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { StorageError } from '@/lib/storage/errors';
import { dropFile, HandoverDatabase, leaveFile } from '@/lib/storage/handover';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { snapshotFile } from '@/lib/storage/snapshots/snapshots';

const data = createClient('data');

/** What is to be restored: a file the rep chose, or a snapshot. */
type Source = { kind: 'file'; file: File; passphrase: string | null } | { kind: 'snapshot'; id: string; name: string };

export function codeOf(error: unknown): string {
  return error instanceof BackupRefused || error instanceof StorageError ? error.code : 'unknown';
}

function summaryOf({ prospects, sections, errors, errorCount, settings }: RestorePlan): RestoreSummary {
  return {
    prospects,
    events: { added: sections.events.added, skipped: sections.events.skipped },
    cadences: { added: sections.cadences.added, changed: sections.cadences.changed },
    ...{ errors, errorCount, hasSettings: settings !== null },
  };
}

export interface Restore {
  view: RestoreView;
  isBusy: boolean;
  chooseFile(file: File): void;
  chooseSnapshot(id: string, name: string): void;
  unlock(passphrase: string): void;
  confirm(withSettings: boolean): void;
  cancel(): void;
  /** The last restore that can be taken back. */
  last: LastRestore | null;
  undo(): void;
}

/**
 * Restores a file or a snapshot: the dry run is done here, for pages read by themselves; then the background writes.
 */
export function useRestore(db: NextTouchDatabase, snapshots: SnapshotDatabase): Restore {
  const [view, setView] = useState<RestoreView>({ step: 'idle' });
  const [jobId, setJobId] = useState<string | null>(null);
  const source = useRef<Source | null>(null);
  const stop = useRef<AbortController | null>(null);
  const job = useJob(jobId);
  const [last, setLast] = useState<LastRestore | null>(null);
  const isWorking = jobId !== null;

  // Whatever was done, or is still to be taken back from an earlier visit.
  useEffect(() => {
    if (!isWorking) void data.lastRestore().then(setLast, console.error);
  }, [isWorking]);

  useEffect(() => {
    if (!job) return;
    if (job.state === 'running') setView({ step: 'working', phase: job.phase, done: job.done, total: job.total });
    else if (job.state === 'cancelled') setView({ step: 'cancelled' });
    else if (job.state === 'failed') setView({ step: 'refused', code: job.error?.code ?? 'unknown' });
    else if (job.result?.kind === 'restore') setView({ step: 'done', ...job.result });
    else if (job.result?.kind === 'restore-undone') setView({ step: 'undone', ...job.result });
    if (job.state !== 'running') setJobId(null);
  }, [job]);

  const plan = async (from: Source) => {
    source.current = from;
    const controller = new AbortController();
    stop.current = controller;
    const passphrase = from.kind === 'file' ? from.passphrase : null;
    setView({ step: 'reading', done: 0, total: 0 });
    try {
      const file = from.kind === 'file' ? from.file : await snapshotFile(snapshots, from.id);
      const found = await planRestore(file, db, {
        passphrase,
        signal: controller.signal,
        onProgress: (done, total) => setView({ step: 'reading', done, total }),
      });
      controller.signal.throwIfAborted();
      const name = from.kind === 'file' ? from.file.name : from.name;
      setView({ step: 'planned', name, summary: summaryOf(found) });
    } catch (error) {
      if (controller.signal.aborted) return;
      const code = codeOf(error);
      if (code === 'unknown') console.error(error);
      const isLocked = code === 'passphrase-needed' || code === 'wrong-passphrase';
      setView(isLocked ? { step: 'locked', isWrong: passphrase !== null } : { step: 'refused', code });
    }
  };

  const begin = async (from: Source, withSettings: boolean) => {
    setView({ step: 'working', phase: 'reading', done: 0, total: 0 });
    try {
      if (from.kind === 'snapshot') return setJobId(await data.restoreSnapshot(from.id));
      const handover = new HandoverDatabase();
      const key = crypto.randomUUID();
      await leaveFile(handover, key, from.file, readPageNow().at);
      try {
        setJobId(await data.restore(key, from.passphrase, { withSettings }));
      } catch (error) {
        await dropFile(handover, key);
        throw error;
      } finally {
        handover.close();
      }
    } catch (error) {
      console.error(error);
      setView({ step: 'refused', code: codeOf(error) });
    }
  };

  const undo = async () => {
    setView({ step: 'working', phase: 'writing', done: 0, total: 0 });
    try {
      setJobId(await data.undoRestore());
    } catch (error) {
      console.error(error);
      setView({ step: 'refused', code: codeOf(error) });
    }
  };

  return {
    view,
    last,
    undo: () => void undo(),
    isBusy: view.step === 'reading' || view.step === 'working',
    chooseFile: (file) => void plan({ kind: 'file', file, passphrase: null }),
    chooseSnapshot: (id, name) => void plan({ kind: 'snapshot', id, name }),
    unlock: (passphrase) => {
      if (source.current?.kind === 'file') void plan({ ...source.current, passphrase });
    },
    confirm: (withSettings) => {
      if (source.current) void begin(source.current, withSettings);
    },
    cancel: () => {
      stop.current?.abort();
      if (jobId !== null) void data.cancel(jobId).catch(console.error);
      else setView({ step: 'idle' });
    },
  };
}

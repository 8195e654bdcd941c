import { useEffect, useRef, useState } from 'react';
import type { LastRestore } from '@/lib/messages/data-contract';
import type { RestorePreview, RestoreSource } from '@/lib/pages/page-files';
import { usePorts } from '../../ports/ports-context';
import { useStoppableJob } from '../../ports/use-stoppable-job';
import type { RestoreSummary, RestoreView } from './restore-view';

function summaryOf({ prospects, sections, errors, errorCount, settings }: RestorePreview): RestoreSummary {
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

/** Restores a file or a snapshot: the page does the dry run, the background writes. */
export function useRestore(): Restore {
  const { clock, files, services } = usePorts();
  const { data } = services;
  const [view, setView] = useState<RestoreView>({ step: 'idle' });
  const source = useRef<RestoreSource | null>(null);
  const reading = useRef<AbortController | null>(null);
  const { job, isRunning, start, stop } = useStoppableJob();
  const [last, setLast] = useState<LastRestore | null>(null);

  // Whatever was done, or is still to be taken back from an earlier visit.
  useEffect(() => {
    if (!isRunning) void data.lastRestore().then(setLast, console.error);
  }, [isRunning, data]);

  useEffect(() => {
    if (!job) return;
    if (job.state === 'running') setView({ step: 'working', phase: job.phase, done: job.done, total: job.total });
    else if (job.state === 'cancelled') setView({ step: 'cancelled' });
    else if (job.state === 'failed') setView({ step: 'refused', code: job.error?.code ?? 'unknown' });
    else if (job.result?.kind === 'restore') setView({ step: 'done', ...job.result });
    else if (job.result?.kind === 'restore-undone') setView({ step: 'undone', ...job.result });
  }, [job]);

  const preview = async (from: RestoreSource) => {
    source.current = from;
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    const passphrase = from.kind === 'file' ? from.passphrase : null;
    setView({ step: 'reading', done: 0, total: 0 });
    const { previewRestore, refusalOf } = await files();
    try {
      const found = await previewRestore(from, {
        signal,
        // One that was stopped tells once more how far it has come.
        onProgress: (done, total) => {
          if (!signal.aborted) setView({ step: 'reading', done, total });
        },
      });
      signal.throwIfAborted();
      const name = from.kind === 'file' ? from.file.name : from.name;
      setView({ step: 'planned', name, summary: summaryOf(found) });
    } catch (error) {
      if (signal.aborted) return;
      const code = refusalOf(error);
      if (code === 'unknown') console.error(error);
      const isLocked = code === 'passphrase-needed' || code === 'wrong-passphrase';
      setView(isLocked ? { step: 'locked', isWrong: passphrase !== null } : { step: 'refused', code });
    }
  };

  const begin = async (phase: 'reading' | 'writing', give: (signal: AbortSignal) => Promise<string>) => {
    setView({ step: 'working', phase, done: 0, total: 0 });
    try {
      if (!(await start(give))) setView({ step: 'cancelled' });
    } catch (error) {
      console.error(error);
      setView({ step: 'refused', code: (await files()).refusalOf(error) });
    }
  };

  const hand = async (from: RestoreSource, withSettings: boolean, signal: AbortSignal) => {
    if (from.kind === 'snapshot') return data.restoreSnapshot(from.id);
    const { transfer } = await files();
    return transfer(from.file, clock.now().at, (key) => {
      signal.throwIfAborted();
      return data.restore(key, from.passphrase, { withSettings });
    });
  };

  return {
    view,
    last,
    undo: () => void begin('writing', () => data.undoRestore()),
    isBusy: view.step === 'reading' || view.step === 'working',
    chooseFile: (file) => void preview({ kind: 'file', file, passphrase: null }),
    chooseSnapshot: (id, name) => void preview({ kind: 'snapshot', id, name }),
    unlock: (passphrase) => {
      if (source.current?.kind === 'file') void preview({ ...source.current, passphrase });
    },
    confirm: (withSettings) => {
      const from = source.current;
      if (from) void begin('reading', (signal) => hand(from, withSettings, signal));
    },
    cancel: () => {
      reading.current?.abort();
      if (view.step === 'working') stop();
      else setView({ step: 'idle' });
    },
  };
}

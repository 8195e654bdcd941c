import { useEffect, useRef, useState } from 'react';
import type { LastRestore } from '@/lib/messages/data-contract';
import type { RestorePreview, RestoreSource } from '@/lib/pages/page-files';
import { usePorts } from '../../ports/ports-context';
import { useJob } from '../../ports/use-job';
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
  const [jobId, setJobId] = useState<string | null>(null);
  const source = useRef<RestoreSource | null>(null);
  const stop = useRef<AbortController | null>(null);
  const job = useJob(jobId);
  const [last, setLast] = useState<LastRestore | null>(null);
  const isWorking = jobId !== null;

  // Whatever was done, or is still to be taken back from an earlier visit.
  useEffect(() => {
    if (!isWorking) void data.lastRestore().then(setLast, console.error);
  }, [isWorking, data]);

  useEffect(() => {
    if (!job) return;
    if (job.state === 'running') setView({ step: 'working', phase: job.phase, done: job.done, total: job.total });
    else if (job.state === 'cancelled') setView({ step: 'cancelled' });
    else if (job.state === 'failed') setView({ step: 'refused', code: job.error?.code ?? 'unknown' });
    else if (job.result?.kind === 'restore') setView({ step: 'done', ...job.result });
    else if (job.result?.kind === 'restore-undone') setView({ step: 'undone', ...job.result });
    if (job.state !== 'running') setJobId(null);
  }, [job]);

  const preview = async (from: RestoreSource) => {
    source.current = from;
    const controller = new AbortController();
    stop.current = controller;
    const passphrase = from.kind === 'file' ? from.passphrase : null;
    setView({ step: 'reading', done: 0, total: 0 });
    const { previewRestore, refusalOf } = await files();
    try {
      const found = await previewRestore(from, {
        signal: controller.signal,
        onProgress: (done, total) => setView({ step: 'reading', done, total }),
      });
      controller.signal.throwIfAborted();
      const name = from.kind === 'file' ? from.file.name : from.name;
      setView({ step: 'planned', name, summary: summaryOf(found) });
    } catch (error) {
      if (controller.signal.aborted) return;
      const code = refusalOf(error);
      if (code === 'unknown') console.error(error);
      const isLocked = code === 'passphrase-needed' || code === 'wrong-passphrase';
      setView(isLocked ? { step: 'locked', isWrong: passphrase !== null } : { step: 'refused', code });
    }
  };

  const begin = async (from: RestoreSource, withSettings: boolean) => {
    setView({ step: 'working', phase: 'reading', done: 0, total: 0 });
    const { transfer, refusalOf } = await files();
    try {
      if (from.kind === 'snapshot') return setJobId(await data.restoreSnapshot(from.id));
      const { passphrase } = from;
      setJobId(await transfer(from.file, clock.now().at, (key) => data.restore(key, passphrase, { withSettings })));
    } catch (error) {
      console.error(error);
      setView({ step: 'refused', code: refusalOf(error) });
    }
  };

  const undo = async () => {
    setView({ step: 'working', phase: 'writing', done: 0, total: 0 });
    try {
      setJobId(await data.undoRestore());
    } catch (error) {
      console.error(error);
      setView({ step: 'refused', code: (await files()).refusalOf(error) });
    }
  };

  return {
    view,
    last,
    undo: () => void undo(),
    isBusy: view.step === 'reading' || view.step === 'working',
    chooseFile: (file) => void preview({ kind: 'file', file, passphrase: null }),
    chooseSnapshot: (id, name) => void preview({ kind: 'snapshot', id, name }),
    unlock: (passphrase) => {
      if (source.current?.kind === 'file') void preview({ ...source.current, passphrase });
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

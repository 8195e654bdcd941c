import type { Settings } from '@/lib/domain/settings';
import type { JobResult } from '@/lib/messages/data-contract';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { undoRestore } from '@/lib/storage/backup/undo-restore';
import type { ProjectWith } from '@/lib/storage/projection';
import type { Deps } from '../deps';
import { projector, scheduleContext } from '../log/schedule-context';
import { loadSettings } from '../settings/settings-store';
import { FileGone, type JobControl } from './jobs';
import type { LastRestores } from './last-restore';

/** A fold that reports its progress. `total` 0 = not known. */
function toldProjection(settings: Settings, zone: string, total: number, { progress }: JobControl): ProjectWith {
  let done = 0;
  return (cadences) => {
    const project = projector(scheduleContext(cadences, settings, zone));
    return (events) => {
      done += 1;
      progress('writing', total === 0 ? 0 : Math.min(done, total), total);
      return project(events);
    };
  };
}

/**
 * Reads, checks and merges a backup file: first all of it is read, then all of it is written in one transaction. What it
 * takes to undo that is kept.
 */
export async function restoreFile(
  deps: Deps,
  last: LastRestores,
  file: Blob,
  { passphrase, withSettings }: { passphrase: string | null; withSettings: boolean },
  control: JobControl,
): Promise<JobResult> {
  const { signal, progress } = control;
  const preview = await previewRestore(file, deps.db, {
    passphrase,
    signal,
    onProgress: (done, total) => progress('reading', done, total),
  });
  const [settings, { zone, at }] = await Promise.all([loadSettings(deps.local), deps.now()]);
  const theirs = withSettings ? preview.settings : null;
  const { prospects, skipped, errorCount } = preview;
  const total = prospects.added + prospects.changed;
  progress('writing', 0, total);
  const projectWith = toldProjection(theirs ?? settings, zone, total, control);
  const record = await applyRestore(deps.db, preview, projectWith, signal);
  const patched = theirs && (await deps.settings.change(theirs));
  const events = record.events.length;
  const isChange = events + record.cadences.length + record.valueItems.length + record.sends.length > 0;
  if (isChange || patched) await last.keep({ record, settings: patched }, { at, prospects: prospects.added, events });
  return { kind: 'restore', prospects, events, skipped, errorCount, settings: patched !== null };
}

/** Takes the last restore back: what it added goes, and settings it changed that nobody changed since. */
export async function undoLastRestore(deps: Deps, last: LastRestores, control: JobControl): Promise<JobResult> {
  const undoable = await last.read();
  if (!undoable) throw new FileGone();
  const [settings, { zone }] = await Promise.all([loadSettings(deps.local), deps.now()]);
  const back = undoable.settings && unchanged(settings, undoable.settings);
  control.progress('writing', 0, 0);
  const projectWith = toldProjection({ ...settings, ...back }, zone, 0, control);
  const gone = await undoRestore(deps.db, undoable.record, projectWith, control.signal);
  if (back) await deps.settings.change(back);
  await last.forget();
  return { kind: 'restore-undone', ...gone };
}

/** The earlier values of the fields that still are as the restore left them. */
function unchanged(now: Settings, { before, after }: { before: Settings; after: Settings }): Partial<Settings> {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const keys = Object.keys(before) as (keyof Settings)[];
  return Object.fromEntries(keys.filter((key) => same(now[key], after[key])).map((key) => [key, before[key]]));
}

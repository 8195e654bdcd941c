import type { JobResult } from '@/lib/messages/data-contract';
import { applyRestore, type ProjectWith, planRestore } from '@/lib/storage/backup/restore';
import type { Deps } from '../deps';
import { planContext, projector } from '../log/plan-context';
import { loadSettings, patchSettings } from '../settings/settings-store';
import type { JobControl } from './jobs';

/** Reads, checks and merges a backup file: first all of it is read, then all of it is written in one transaction. */
export async function restoreFile(
  deps: Deps,
  file: Blob,
  { passphrase, withSettings }: { passphrase: string | null; withSettings: boolean },
  { signal, progress }: JobControl,
): Promise<JobResult> {
  const plan = await planRestore(file, deps.db, {
    passphrase,
    signal,
    onProgress: (done, total) => progress('reading', done, total),
  });
  const [settings, { zone }] = await Promise.all([loadSettings(deps.local), deps.now()]);
  const isWithSettings = withSettings && plan.settings !== null;
  const total = plan.prospects.added + plan.prospects.changed;
  let done = 0;
  const projectWith: ProjectWith = (cadences) => {
    const project = projector(planContext(cadences, (isWithSettings && plan.settings) || settings, zone));
    return (events) => {
      done += 1;
      progress('writing', Math.min(done, total), total);
      return project(events);
    };
  };
  progress('writing', 0, total);
  const { addedEvents } = await applyRestore(deps.db, plan, projectWith, signal);
  if (isWithSettings && plan.settings) await patchSettings(deps.local, plan.settings);
  const { prospects, skipped, errorCount } = plan;
  return { kind: 'restore', prospects, events: addedEvents, skipped, errorCount, settings: isWithSettings };
}

import { useEffect, useState } from 'react';
import { nowIn } from '@/lib/domain/time/zone';
import { formatMoment } from '@/lib/i18n/format-local';
import { wordOr } from '@/lib/i18n/keys';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { useJob } from '../../ports/use-job';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { Setting, settingElementId } from '../shell/setting';
import { BackupForm } from './backup-form';
import { CsvForm } from './csv-form';
import { EraseAll } from './erase-all';
import { ExportList } from './export-list';
import { formatBytes } from './format-bytes';
import { RestoreForm } from './restore-form';
import { SnapshotList } from './snapshot-list';
import { StoredList } from './stored-list';
import { useCsvImport } from './use-csv-import';
import { useExport } from './use-export';
import { useRestore } from './use-restore';
import { useStored } from './use-stored';

/** Backup, restore, snapshots, sheets, what is stored, and erasing all of it. */
export function DataSection({ context }: { context: OptionsContext }) {
  const { now, say, attempt, go } = context;
  const { reads, services } = usePorts();
  const { t, i18n } = useTranslation('data');
  const stored = useStored();
  const restore = useRestore();
  const csv = useCsvImport(({ batch, added, left }) => {
    const message = [t('csv.added', { count: added }), left > 0 && t('csv.left', { count: left })];
    say({ message: message.filter(Boolean).join(' '), tone: 'plain', undo: null });
    go(`prospects/added/${encodeURIComponent(batch)}`);
  });
  const exports = useExport(context);
  const [taking, setTaking] = useState<string | null>(null);
  const taken = useJob(taking);
  const mailboxes = useLive(() => reads.mailboxes(), [reads]);
  const cadences = useLive(async () => {
    const all = await reads.cadences();
    return all.filter((each) => each.archivedAt === null).map((each) => ({ id: each.id, name: cadenceName(t, each) }));
  }, [reads, t]);

  useEffect(() => {
    if (!taken || taken.state === 'running') return;
    setTaking(null);
    const isTaken = taken.result?.kind === 'snapshot' && taken.result.taken;
    if (taken.state === 'done')
      say({ message: t(isTaken ? 'snapshots.taken' : 'snapshots.nothing'), tone: 'plain', undo: null });
    else
      say({
        message: wordOr(t, `data:refused.${taken.error?.code}`, t('refused.unknown')),
        tone: 'problem',
        undo: null,
      });
  }, [taken, say, t]);

  const momentOf = (at: number) => formatMoment(i18n.language, nowIn(at, now.zone).local, now.local);
  const counts = stored.rows && new Map(stored.rows.map(({ table, count }) => [table, count]));
  const isBusy = restore.isBusy || csv.view.step === 'working' || taking !== null;
  const backupWork = exports.work?.kind === 'backup' ? exports.work : null;

  return (
    <SectionPage id="data">
      <Setting id="backup">
        <BackupForm work={backupWork} onSave={exports.backup} onCancel={exports.cancel} />
      </Setting>
      <Setting id="restore">
        <RestoreForm
          view={restore.view}
          onFile={restore.chooseFile}
          onPassphrase={restore.unlock}
          onConfirm={restore.confirm}
          onCancel={restore.cancel}
          last={restore.last && { ...restore.last, moment: momentOf(restore.last.at) }}
          onUndo={restore.undo}
        />
      </Setting>
      <Setting id="snapshots">
        <SnapshotList
          snapshots={
            stored.snapshots?.map(({ id, at, prospects, events, size }) => ({
              ...{ id, prospects, events, moment: momentOf(at), size: formatBytes(i18n.language, size) },
            })) ?? null
          }
          disabled={isBusy}
          onTake={() => void attempt(async () => setTaking(await services.data.takeSnapshot()))}
          onRestore={(id) => {
            const head = stored.snapshots?.find((each) => each.id === id);
            restore.chooseSnapshot(id, t('snapshots.name', { moment: momentOf(head?.at ?? now.at) }));
            document.getElementById(settingElementId('restore'))?.scrollIntoView({ block: 'start' });
          }}
        />
      </Setting>
      <Setting id="csv-import">
        <CsvForm
          view={csv.view}
          mailboxes={valueOr(mailboxes, [])}
          cadences={valueOr(cadences, [])}
          onFile={csv.chooseFile}
          onMapping={csv.map}
          onEncoding={csv.encode}
          onConfirm={csv.confirm}
          onCancel={csv.cancel}
          onUndo={csv.undo}
        />
      </Setting>
      <Setting id="csv-export">
        <ExportList work={backupWork ? null : exports.work} onExport={exports.exportAs} onCancel={exports.cancel} />
      </Setting>
      <Setting id="storage">
        <StoredList
          rows={stored.rows}
          used={stored.used === null ? null : formatBytes(i18n.language, stored.used)}
          persisted={stored.persisted}
          onPersist={() =>
            void attempt(async () => {
              const granted = await stored.askPersist();
              say({ message: t(granted ? 'stored.granted' : 'stored.denied'), tone: 'plain', undo: null });
            })
          }
        />
      </Setting>
      <Setting id="erase">
        <EraseAll
          counts={
            counts && {
              prospects: counts.get('prospects') ?? 0,
              touches: counts.get('touches') ?? 0,
              snapshots: stored.snapshots?.length ?? 0,
            }
          }
          onErase={(options) =>
            void attempt(async () => {
              await services.data.eraseAll({ confirm: 'erase-all', ...options });
              say({ message: t('erase.done'), tone: 'plain', undo: null });
            })
          }
        />
      </Setting>
    </SectionPage>
  );
}

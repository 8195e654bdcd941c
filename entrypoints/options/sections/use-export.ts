import { addDays } from 'date-fns';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportKind } from '@/components/options/data/export-list';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { clockFace, faceText } from '@/lib/domain/time/wall-clock';
import { cadenceName } from '@/lib/i18n/preset-words';
import { whyReason } from '@/lib/i18n/why-words';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { calendarFile } from '@/lib/storage/csv/calendar-file';
import { exportProspectsCsv, exportTouchesCsv, PROSPECT_COLUMNS, TOUCH_COLUMNS } from '@/lib/storage/csv/export-csv';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { coming, dueNow } from '@/lib/storage/queries';
import type { OptionsContext } from '../options-context';
import { saveFile } from './save-file';

const CALENDAR_DAYS = 30;
const MOST_ENTRIES = 5_000;

interface Watch {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

function titles<C extends string>(t: TFunction, columns: readonly C[]): Record<C, string> {
  return Object.fromEntries(columns.map((column) => [column, t(`data:csvTitle.${column}`)])) as Record<C, string>;
}

async function calendar(db: NextTouchDatabase, now: Now, t: TFunction, locale: string): Promise<Blob> {
  const until = faceText(addDays(clockFace(now.local), CALENDAR_DAYS));
  const rows = [...(await dueNow(db, now.local, MOST_ENTRIES)), ...(await coming(db, now.local, until, MOST_ENTRIES))];
  const text = calendarFile(rows, {
    now: now.at,
    calendarName: t('data:export.calendarName'),
    titleOf: ({ enrollment, prospect }) =>
      t('data:export.entry', {
        channel: t(`common:channel.${enrollment.channel ?? 'email'}`),
        name: prospect.name || (prospect.addresses[0] ?? ''),
      }),
    descriptionOf: ({ enrollment }) => (enrollment.why ? whyReason(t, enrollment.why, locale, now.local) : ''),
  });
  return new Blob([text], { type: 'text/calendar;charset=utf-8' });
}

/** Makes files of what the log holds, in the page: pages read by themselves. One at a time. */
export function useExport({ db, now, say, attempt }: OptionsContext, settings: Settings) {
  const { t, i18n } = useTranslation(['data', 'common', 'why']);
  const [work, setWork] = useState<{ kind: ExportKind | 'backup'; done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function run(kind: ExportKind | 'backup', extension: string, make: (watch: Watch) => Promise<Blob>) {
    const controller = new AbortController();
    stop.current = controller;
    setWork({ kind, done: 0, total: 0 });
    await attempt(async () => {
      try {
        const onProgress = (done: number, total: number) => setWork({ kind, done, total });
        const file = await make({ signal: controller.signal, onProgress });
        controller.signal.throwIfAborted();
        saveFile(file, `${t(`data:export.file.${kind}`)}-${now.local.slice(0, 10)}.${extension}`);
        say({ message: t(kind === 'backup' ? 'data:backup.saved' : 'data:export.saved'), tone: 'plain', undo: null });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      }
    });
    setWork(null);
  }

  return {
    work,
    cancel: () => stop.current?.abort(),
    backup: (passphrase: string | null) =>
      void run('backup', 'json', (watch) => exportBackup(db, { now: now.at, settings, passphrase, ...watch })),
    exportAs: (kind: ExportKind) => {
      if (kind === 'calendar') return void run(kind, 'ics', () => calendar(db, now, t, i18n.language));
      if (kind === 'touches')
        return void run(kind, 'csv', (watch) => exportTouchesCsv(db, { titles: titles(t, TOUCH_COLUMNS), ...watch }));
      return void run(kind, 'csv', async (watch) => {
        const cadences = await db.cadences.toArray();
        const cadenceNames = new Map(cadences.map((each) => [each.id, cadenceName(t, each)]));
        return exportProspectsCsv(db, { titles: titles(t, PROSPECT_COLUMNS), cadenceNames, ...watch });
      });
    },
  };
}

import { useRef, useState } from 'react';
import { dateIn, type Now } from '@/lib/domain/time/time';
import { type Translate, wordOr } from '@/lib/i18n/keys';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { whyReason } from '@/lib/i18n/why-words';
import type { PageFiles, Watch } from '@/lib/pages/page-files';
import { usePorts } from '../../ports/ports-context';
import { saveFile } from '../../ui/save-file';
import type { OptionsContext } from '../shell/options-context';
import type { ExportKind } from './export-list';

function titles<C extends string>(t: Translate, columns: readonly C[]): Record<C, string> {
  return Object.fromEntries(columns.map((column) => [column, wordOr(t, `data:csvTitle.${column}`, column)])) as Record<
    C,
    string
  >;
}

function calendarWords(t: Translate, locale: string, now: Now): Parameters<PageFiles['calendar']>[1] {
  return {
    now: now.at,
    calendarName: t('data:export.calendarName'),
    titleOf: ({ enrollment, prospect }) =>
      t('data:export.entry', {
        channel: wordOr(t, `common:channel.${enrollment.channel ?? 'email'}`, ''),
        name: prospect.name || (prospect.addresses[0] ?? ''),
      }),
    descriptionOf: ({ enrollment }) => (enrollment.why ? whyReason(t, enrollment.why, locale, now.local) : ''),
  };
}

/** Makes files of what the log holds, in the page: pages read by themselves. One at a time. */
export function useExport({ now, say, attempt, settings }: OptionsContext) {
  const { files, reads } = usePorts();
  const { t, i18n } = useTranslation(['data', 'common', 'why']);
  const [work, setWork] = useState<{ kind: ExportKind | 'backup'; done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function run(
    kind: ExportKind | 'backup',
    extension: string,
    make: (from: PageFiles, watch: Watch) => Promise<Blob>,
  ) {
    const controller = new AbortController();
    stop.current = controller;
    setWork({ kind, done: 0, total: 0 });
    await attempt(async () => {
      try {
        const onProgress = (done: number, total: number) => setWork({ kind, done, total });
        const file = await make(await files(), { signal: controller.signal, onProgress });
        controller.signal.throwIfAborted();
        saveFile(file, `${t(`data:export.file.${kind}`)}-${dateIn(now.local)}.${extension}`);
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
      void run('backup', 'json', (from, watch) => from.backup({ now, settings, passphrase }, watch)),
    exportAs: (kind: ExportKind) => {
      if (kind === 'calendar')
        return void run(kind, 'ics', (from) => from.calendar(now.local, calendarWords(t, i18n.language, now)));
      if (kind === 'touches')
        return void run(kind, 'csv', (from, watch) => from.touchesCsv(titles(t, from.TOUCH_COLUMNS), watch));
      return void run(kind, 'csv', async (from, watch) => {
        const cadences = await reads.cadences();
        const cadenceNames = new Map(cadences.map((each) => [each.id, cadenceName(t, each)]));
        return from.prospectsCsv({ titles: titles(t, from.PROSPECT_COLUMNS), cadenceNames }, watch);
      });
    },
  };
}

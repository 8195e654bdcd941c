import './prospects.css';
import { FileUp, SquareKanban } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ErasedCounts } from '@/lib/messages/contract';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { BulkBar, type OpenMenu } from './bulk-bar';
import { ImportResult } from './import-result';
import { KeepViewDialog } from './keep-view-dialog';
import { ProspectGrid } from './prospect-grid';
import { rowWords } from './row-words';
import { NOBODY, type Selection, within } from './selection';
import { isNarrowed, sortedBy } from './table-view';
import { useBulk } from './use-bulk';
import { useTable } from './use-table';
import { ViewBar } from './view-bar';

const NONE: { id: string; name: string; isOpen: boolean }[] = [];

/** All prospects in one table: found, narrowed, put in order, and acted on together. */
export function ProspectsSection({ context }: { context: OptionsContext }) {
  const { t, i18n } = useTranslation(['prospects', 'common', 'options']);
  const { now, settings, detail, go, say, attempt } = context;
  const { reads, services } = usePorts();
  const table = useTable(detail, now.local);
  const { view, ids, rows } = table;
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const [menu, setMenu] = useState<OpenMenu>(null);
  const [keeping, setKeeping] = useState(false);
  const [erasing, setErasing] = useState<{ ids: string[]; counts: ErasedCounts } | null>(null);
  const search = useRef<HTMLInputElement>(null);

  const named = useLive(
    async () =>
      (await reads.cadences()).map((each) => ({
        ...{ id: each.id, name: cadenceName(t, each), isOpen: each.archivedAt === null },
      })),
    [reads, t],
  );
  const cadences = valueOr(named, NONE);
  const open = cadences.filter(({ isOpen }) => isOpen);
  const names = useMemo(() => new Map(cadences.map(({ id, name }) => [id, name])), [cadences]);
  const bulk = useBulk(context, names);
  const chosen = useMemo(() => within(selection, ids), [selection, ids]);
  const clear = () => setSelection(NOBODY);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || document.querySelector('[role$="dialog"], [role="menu"]')) return;
      if (event.key === 'Escape') setSelection(NOBODY);
      if (event.key !== '/' || (target instanceof HTMLElement && target.matches('input, textarea, select'))) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const askErase = async (whom: string[]) => {
    const counts = await attempt(() => services.page.countErase(whom));
    if (counts) setErasing({ ids: whom, counts });
  };
  const erase = async (whom: string[]) => {
    const gone = await attempt(() => services.page.erase(whom));
    if (gone) say({ message: t('prospects:erased', { count: gone.prospects }), tone: 'plain', undo: null });
    clear();
  };
  const undoImport = async (batch: string) => {
    const outcome = await attempt(() => services.log.undo(batch));
    if (outcome) say({ message: t('options:shell.undone'), tone: 'plain', undo: null });
  };
  /** Keys that act on whoever is chosen, or else on the current row. */
  const onKey = (key: string, id: string): boolean => {
    const menus: Record<string, OpenMenu> = { e: 'enroll', f: 'finish', s: 'snooze' };
    const whom = chosen.length > 0 ? chosen : [id];
    const opened = menus[key];
    if (opened) setMenu(opened);
    else if (key === 'p') void bulk.act(whom, { type: 'pause' });
    else if (key === 'r') void bulk.act(whom, { type: 'resume' });
    else if (key === 'Delete') void askErase(whom);
    else return false;
    if (chosen.length === 0) setSelection({ ids: new Set([id]), anchor: ids.indexOf(id) });
    return true;
  };

  if (table.hasFailed)
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  const rowContext = { t, locale: i18n.language, now: now.local, zone: now.zone, cadences: names };
  const { batch } = view;
  return (
    <SectionPage
      id="prospects"
      isWide
      actions={
        <>
          <Button icon={<SquareKanban size={16} aria-hidden />} onClick={() => go('pipeline')}>
            {t('options:section.pipeline.title')}
          </Button>
          <Button icon={<FileUp size={16} aria-hidden />} onClick={() => go('data/csv-import')}>
            {t('prospects:import')}
          </Button>
        </>
      }
    >
      {batch !== null && table.isReady && (
        <ImportResult count={ids.length} onAll={table.clear} onUndo={() => void undoImport(batch)} />
      )}
      <ViewBar
        {...{ view, search, cadences }}
        hidden={table.hidden}
        saved={table.saved}
        onView={table.setView}
        onClear={table.clear}
        onColumn={table.toggleColumn}
        onOpenSaved={(saved) => table.setView(saved.view)}
        onSave={() => setKeeping(true)}
        onForget={(saved) => {
          const before = table.saved;
          table.forget(saved.id);
          const undo = async () => table.restoreSaved(before);
          say({ message: t('prospects:saved.forgotten', { name: saved.name }), tone: 'plain', undo });
        }}
      />
      {chosen.length > 0 || bulk.progress ? (
        <BulkBar
          count={chosen.length}
          cadences={open}
          snoozes={snoozeOptions(now, settings.calendar)}
          now={now.local}
          {...{ menu, onMenu: setMenu, progress: bulk.progress }}
          onAct={(act) => void bulk.act(chosen, act)}
          onErase={() => void askErase(chosen)}
          onStop={bulk.stop}
          onClear={clear}
        />
      ) : (
        <div className="nt-view-count">
          <span role="status">
            {table.isReady &&
              (isNarrowed(view)
                ? t('prospects:some', { count: ids.length, total: table.total ?? ids.length })
                : t('prospects:all', { count: ids.length }))}
          </span>
          <span className="nt-view-keys">{t('prospects:keys')}</span>
        </div>
      )}
      {table.isReady && ids.length === 0 ? (
        <p className="nt-empty-title">{t(isNarrowed(view) ? 'prospects:noneFound' : 'prospects:noneYet')}</p>
      ) : (
        <ProspectGrid
          {...{ ids, view, selection, onKey }}
          hidden={table.hidden}
          wordsOf={(id) => {
            const hit = rows.get(id);
            return hit ? rowWords(hit, rowContext) : null;
          }}
          onInSight={table.onInSight}
          onSort={(column) => table.setView(sortedBy(view, column))}
          onSelection={setSelection}
          startAt={table.startAt}
          onOpen={(id) => {
            table.setOpened(id);
            go(`prospect/${encodeURIComponent(id)}`);
          }}
        />
      )}
      <KeepViewDialog open={keeping} onClose={() => setKeeping(false)} onKeep={table.keep} />
      <ConfirmDialog
        open={erasing !== null}
        onOpenChange={(is) => !is && setErasing(null)}
        title={t('prospects:eraseTitle', { count: erasing?.counts.prospects ?? 0 })}
        description={t('prospects:eraseDescription', {
          touches: erasing?.counts.touches ?? 0,
          events: erasing?.counts.events ?? 0,
        })}
        confirmLabel={t('prospects:eraseConfirm')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => erasing && void erase(erasing.ids)}
      />
    </SectionPage>
  );
}

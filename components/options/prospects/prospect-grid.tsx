// biome-ignore-all lint/a11y/useSemanticElements: a <table> whose rows are laid out one by one loses its roles
import { getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { TableView } from '@/lib/pages/reads';
import { type TableRow, tableColumns, tracksOf } from './columns';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import type { RowWords } from './row-words';
import { extendedTo, type Selection, toggled } from './selection';
import { COLUMNS, type Column } from './table-view';

const ROW_HEIGHT = 48;
/** What is drawn before the scroller has been measured, and where layout is not known (tests). */
const FIRST_RECT = { width: 900, height: 560 };
/** Rows are read in pages of so many. */
const PAGE = 60;

export interface ProspectGridProps {
  ids: readonly string[];
  view: TableView;
  hidden: readonly Column[];
  selection: Selection;
  /** Id of the row to begin at, with the focus on it; null, or not in the table: the first. */
  startAt: string | null;
  /** What is known of the rows in sight. */
  wordsOf: (id: string) => RowWords | null;
  /** Rows from `first` up to `end` are in sight, or near it. */
  onInSight: (first: number, end: number) => void;
  onSort: (column: Column) => void;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** A key that is an act on what is chosen, or on this row. False: not one. */
  onKey: (key: string, id: string) => boolean;
}

/** The rows, drawn as far as they are in sight. One stop for Tab; arrows move, Space or X chooses, Enter opens. */
export function ProspectGrid(props: ProspectGridProps) {
  const { ids, view, hidden, selection, wordsOf, onInSight, onSelection } = props;
  const { t } = useTranslation(['prospects', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const isFocusDue = useRef(false);
  const at = Math.min(current, Math.max(0, ids.length - 1));
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    initialRect: FIRST_RECT,
    // The head lies over the first row's place.
    scrollPaddingStart: ROW_HEIGHT,
  });
  const drawn = virtualizer.getVirtualItems();
  const first = Math.floor((drawn[0]?.index ?? 0) / PAGE) * PAGE;
  const end = Math.ceil(((drawn.at(-1)?.index ?? 0) + 1) / PAGE) * PAGE;
  useEffect(() => onInSight(first, end), [onInSight, first, end]);
  useEffect(() => {
    if (!isFocusDue.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    isFocusDue.current = false;
    row.focus({ preventScroll: true });
  });

  const isStarted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there are rows
  useEffect(() => {
    if (isStarted.current || ids.length === 0) return;
    isStarted.current = true;
    const index = props.startAt === null ? -1 : ids.indexOf(props.startAt);
    if (index >= 0) goTo(index, false);
  }, [ids]);

  const data = drawn.map(({ index }): TableRow => {
    const id = ids[index] ?? '';
    return { id, index, words: wordsOf(id) };
  });
  const columns = useMemo(() => tableColumns(t('prospects:noCadence')), [t]);
  const table = useReactTable({
    data,
    columns,
    getRowId: (row) => row.id,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    // Row numbers come from the scroller: paging in the table would reset at each read and draw all rows again.
    manualPagination: true,
    autoResetAll: false,
    state: { columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])) },
  });
  const tracks = tracksOf(table.getVisibleLeafColumns().map(({ id }) => id));
  const areAll = ids.length > 0 && selection.ids.size >= ids.length && ids.every((id) => selection.ids.has(id));

  const goTo = (to: number, isRange: boolean) => {
    const index = Math.max(0, Math.min(ids.length - 1, to));
    if (isRange) onSelection(extendedTo({ ...selection, anchor: selection.anchor ?? at }, ids, index));
    isFocusDue.current = true;
    setCurrent(index);
    virtualizer.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const id = ids[at];
    const isRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    if (!isRow || id === undefined) return;
    const steps: Record<string, number> = {
      ...{ ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1 },
      ...{ PageDown: at + 10, PageUp: at - 10, Home: 0, End: ids.length - 1 },
    };
    const to = steps[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (to !== undefined && (isPlain || event.key === 'Home' || event.key === 'End')) goTo(to, event.shiftKey);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'a') onSelection({ ids: new Set(ids), anchor: 0 });
    else if (!isPlain) return;
    else if (event.key === ' ' || event.key === 'x') onSelection(toggled(selection, id, at));
    else if (event.key === 'Enter') props.onOpen(id);
    else if (!props.onKey(event.key, id)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="nt-grid"
      role="grid"
      aria-label={t('prospects:table')}
      aria-rowcount={ids.length + 1}
      aria-multiselectable
      onKeyDown={onKeyDown}
    >
      <GridHead
        columns={table.getVisibleLeafColumns().map(({ id }) => COLUMNS.find((each) => each === id) ?? 'name')}
        {...{ tracks, view }}
        count={ids.length}
        areAll={areAll}
        onSort={props.onSort}
        onAll={(all) => onSelection(all ? { ids: new Set(ids), anchor: 0 } : { ids: new Set(), anchor: null })}
      />
      <div
        role="rowgroup"
        className="nt-grid-body"
        style={{ height: virtualizer.getTotalSize(), minWidth: tracks.minWidth }}
      >
        {table.getRowModel().rows.map((row) => {
          const { id, index } = row.original;
          return (
            <GridLine
              key={id}
              {...{ row, tracks }}
              top={index * ROW_HEIGHT}
              isChosen={selection.ids.has(id)}
              isStop={index === at}
              onFocus={() => setCurrent(index)}
              onOpen={() => props.onOpen(id)}
              onChoose={(isRange) =>
                onSelection(isRange ? extendedTo(selection, ids, index) : toggled(selection, id, index))
              }
            />
          );
        })}
      </div>
    </div>
  );
}

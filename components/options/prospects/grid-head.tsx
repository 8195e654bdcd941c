// biome-ignore-all lint/a11y/useSemanticElements: a <table> whose rows are laid out one by one loses its roles
// biome-ignore-all lint/a11y/useFocusableInteractive: rows, buttons and check boxes are the stops; cells are none
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { TableView } from '@/lib/pages/reads';
import type { tracksOf } from './columns';
import type { Column } from './table-view';

export interface GridHeadProps {
  columns: readonly Column[];
  /** Widths of the columns. */
  tracks: ReturnType<typeof tracksOf>;
  view: Pick<TableView, 'sort' | 'descending'>;
  /** Rows of the table. */
  count: number;
  /** Whether every row is chosen. */
  areAll: boolean;
  onSort: (column: Column) => void;
  onAll: (all: boolean) => void;
}

/** The head of the table: choose all, and a button a column to sort by it. */
export function GridHead({ columns, tracks, view, count, areAll, onSort, onAll }: GridHeadProps) {
  const { t } = useTranslation('prospects');
  const Arrow = view.descending ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className="nt-grid-head" style={{ minWidth: tracks.minWidth }}>
      <div role="row" aria-rowindex={1} className="nt-grid-row" style={tracks}>
        <div role="columnheader" className="nt-grid-check">
          <input
            type="checkbox"
            aria-label={t('selectAll', { count })}
            checked={areAll}
            onChange={() => onAll(!areAll)}
          />
        </div>
        {columns.map((column) => {
          const isSorted = view.sort === column;
          return (
            <div
              key={column}
              role="columnheader"
              {...(isSorted && { 'aria-sort': view.descending ? 'descending' : 'ascending' })}
            >
              <button type="button" className="nt-grid-sort" onClick={() => onSort(column)}>
                {t(`column.${column}`)}
                {isSorted && <Arrow size={14} aria-hidden />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

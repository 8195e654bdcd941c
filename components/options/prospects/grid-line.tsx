// biome-ignore-all lint/a11y/useSemanticElements: a <table> whose rows are laid out one by one loses its roles
// biome-ignore-all lint/a11y/useFocusableInteractive: rows, buttons and check boxes are the stops; cells are none
import { flexRender, type Row } from '@tanstack/react-table';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { classNames } from '../../ui/class-names';
import type { TableRow, tracksOf } from './columns';

export interface GridLineProps {
  row: Row<TableRow>;
  /** Widths of the columns. */
  tracks: ReturnType<typeof tracksOf>;
  /** Where it stands in the table, px. */
  top: number;
  isChosen: boolean;
  /** The one stop for Tab. */
  isStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
  /** Its check box was clicked; with Shift, up to here. */
  onChoose: (isRange: boolean) => void;
}

/** A prospect in the table. Keys are handled on the grid. */
export function GridLine({ row, tracks, top, isChosen, isStop, onFocus, onOpen, onChoose }: GridLineProps) {
  const { t } = useTranslation('common');
  const { index, words } = row.original;
  const who = [words?.name, words?.company].flatMap((each) => (each ? shownText(each) : []));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the grid
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-label={words ? who.join(', ') : undefined}
      tabIndex={isStop ? 0 : -1}
      className={classNames('nt-grid-row', 'nt-grid-line', isChosen && 'nt-grid-line-chosen')}
      style={{ ...tracks, transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space on the row does the same */}
      <div role="gridcell" className="nt-grid-check" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('row.select', { name: words?.name ?? '' })}
          checked={isChosen}
          onChange={() => {}}
          onClick={(event) => onChoose(event.shiftKey)}
        />
      </div>
      {row.getVisibleCells().map((cell) => (
        <div key={cell.id} role="gridcell" className="nt-grid-cell">
          {flexRender(cell.column.columnDef.cell, cell.getContext())}
        </div>
      ))}
    </div>
  );
}

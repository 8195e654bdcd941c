import { createColumnHelper } from '@tanstack/react-table';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { StateBadge } from '../../ui/state-badge';
import type { RowWords } from './row-words';

/** A row in sight; its words are null until it has been read. */
export interface TableRow {
  id: string;
  /** 0-based, in the whole table. */
  index: number;
  words: RowWords | null;
}

const helper = createColumnHelper<TableRow>();

function Two({ first, second }: { first: string; second: string }) {
  return (
    <>
      <bdi className="nt-cell-first">{shownText(first)}</bdi>
      {second !== '' && <bdi className="nt-cell-second">{shownText(second)}</bdi>}
    </>
  );
}

/** @param noCadence what stands for the state of who is in no cadence */
export function tableColumns(noCadence: string) {
  return [
    helper.display({
      id: 'name',
      enableHiding: false,
      cell: ({ row: { original } }) =>
        original.words && <Two first={original.words.name} second={original.words.address} />,
    }),
    helper.display({
      id: 'state',
      cell: ({ row: { original } }) =>
        original.words &&
        (original.words.state ? (
          <StateBadge state={original.words.state} />
        ) : (
          <span className="nt-cell-quiet">{noCadence}</span>
        )),
    }),
    helper.display({
      id: 'cadence',
      cell: ({ row: { original } }) =>
        original.words && <Two first={original.words.cadence} second={original.words.step} />,
    }),
    helper.display({
      id: 'next',
      cell: ({ row: { original } }) =>
        original.words && <Two first={original.words.next} second={original.words.nextDay} />,
    }),
    helper.display({
      id: 'last',
      cell: ({ row: { original } }) =>
        original.words && <Two first={original.words.last} second={original.words.lastDay} />,
    }),
    ...(['outcome', 'company', 'added'] as const).map((id) =>
      helper.display({
        id,
        cell: ({ row: { original } }) =>
          original.words && <bdi className="nt-cell-first">{shownText(original.words[id])}</bdi>,
      }),
    ),
  ];
}

/** Least width (px) and share of the room that is left, by column. */
const WIDTHS: Readonly<Record<string, { least: number; share: number }>> = {
  name: { least: 150, share: 1.3 },
  state: { least: 132, share: 0.6 },
  cadence: { least: 140, share: 1.2 },
  next: { least: 148, share: 1 },
  last: { least: 138, share: 1 },
  outcome: { least: 132, share: 0.9 },
  company: { least: 112, share: 1 },
  added: { least: 110, share: 0.5 },
};
/** Of the column of check boxes, px. */
const CHECK_WIDTH = 40;

/** The columns as CSS grid tracks, and the width (px) below which the table scrolls sideways. */
export function tracksOf(columns: readonly string[]): { gridTemplateColumns: string; minWidth: number } {
  const widths = columns.map((id) => WIDTHS[id] ?? { least: 100, share: 1 });
  return {
    gridTemplateColumns: [
      `${CHECK_WIDTH}px`,
      ...widths.map(({ least, share }) => `minmax(${least}px, ${share}fr)`),
    ].join(' '),
    minWidth: widths.reduce((sum, { least }) => sum + least, CHECK_WIDTH),
  };
}

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
    ...(['next', 'last', 'outcome', 'company', 'added'] as const).map((id) =>
      helper.display({
        id,
        cell: ({ row: { original } }) =>
          original.words && <bdi className="nt-cell-first">{shownText(original.words[id])}</bdi>,
      }),
    ),
  ];
}

/** Widths as CSS grid tracks. */
export const TRACKS: Readonly<Record<string, string>> = {
  name: 'minmax(160px, 1.3fr)',
  state: 'minmax(170px, 1.2fr)',
  cadence: 'minmax(120px, 1.2fr)',
  next: 'minmax(130px, 1.3fr)',
  last: 'minmax(130px, 1.3fr)',
  outcome: 'minmax(90px, 0.7fr)',
  company: 'minmax(90px, 1fr)',
  added: '110px',
};

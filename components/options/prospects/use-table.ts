import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { ProspectHit, TableView } from '@/lib/pages/reads';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { type Column, FIRST_VIEW, keepTableMemory, readTableMemory, viewInPlace } from './table-view';

const NO_ROWS: ReadonlyMap<string, ProspectHit> = new Map();
const NO_IDS: readonly string[] = [];

/**
 * The view of the table and what is in it: ids in order, and the rows in sight. What the address asks for is shown once;
 * the view is then the rep's, kept for the next time.
 */
export function useTable(detail: string | null, now: LocalDateTime) {
  const { memory, reads } = usePorts();
  const [kept, setKept] = useState(() => {
    const found = readTableMemory(memory);
    return { ...found, opened: null as string | null, view: viewInPlace(detail) ?? found.view };
  });
  const [startAt] = useState(() => readTableMemory(memory).opened);
  const asked = useRef(detail);
  useEffect(() => {
    if (asked.current === detail) return;
    asked.current = detail;
    const view = viewInPlace(detail);
    if (view) setKept((before) => ({ ...before, view }));
  }, [detail]);
  useEffect(() => keepTableMemory(memory, kept), [memory, kept]);

  const { view, hidden, saved } = kept;
  // Only the state "due" depends on the hour.
  const until = view.state === 'due' ? now : '';
  const listed = useLive(() => reads.prospectIds(view, until), [reads, view, until]);
  const counted = useLive(() => reads.countProspects(), [reads]);
  const ids = valueOr(listed, NO_IDS);

  const [sight, setSight] = useState({ first: 0, end: 60 });
  const onInSight = useCallback(
    (first: number, end: number) =>
      setSight((before) => (before.first === first && before.end === end ? before : { first, end })),
    [],
  );
  const inSight = useMemo(() => ids.slice(sight.first, sight.end), [ids, sight]);
  const read = useLive(() => reads.prospectRows(inSight), [reads, inSight]);
  const rows = valueOr(read, NO_ROWS);

  const setView = (patch: Partial<TableView>) =>
    setKept((before) => ({ ...before, view: { ...before.view, ...patch } }));
  return {
    view,
    hidden,
    saved,
    /** Where the rep left the table to look at somebody. */
    startAt,
    setOpened: (opened: string) => setKept((before) => ({ ...before, opened })),
    isReady: listed.state === 'ready',
    hasFailed: listed.state === 'failed',
    ids,
    total: valueOr(counted, null),
    rows,
    onInSight,
    setView,
    clear: () =>
      setKept((before) => ({
        ...before,
        view: { ...FIRST_VIEW, sort: before.view.sort, descending: before.view.descending },
      })),
    toggleColumn: (column: Column) =>
      setKept((before) => ({
        ...before,
        hidden: before.hidden.includes(column)
          ? before.hidden.filter((each) => each !== column)
          : [...before.hidden, column],
      })),
    keep: (name: string) =>
      setKept((before) => ({
        ...before,
        saved: [...before.saved, { id: crypto.randomUUID(), name, view: { ...before.view, batch: null } }],
      })),
    forget: (id: string) => setKept((before) => ({ ...before, saved: before.saved.filter((each) => each.id !== id) })),
    restoreSaved: (all: typeof saved) => setKept((before) => ({ ...before, saved: all })),
  };
}

import { useState } from 'react';
import type { ActedRow } from '../acts/acted-rows';
import { isCheckable } from '../nudge-row/row-action';
import { nudgeKey, type RowNudge } from '../nudge-row/row-nudge';

export interface CheckedRows {
  /** Those of the rows shown that are checked and not acted on. */
  rows: RowNudge[];
  /** Whether no row is checked, in sight or not. */
  isEmpty: boolean;
  has(key: string): boolean;
  set(nudge: RowNudge, isChecked: boolean): void;
  /** Checks the row, or lets it go. Nothing for a row that bulk acts cannot act on. */
  toggle(nudge: RowNudge): void;
  all(): void;
  clear(): void;
}

/** Which rows are checked for a bulk act. @param shown the rows of the list */
export function useCheckedRows(shown: readonly RowNudge[], acted: ReadonlyMap<string, ActedRow>): CheckedRows {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const has = (key: string) => keys.has(key);
  const set = (nudge: RowNudge, isChecked: boolean) => {
    const next = new Set(keys);
    if (isChecked) next.add(nudgeKey(nudge));
    else next.delete(nudgeKey(nudge));
    setKeys(next);
  };
  return {
    rows: shown.filter((nudge) => has(nudgeKey(nudge)) && !acted.has(nudgeKey(nudge))),
    isEmpty: keys.size === 0,
    has,
    set,
    toggle: (nudge) => {
      if (isCheckable(nudge)) set(nudge, !has(nudgeKey(nudge)));
    },
    all: () => setKeys(new Set(shown.filter(isCheckable).map(nudgeKey))),
    clear: () => setKeys(new Set()),
  };
}

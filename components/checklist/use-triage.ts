import { useState } from 'react';
import { type RowAction, type RowActionType, rowActions } from '../nudge-row/row-action';
import { nudgeKey, type RowNudge } from '../nudge-row/row-nudge';

/** Acts after which a row is settled and the next open row becomes current. */
const SETTLING: ReadonlySet<RowActionType> = new Set(['done', 'skip', 'snooze', 'pause', 'wake', 'answer']);

export interface TriageInput {
  /** In the order shown, rows acted on included. */
  rows: readonly RowNudge[];
  /** Keys of the rows acted on. */
  acted: { has(key: string): boolean };
  /** Whether the list can move touches to other days and ask how a touch went. */
  planning: boolean;
  onAction: (nudge: RowNudge, action: RowAction) => void;
  /** The cursor was moved, by a key or by an act: brings its row into view. */
  onMove?: (key: string) => void;
}

export interface Triage {
  /** The row that keys act on: the cursor's, else the first that is not settled. */
  current: RowNudge | null;
  currentKey: string | null;
  /** 0-based place of the current row; -1 without rows. */
  index: number;
  select(key: string): void;
  move(by: 1 | -1): void;
  /** Acts on a row. If that settles it, the next open row becomes current. */
  act(nudge: RowNudge, action: RowAction): void;
  /** The same on the current row, where its state allows it. */
  press(type: Exclude<RowActionType, 'snooze' | 'answer'>): void;
}

/**
 * Moves through the list, the same in popup, side panel and tray: the first open row is current, and each act moves on.
 */
export function useTriage({ rows, acted, planning, onAction, onMove }: TriageInput): Triage {
  const [cursor, setCursor] = useState<string | null>(null);
  const isOpen = (nudge: RowNudge) => !acted.has(nudgeKey(nudge));
  const found = rows.findIndex((nudge) => nudgeKey(nudge) === cursor);
  const index = found >= 0 ? found : Math.max(rows.findIndex(isOpen), rows.length > 0 ? 0 : -1);
  const current = rows[index] ?? null;
  const moveTo = (nudge: RowNudge | undefined) => {
    if (!nudge) return;
    setCursor(nudgeKey(nudge));
    onMove?.(nudgeKey(nudge));
  };
  const act = (nudge: RowNudge, action: RowAction) => {
    onAction(nudge, action);
    if (!SETTLING.has(action.type)) return;
    // From the row acted on, which a click makes the current one.
    const at = rows.findIndex((each) => nudgeKey(each) === nudgeKey(nudge));
    const others = rows.filter((each, place) => place !== at && isOpen(each));
    const after = others.find((each) => rows.indexOf(each) > at);
    moveTo(after ?? others[0]);
  };
  return {
    current,
    currentKey: current && nudgeKey(current),
    index,
    select: setCursor,
    move: (by) => moveTo(rows[Math.min(Math.max(index + by, 0), rows.length - 1)]),
    act,
    press: (type) => {
      if (current && isOpen(current) && rowActions(current, planning).includes(type)) act(current, { type });
    },
  };
}

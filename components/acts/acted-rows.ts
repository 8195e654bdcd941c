import type { RowOutcome } from '../nudge-row/acted-row';
import { nudgeKey, type RowNudge } from '../nudge-row/row-nudge';

/** A row that was acted on: what it showed, and what became of it. Kept on screen until it leaves. */
export interface ActedRow {
  nudge: RowNudge;
  outcome: RowOutcome;
  /** Names the act for undo; null while it is being written and after a refusal. */
  batch: string | null;
}

/** The live rows, with rows acted on kept as they were shown, whatever the log says now. */
export function withActedRows(live: readonly RowNudge[], acted: ReadonlyMap<string, ActedRow>): RowNudge[] {
  if (acted.size === 0) return [...live];
  return [...live.filter((nudge) => !acted.has(nudgeKey(nudge))), ...[...acted.values()].map((row) => row.nudge)];
}

import type { Revision } from '../../cadence/cadence';

/**
 * Where somebody at `stepIndex` of `from` stands in `to`. In a revision of the same cadence steps are known by id: the
 * next step wherever it is now, else behind the last step done that is still there. Else the same place, capped.
 */
export function positionIn(to: Revision, stepIndex: number, from: Revision | undefined): number {
  const ids = to.steps.map((step) => step.id);
  const known = from?.steps.map((step) => ids.indexOf(step.id)) ?? [];
  const next = known[stepIndex];
  if (next !== undefined && next >= 0) return next;
  const lastDone = known.slice(0, stepIndex).findLast((index) => index >= 0);
  return lastDone === undefined ? Math.min(stepIndex, ids.length) : lastDone + 1;
}

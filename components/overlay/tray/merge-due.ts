import type { Nudge } from '@/lib/domain/nudge/nudge';

/**
 * The list to show after the background gave a fresh one: nothing in sight changes its place, rows just acted on stay
 * until their moment is over, and what is new comes last.
 *
 * @param acted enrollment ids of rows acted on
 */
export function mergeDue<T extends Nudge>(shown: T[], fresh: T[], acted: ReadonlySet<string>): T[] {
  const byId = new Map(fresh.map((nudge) => [nudge.enrollmentId, nudge]));
  const kept = shown.flatMap((nudge) => {
    if (acted.has(nudge.enrollmentId)) return [nudge];
    const now = byId.get(nudge.enrollmentId);
    return now ? [now] : [];
  });
  const known = new Set(kept.map((nudge) => nudge.enrollmentId));
  return [...kept, ...fresh.filter((nudge) => !known.has(nudge.enrollmentId))];
}

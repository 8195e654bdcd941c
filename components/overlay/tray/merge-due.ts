import type { Nudge } from '@/lib/domain/nudge/nudge';

/**
 * The list to show after a new one came: rows shown keep their places, rows just acted on stay for their time, and new
 * rows come last.
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

import type { Cadence } from '@/lib/domain/cadence/cadence';

/**
 * A cadence of a file beside ours of the same id. Ours wins wherever both say something; revisions only the file knows
 * are added, because enrollments in it may be pinned to them.
 */
export function mergeCadence(
  ours: Cadence | undefined,
  theirs: Cadence,
): { what: 'added' | 'changed' | 'skipped'; cadence: Cadence } {
  if (!ours) return { what: 'added', cadence: theirs };
  const known = new Set(ours.revisions.map((each) => each.revision));
  const more = theirs.revisions.filter((each) => !known.has(each.revision));
  if (more.length === 0) return { what: 'skipped', cadence: ours };
  const revisions = [...ours.revisions, ...more].toSorted((a, b) => a.revision - b.revision);
  return { what: 'changed', cadence: { ...ours, revisions } };
}

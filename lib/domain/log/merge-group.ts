import type { EventOf } from './events';

type Merge = Pick<EventOf<'merged'>, 'prospectId' | 'otherId'>;

/**
 * The sets of prospect ids that must be refolded together: connected by any `merged` event, in force or undone, so
 * that a split refolds both sides. Each set sorted; a prospect in no merge is in none.
 */
export function mergeGroups(merges: Iterable<Merge>): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const { prospectId, otherId } of merges) {
    const mine = groups.get(prospectId) ?? new Set([prospectId]);
    const theirs = groups.get(otherId) ?? new Set([otherId]);
    for (const id of theirs) mine.add(id);
    for (const id of mine) groups.set(id, mine);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort());
}

/** The prospects to refold together with this one, itself included, sorted. */
export function groupOf(prospectId: string, merges: Iterable<Merge>): string[] {
  return mergeGroups(merges).find((group) => group.includes(prospectId)) ?? [prospectId];
}

import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { NextTouchDatabase } from '../database';
import { knownIds } from '../known-ids';
import { logTransaction, refoldProspects, touchedProspects } from '../log-repository';
import type { Project, ProjectWith } from '../projection';

/** What a restore added, by id, and each cadence it changed, before and after. */
export interface RestoreRecord {
  events: string[];
  cadences: { before: Cadence | null; after: Cadence }[];
  valueItems: string[];
  sends: string[];
}

const PAGE = 5_000;

/** Removes the events; returns the prospects they were of, and how many there were. */
async function removeEvents(db: NextTouchDatabase, ids: readonly string[]) {
  const prospectIds = new Set<string>();
  let events = 0;
  for (let from = 0; from < ids.length; from += PAGE) {
    const found = (await db.events.bulkGet(ids.slice(from, from + PAGE))).filter((event) => event !== undefined);
    for (const id of found.flatMap(touchedProspects)) prospectIds.add(id);
    await db.events.bulkDelete(found.map((event) => event.id));
    events += found.length;
  }
  return { prospectIds: [...prospectIds], events };
}

/** A cadence goes back unless it was changed since, or somebody who stays is in a revision that would go. */
async function putBack(db: NextTouchDatabase, { before, after }: RestoreRecord['cadences'][number]): Promise<void> {
  const current = await db.cadences.get(after.id);
  if (JSON.stringify(current) !== JSON.stringify(after)) return;
  const kept = new Set(before?.revisions.map((each) => each.revision));
  const using = await db.enrollments.where('cadenceId').equals(after.id).toArray();
  if (using.some((each) => !kept.has(each.revision))) return;
  if (before) await db.cadences.put(before);
  else await db.cadences.delete(after.id);
}

/**
 * Takes a restore back, in one transaction: what it added goes, what the rep did since stays. Returns how many entries
 * and prospects went. Set the canary afterwards (`force`).
 */
export async function undoRestore(
  db: NextTouchDatabase,
  record: RestoreRecord,
  projectWith: ProjectWith,
  signal?: AbortSignal,
): Promise<{ prospects: number; events: number }> {
  return logTransaction(db, async () => {
    const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
    const bound = projectWith(cadences);
    const project: Project = (events) => {
      signal?.throwIfAborted();
      return bound(events);
    };
    const { prospectIds, events } = await removeEvents(db, record.events);
    const before = await knownIds(db.prospects, prospectIds);
    await refoldProspects(db, prospectIds, project);
    const after = await knownIds(db.prospects, prospectIds);
    for (const each of record.cadences) await putBack(db, each);
    await db.valueItems.bulkDelete(record.valueItems);
    await db.sends.bulkDelete(record.sends);
    signal?.throwIfAborted();
    return { prospects: [...before].filter((id) => !after.has(id)).length, events };
  });
}

import type { NextTouchDatabase } from '../database';
import { type NudgeRow, toNudgeRows } from './nudge-rows';

/** A running enrollment of a prospect who is on a thread. `threadId` is the id that was asked for. */
export interface ThreadRow {
  threadId: string;
  row: NudgeRow;
}

/** Active and paused enrollments of one mailbox whose prospects are on these threads (either kind of Gmail id). */
export async function byThreadIds(
  db: NextTouchDatabase,
  mailbox: string,
  threadIds: readonly string[],
): Promise<ThreadRow[]> {
  const wanted = new Set(threadIds);
  const [byId, byLegacyId] = await Promise.all([
    db.touches
      .where('threadId')
      .anyOf([...wanted])
      .toArray(),
    db.touches
      .where('legacyThreadId')
      .anyOf([...wanted])
      .toArray(),
  ]);
  const threadsOf = new Map<string, Set<string>>();
  for (const touch of [...byId, ...byLegacyId]) {
    const threads = threadsOf.get(touch.prospectId) ?? new Set();
    for (const id of [touch.threadId, touch.legacyThreadId]) if (id !== null && wanted.has(id)) threads.add(id);
    threadsOf.set(touch.prospectId, threads);
  }
  const enrollments = await db.enrollments
    .where('prospectId')
    .anyOf([...threadsOf.keys()])
    .filter((each) => each.mailbox === mailbox && each.state !== 'finished')
    .toArray();
  const rows = await toNudgeRows(db, enrollments);
  return rows.flatMap((row) =>
    [...(threadsOf.get(row.prospect.id) ?? [])].map((threadId): ThreadRow => ({ threadId, row })),
  );
}

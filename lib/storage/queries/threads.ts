import { rowsWith } from '../by-keys';
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
    rowsWith(db.touches, 'threadId', wanted),
    rowsWith(db.touches, 'legacyThreadId', wanted),
  ]);
  const threadsOf = new Map<string, Set<string>>();
  for (const touch of [...byId, ...byLegacyId]) {
    const threads = threadsOf.get(touch.prospectId) ?? new Set();
    for (const id of [touch.threadId, touch.legacyThreadId]) if (id !== null && wanted.has(id)) threads.add(id);
    threadsOf.set(touch.prospectId, threads);
  }
  const enrollments = await rowsWith(db.enrollments, 'prospectId', threadsOf.keys());
  const rows = await toNudgeRows(
    db,
    enrollments.filter((each) => each.mailbox === mailbox && each.state !== 'finished'),
  );
  return rows.flatMap((row) =>
    [...(threadsOf.get(row.prospect.id) ?? [])].map((threadId): ThreadRow => ({ threadId, row })),
  );
}

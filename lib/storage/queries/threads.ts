import { rowsWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import type { EnrollmentRow } from '../rows';
import { type NudgeRow, toNudgeRows } from './nudge-rows';

/** The enrollment that counts of a prospect who is on a thread. `threadId` is the id that was asked for. */
export interface ThreadRow {
  threadId: string;
  row: NudgeRow;
}

/** The running enrollments; without any, the one that ended last. None for somebody marked as no prospect. */
function thatCount(enrollments: readonly EnrollmentRow[]): EnrollmentRow[] {
  const running = enrollments.filter((each) => each.state !== 'finished');
  const last = new Map<string, EnrollmentRow>();
  for (const each of enrollments) {
    const known = last.get(each.prospectId);
    if (!known || (each.finishedAt ?? 0) > (known.finishedAt ?? 0)) last.set(each.prospectId, each);
  }
  for (const { prospectId } of running) last.delete(prospectId);
  return [...running, ...[...last.values()].filter((each) => each.finishReason !== 'removed')];
}

/** Enrollments of one mailbox whose prospects are on these threads (either kind of Gmail id), see {@link thatCount}. */
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
  const rows = await toNudgeRows(db, thatCount(enrollments.filter((each) => each.mailbox === mailbox)));
  return rows.flatMap((row) =>
    [...(threadsOf.get(row.prospect.id) ?? [])].map((threadId): ThreadRow => ({ threadId, row })),
  );
}

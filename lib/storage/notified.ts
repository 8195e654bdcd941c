import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from './database';
import { notifiedKey } from './rows';

function keyOf(enrollment: Enrollment): string {
  return notifiedKey(enrollment.id, enrollment.stepIndex, enrollment.nudgeAt ?? enrollment.dueAt ?? '');
}

/**
 * Marks due touches as notified and returns those that were not yet, in one transaction: two sweeps at once name each
 * touch once. A snooze counts as due anew at its end. `at` is now, epoch ms.
 */
export async function claimNotifications<T extends { enrollment: Enrollment }>(
  db: NextTouchDatabase,
  rows: readonly T[],
  at: Instant,
): Promise<T[]> {
  return db.transaction('rw', db.notified, async () => {
    const keys = rows.map((row) => keyOf(row.enrollment));
    const known = new Set(await db.notified.where('key').anyOf(keys).primaryKeys());
    const fresh = rows.filter((row) => !known.has(keyOf(row.enrollment)));
    await db.notified.bulkPut(
      fresh.map((row) => ({ key: keyOf(row.enrollment), enrollmentId: row.enrollment.id, at })),
    );
    return fresh;
  });
}

/** Forgets notifications made before `before`, except of touches that are due still. Returns how many. */
export async function pruneNotified(db: NextTouchDatabase, before: Instant): Promise<number> {
  return db.transaction('rw', [db.notified, db.enrollments], async () => {
    const old = await db.notified.where('at').below(before).toArray();
    const enrollments = await db.enrollments.bulkGet(old.map((row) => row.enrollmentId));
    const due = new Set(enrollments.flatMap((each) => (each ? [keyOf(each)] : [])));
    const gone = old.map((row) => row.key).filter((key) => !due.has(key));
    await db.notified.bulkDelete(gone);
    return gone.length;
  });
}

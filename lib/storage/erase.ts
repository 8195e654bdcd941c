import type { NextTouchDatabase } from './database';
import { eventWithout, findTraces, sendWithout, type Traces } from './erase-traces';
import { withStorageErrors } from './errors';
import { logTransaction } from './log-repository';
import { eraseFromSnapshots } from './snapshots/erase-from-snapshots';
import type { SnapshotDatabase } from './snapshots/snapshot-database';
import { dropJourneys } from './tallies';

/** What an erasure takes away. */
export interface Erased {
  /** The prospect and all merged with it. */
  prospectIds: string[];
  events: number;
  touches: number;
  sends: number;
}

function summary(traces: Traces, touches: number, sends: number): Erased {
  return { prospectIds: [...traces.prospectIds].toSorted(), events: traces.eventIds.length, touches, sends };
}

/** How much {@link eraseProspect} would take away, for the question before it. */
export async function countErasure(db: NextTouchDatabase, prospectId: string): Promise<Erased> {
  return logTransaction(db, async () => {
    const traces = await findTraces(db, prospectId);
    const touches = await db.touches
      .where('prospectId')
      .anyOf([...traces.prospectIds])
      .count();
    const sends = await db.sends.filter((send) => sendWithout(send, traces) === null).count();
    return summary(traces, touches, sends);
  });
}

async function eraseFromLog(db: NextTouchDatabase, traces: Traces): Promise<Erased> {
  const prospectIds = [...traces.prospectIds];
  await db.events.bulkDelete(traces.eventIds);
  // The one change to events that stand: a mail to somebody else says no more who was in copy.
  await db.events.toCollection().modify((event, cursor) => {
    const left = eventWithout(event, traces);
    if (left !== event) cursor.value = left;
  });
  const touches = await db.touches.where('prospectId').anyOf(prospectIds).delete();
  const enrollments = new Set(await db.enrollments.where('prospectId').anyOf(prospectIds).primaryKeys());
  await db.enrollments.bulkDelete([...enrollments]);
  await db.notified.filter((row) => enrollments.has(row.enrollmentId)).delete();
  await db.prospects.bulkDelete(prospectIds);
  await dropJourneys(db, prospectIds);
  await db.quarantine.filter(({ row }) => concerns(row, traces.prospectIds)).delete();
  let sends = 0;
  await db.sends.toCollection().modify((send, cursor) => {
    const left = sendWithout(send, traces);
    if (left === send) return;
    if (left) cursor.value = left;
    else {
      sends += 1;
      Reflect.deleteProperty(cursor, 'value');
    }
  });
  return summary(traces, touches, sends);
}

function concerns(row: unknown, ids: ReadonlySet<string>): boolean {
  return typeof row === 'object' && row !== null && 'prospectId' in row && ids.has(String(row.prospectId));
}

/**
 * Erases a prospect and all merged with it: events, projections, sends that went to them alone (of other sends their
 * address), what was set aside unread, and all of it in every snapshot. Not undoable. Snapshots go first, so that after
 * a failure the same call finds everything again. Take no snapshot meanwhile; set the canary afterwards (`force`).
 */
export async function eraseProspect(
  db: NextTouchDatabase,
  snapshots: SnapshotDatabase,
  prospectId: string,
): Promise<Erased> {
  await eraseFromSnapshots(snapshots, await logTransaction(db, () => findTraces(db, prospectId)));
  return logTransaction(db, async () => eraseFromLog(db, await findTraces(db, prospectId)));
}

/**
 * Erases the whole log and every snapshot. Settings and the canary are extension storage: the caller's to clear
 * (`setCanary` with `force`). Not undoable.
 */
export async function eraseAll(db: NextTouchDatabase, snapshots: SnapshotDatabase): Promise<void> {
  await withStorageErrors(() =>
    snapshots.transaction('rw', snapshots.tables, async () => {
      for (const table of snapshots.tables) await table.clear();
    }),
  );
  await logTransaction(db, async () => {
    for (const table of db.tables) await table.clear();
    await db.meta.put({ key: 'generation', value: crypto.randomUUID() });
  });
}

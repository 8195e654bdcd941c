import type { Collection, Table } from 'dexie';
import type { Channel } from '@/lib/domain/cadence/cadence';
import type { PendingSend } from '@/lib/domain/nudge/nudge';
import { usualReply } from '@/lib/domain/nudge/silence';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { NextTouchDatabase } from '../database';
import { readable } from '../repair';
import { EnrollmentRow, ProspectRow, TouchRow } from '../rows';
import { pendingSends } from './pending-sends';
import { medianReply } from './tallies';

/** An enrollment with all a nudge needs to be drawn. */
export interface NudgeRow {
  enrollment: Enrollment;
  prospect: Prospect;
  /** The prospect's latest touch, in either direction. */
  lastTouch: Touch | null;
  /** The latest touch that has a thread to open. */
  threadTouch: Touch | null;
  /** The mail to them that is on its way. */
  pending: PendingSend | null;
  /** Hours the prospect mostly takes to answer; null where that is not known. */
  usualReply: number | null;
}

/** Narrows a list; a field left out allows everything. */
export interface NudgeFilter {
  channel?: Channel;
  cadenceId?: string;
  mailbox?: string;
}

/** Applies a filter to a range of enrollments, or leaves the range alone (and fast) when it asks nothing. */
export function narrowed(
  range: Collection<EnrollmentRow, string>,
  { channel, cadenceId, mailbox }: NudgeFilter = {},
): Collection<EnrollmentRow, string> {
  if (channel === undefined && cadenceId === undefined && mailbox === undefined) return range;
  return range.filter(
    (each) =>
      (channel === undefined || each.channel === channel) &&
      (cadenceId === undefined || each.cadenceId === cadenceId) &&
      (mailbox === undefined || each.mailbox === mailbox),
  );
}

async function byId<T extends { id: string }>(
  table: Table<T, string>,
  ids: readonly (string | null)[],
  read: (rows: unknown[]) => T[],
): Promise<Map<string, T>> {
  const distinct = [...new Set(ids.filter((id) => id !== null))];
  if (distinct.length === 0) return new Map();
  const rows = await table.bulkGet(distinct);
  return new Map(read(rows.filter((row) => row !== undefined)).map((row) => [row.id, row]));
}

/** Adds prospects and touches to enrollments, in the order given. A row that cannot be read is left out. */
export async function toNudgeRows(db: NextTouchDatabase, rows: readonly EnrollmentRow[]): Promise<NudgeRow[]> {
  const enrollments = readable(EnrollmentRow, rows);
  if (enrollments.length === 0) return [];
  const [pending, prospects, touches] = await Promise.all([
    pendingSends(db),
    byId(
      db.prospects,
      enrollments.map((each) => each.prospectId),
      (found) => readable(ProspectRow, found),
    ),
    byId(
      db.touches,
      enrollments.flatMap((each) => [each.lastTouchId, each.threadTouchId]),
      (found) => readable(TouchRow, found),
    ),
  ]);
  const hasReplies = [...prospects.values()].some(({ summary }) => summary.replies !== undefined);
  const all = hasReplies ? await medianReply(db) : null;
  return enrollments.flatMap((enrollment) => {
    const prospect = prospects.get(enrollment.prospectId);
    if (!prospect) return [];
    const touch = (id: string | null) => (id === null ? null : (touches.get(id) ?? null));
    const lastTouch = touch(enrollment.lastTouchId);
    const threadTouch = touch(enrollment.threadTouchId);
    const usual = usualReply(prospect.summary.replies, all);
    return [
      { enrollment, prospect, lastTouch, threadTouch, pending: pending.get(prospect.id) ?? null, usualReply: usual },
    ];
  });
}

import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import { readRange } from '../read-chunks';
import { pendingSends } from './pending-sends';

/** An overdue touch of somebody who has not answered the last one. */
export interface OverdueSilent {
  /** Of the enrollment. */
  id: string;
  prospectId: string;
  /** The day it was due. */
  day: LocalDate;
}

/**
 * All whose nudge was due before `below` and whose last touch was the rep's, the longest overdue first. Nobody is while a
 * mail to them is on its way. Reads no prospect.
 */
export async function overdueSilent(db: NextTouchDatabase, below: LocalDateTime): Promise<OverdueSilent[]> {
  const pending = await pendingSends(db);
  const found = new Map<string, OverdueSilent>();
  for await (const rows of readRange(db.enrollments, { index: 'nudgeAt', from: null, below })) {
    const touches = await db.touches.bulkGet(rows.map(({ lastTouchId }) => lastTouchId ?? ''));
    for (const [index, { id, prospectId, dueAt, nudgeAt }] of rows.entries()) {
      if (touches[index]?.direction !== 'outbound' || pending.has(prospectId)) continue;
      found.set(id, { id, prospectId, day: dateIn(dueAt ?? nudgeAt ?? below) });
    }
  }
  return [...found.values()];
}

import Dexie from 'dexie';
import { wroteLast } from '@/lib/domain/nudge/wrote-last';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { rowsWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import { type NudgeFilter, type NudgeRow, narrowed, toNudgeRows } from './nudge-rows';
import { pendingSends } from './pending-sends';

/** Days ahead within which a touch is coming rather than waited for; the same as a nudge's state has it. */
const COMING_DAYS = 7;

/**
 * Sent, and no reply seen yet: active, the last touch the rep's own, and nothing due, coming within a week or snoozed;
 * or a mail is on its way. The latest touched first.
 */
export async function waiting(
  db: NextTouchDatabase,
  nowLocal: LocalDateTime,
  limit: number,
  filter?: NudgeFilter,
): Promise<NudgeRow[]> {
  const pending = await pendingSends(db);
  const lastComing = `${plusDays(dateIn(nowLocal), COMING_DAYS)}T23:59`;
  const range = db.enrollments
    .where('[state+lastTouchAt]')
    .between(['active', Dexie.minKey], ['active', Dexie.maxKey])
    .reverse()
    .filter(
      ({ prospectId, dueAt, snoozedUntil }) =>
        pending.has(prospectId) ||
        dueAt === null ||
        (dueAt > lastComing && (snoozedUntil === null || snoozedUntil <= nowLocal)),
    );
  const sent: NudgeRow[] = [];
  // Whose word was the last is known only with the touch; that it was theirs is rare, so one page is mostly enough.
  for (let offset = 0; sent.length < limit; offset += limit) {
    const page = await narrowed(range.clone(), filter).offset(offset).limit(limit).toArray();
    sent.push(...(await toNudgeRows(db, page)).filter((row) => row.pending || row.lastTouch?.direction === 'outbound'));
    if (page.length < limit) break;
  }
  return sent.slice(0, limit);
}

/** So many ended enrollments, the latest touched, are looked at: who was written to long ago is in no list. */
const LATEST_ENDED = 1_000;

/**
 * Of people in no running cadence: those whom the rep wrote to after theirs had ended, and those who answered while a mail
 * to them is scheduled. The latest touched first.
 */
export async function awaitedAfterEnd(db: NextTouchDatabase, limit: number, filter?: NudgeFilter): Promise<NudgeRow[]> {
  const range = db.enrollments
    .where('[state+lastTouchAt]')
    .between(['finished', Dexie.minKey], ['finished', Dexie.maxKey])
    .reverse();
  const pending = await pendingSends(db);
  const ended = (await narrowed(range, filter).limit(LATEST_ENDED).toArray()).filter(
    ({ prospectId, finishedAt, lastTouchAt }) =>
      pending.get(prospectId)?.kind === 'scheduled' || (lastTouchAt ?? 0) > (finishedAt ?? Number.POSITIVE_INFINITY),
  );
  const ids = [...new Set(ended.map((each) => each.prospectId))];
  const running = new Set(
    (await rowsWith(db.enrollments, 'prospectId', ids))
      .filter((each) => each.state !== 'finished')
      .map((each) => each.prospectId),
  );
  const latest = ended.filter(
    (each, index) =>
      !running.has(each.prospectId) && ended.findIndex((other) => other.prospectId === each.prospectId) === index,
  );
  const rows = await toNudgeRows(db, latest);
  return rows.filter((row) => row.pending !== null || wroteLast(row.enrollment, row.lastTouch)).slice(0, limit);
}

import { isDue, isOverdue } from '@/lib/domain/nudge/due';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import type { EnrollmentRow } from '../rows';
import { type NudgeFilter, type NudgeRow, narrowed, toNudgeRows } from './nudge-rows';
import { pendingSends } from './pending-sends';

/**
 * What is due at `nowLocal`, the longest overdue first. Costs what it returns, whatever is stored. Nobody is due while a
 * mail to them is on its way.
 */
export async function dueNow(
  db: NextTouchDatabase,
  nowLocal: LocalDateTime,
  limit: number,
  filter?: NudgeFilter,
): Promise<NudgeRow[]> {
  const range = db.enrollments.where('nudgeAt').belowOrEqual(nowLocal);
  return toNudgeRows(
    db,
    await narrowed(await unlessPending(db, range), filter)
      .limit(limit)
      .toArray(),
  );
}

/** How many are due at `nowLocal`: one range of one index, less those to whom a mail is on its way. */
export async function countDue(db: NextTouchDatabase, nowLocal: LocalDateTime, filter?: NudgeFilter): Promise<number> {
  const range = () => narrowed(db.enrollments.where('nudgeAt').belowOrEqual(nowLocal), filter);
  return (await range().count()) - (await countPending(db, filter, (each) => isDue(each, nowLocal)));
}

type Range = ReturnType<typeof narrowed>;

/** The range without those to whom a mail is on its way; the range itself, and fast, while none is. */
async function unlessPending(db: NextTouchDatabase, range: Range): Promise<Range> {
  const pending = await pendingSends(db);
  return pending.size > 0 ? range.filter((each) => !pending.has(each.prospectId)) : range;
}

/** How many of the enrollments of people to whom a mail is on its way would be due. */
async function countPending(
  db: NextTouchDatabase,
  filter: NudgeFilter | undefined,
  wouldBeDue: (enrollment: EnrollmentRow) => boolean,
): Promise<number> {
  const ids = [...(await pendingSends(db)).keys()];
  if (ids.length === 0) return 0;
  const theirs = narrowed(db.enrollments.where('prospectId').anyOf(ids), filter);
  return theirs.filter(wouldBeDue).count();
}

/** How many of those due at `nowLocal` were due on a day before. Reads the rows of today's nudges, counts the others. */
export async function countOverdue(db: NextTouchDatabase, nowLocal: LocalDateTime): Promise<number> {
  const today = `${dateIn(nowLocal)}T00:00`;
  const [before, backToday, pending] = await Promise.all([
    db.enrollments.where('nudgeAt').below(today).count(),
    db.enrollments
      .where('nudgeAt')
      .between(today, nowLocal, true, true)
      .filter((each) => isOverdue(each, nowLocal))
      .count(),
    countPending(db, {}, (each) => isDue(each, nowLocal) && isOverdue(each, nowLocal)),
  ]);
  return before + backToday - pending;
}

/** What is due at `nowLocal`, what fell due or woke last first. */
export async function dueLatest(db: NextTouchDatabase, nowLocal: LocalDateTime, limit: number): Promise<NudgeRow[]> {
  const range = await unlessPending(db, db.enrollments.where('nudgeAt').belowOrEqual(nowLocal).reverse());
  return toNudgeRows(db, await range.limit(limit).toArray());
}

/** What falls due after `from` and up to `to`, soonest first. */
export async function coming(
  db: NextTouchDatabase,
  from: LocalDateTime,
  to: LocalDateTime,
  limit: number,
  filter?: NudgeFilter,
): Promise<NudgeRow[]> {
  const range = db.enrollments.where('nudgeAt').between(from, to, false, true);
  return toNudgeRows(
    db,
    await narrowed(await unlessPending(db, range), filter)
      .limit(limit)
      .toArray(),
  );
}

import Dexie from 'dexie';
import { isDue, isOverdue } from '@/lib/domain/nudge/due';
import { wroteLast } from '@/lib/domain/nudge/wrote-last';
import { QUESTIONS } from '@/lib/domain/prospect/question';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type Instant, type LocalDateTime } from '@/lib/domain/time/time';
import { countWith, rowsWith } from '../by-keys';
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

/** How many touches fall due on each day after `from` and up to `to`; days without any are left out. */
export async function dueCountByDay(
  db: NextTouchDatabase,
  from: LocalDateTime,
  to: LocalDateTime,
): Promise<Map<LocalDate, number>> {
  const days: LocalDate[] = [];
  for (let day = dateIn(from); day <= dateIn(to); day = plusDays(day, 1)) days.push(day);
  // A count of the browser for each day: no moment is read.
  const counts = await Promise.all(
    days.map((day) => {
      const [first, last] = [`${day}T00:00`, `${day}T23:59`];
      const range = db.enrollments
        .where('nudgeAt')
        .between(first > from ? first : from, last < to ? last : to, first > from, true);
      return range.count();
    }),
  );
  return new Map(days.flatMap((day, index) => (counts[index] ? [[day, counts[index]] as const] : [])));
}

/** The next moment after `nowLocal` at which something falls due or wakes; null when nothing will. */
export async function nextMoment(db: NextTouchDatabase, nowLocal: LocalDateTime): Promise<LocalDateTime | null> {
  const [due] = await db.enrollments.where('nudgeAt').above(nowLocal).limit(1).keys();
  const [wake] = await db.enrollments.where('wakeAt').above(nowLocal).limit(1).keys();
  const moments = [due, wake].filter((moment) => typeof moment === 'string');
  return moments.toSorted()[0] ?? null;
}

/** Enrollments whose end wait or pause is over: what the sweep has to act on, the longest over first. */
export async function toWake(db: NextTouchDatabase, nowLocal: LocalDateTime, limit: number): Promise<NudgeRow[]> {
  return toNudgeRows(db, await db.enrollments.where('wakeAt').belowOrEqual(nowLocal).limit(limit).toArray());
}

/** What the rep has snoozed beyond `nowLocal`, soonest back first. */
export async function snoozed(
  db: NextTouchDatabase,
  nowLocal: LocalDateTime,
  limit: number,
  filter?: NudgeFilter,
): Promise<NudgeRow[]> {
  const range = db.enrollments
    .where('snoozedUntil')
    .above(nowLocal)
    .filter((each) => each.state === 'active');
  return toNudgeRows(db, await narrowed(range, filter).limit(limit).toArray());
}

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

/** The rep's paused enrollments. */
export async function paused(db: NextTouchDatabase, limit: number, filter?: NudgeFilter): Promise<NudgeRow[]> {
  return toNudgeRows(db, await narrowed(db.enrollments.where('state').equals('paused'), filter).limit(limit).toArray());
}

/** Keys of the index of pauses that wait for the rep. */
const ASKED = QUESTIONS.map((reason) => ['paused', reason]);

/** How many wait for the rep to decide. */
export function countQuestions(db: NextTouchDatabase): Promise<number> {
  return countWith(db.enrollments, '[state+pauseReason]', ASKED);
}

/** Enrollments that wait for the rep to say how they go on. */
export async function questions(db: NextTouchDatabase, limit: number, filter?: NudgeFilter): Promise<NudgeRow[]> {
  const range = db.enrollments.where('[state+pauseReason]').anyOf(ASKED);
  return toNudgeRows(db, await narrowed(range, filter).limit(limit).toArray());
}

/**
 * The day's progress: touches by the rep since `dayStart` (epoch ms of local midnight), and how many of them did a
 * step that was nudged (a first mail, which starts a cadence, was not).
 */
export async function doneToday(db: NextTouchDatabase, dayStart: Instant): Promise<{ touches: number; steps: number }> {
  let touches = 0;
  let steps = 0;
  await db.touches
    .where('at')
    .aboveOrEqual(dayStart)
    .each((touch) => {
      if (touch.direction !== 'outbound') return;
      touches += 1;
      if (touch.stepIndex !== null && (touch.stepIndex > 0 || touch.source === 'manual')) steps += 1;
    });
  return { touches, steps };
}

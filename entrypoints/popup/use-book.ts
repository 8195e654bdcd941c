import { useRef } from 'react';
import type { Tab } from '@/components/checklist/list-items';
import type { ListView } from '@/components/checklist/list-tools';
import type { Nudge } from '@/lib/domain/nudge';
import { type NudgeInput, nudgeOf } from '@/lib/domain/nudge-of';
import type { LocalDateTime, Now } from '@/lib/domain/time';
import { plusMinutes } from '@/lib/domain/wall-clock';
import { toInstant } from '@/lib/domain/zone';
import type { NextTouchDatabase } from '@/lib/storage/database';
import {
  coming,
  countDue,
  doneToday,
  dueCountByDay,
  dueNow,
  type NudgeRow,
  type ProspectHit,
  questions,
  searchProspects,
  snoozed,
  waiting,
} from '@/lib/storage/queries';
import { notEnrolled } from '../shared/not-enrolled';
import { type Live, useLive, valueOr } from '../shared/use-live';

/** More rows than anyone works down in one sitting; the counts beside them are of everything. */
const MOST_ROWS = 500;
const MOST_HITS = 100;
const COMING_MINUTES = 7 * 24 * 60;

function rowNudge(row: NudgeRow, nowLocal: LocalDateTime): Nudge {
  return nudgeOf({ ...row, lastMail: row.threadTouch, nowLocal });
}

/** A prospect found. Without an enrollment it is shown as what it is: known, and in no cadence. */
function hitNudge({ prospect, enrollment, lastTouch }: ProspectHit, nowLocal: LocalDateTime): Nudge {
  if (enrollment) return nudgeOf({ enrollment, prospect, lastTouch, nowLocal } satisfies NudgeInput);
  return notEnrolled(prospect, lastTouch);
}

async function rowsOf(db: NextTouchDatabase, tab: Tab, view: ListView, now: LocalDateTime): Promise<NudgeRow[]> {
  const filter = {
    ...(view.channel && { channel: view.channel }),
    ...(view.cadenceId && { cadenceId: view.cadenceId }),
  };
  const tonight = `${now.slice(0, 10)}T23:59`;
  switch (tab) {
    case 'todo':
      return [
        ...(await questions(db, MOST_ROWS, filter)),
        ...(await dueNow(db, now, MOST_ROWS, filter)),
        ...(await coming(db, now, tonight, MOST_ROWS, filter)),
      ].filter(
        // What is snoozed until later today is on its own list.
        (row) => row.enrollment.snoozedUntil === null || row.enrollment.snoozedUntil <= now,
      );
    case 'coming':
      return coming(db, tonight, plusMinutes(tonight, COMING_MINUTES), MOST_ROWS, filter).then((rows) =>
        rows.filter((row) => row.enrollment.snoozedUntil === null || row.enrollment.snoozedUntil <= now),
      );
    case 'snoozed':
      return snoozed(db, now, MOST_ROWS, filter);
    case 'waiting':
      return waiting(db, now, MOST_ROWS, filter);
  }
}

export interface DayCounts {
  due: number;
  done: number;
  total: number;
  next: { name: string; dueAt: LocalDateTime } | null;
}

async function countsOf(db: NextTouchDatabase, now: Now): Promise<DayCounts> {
  const today = now.local.slice(0, 10);
  const [due, later, done, [first]] = await Promise.all([
    countDue(db, now.local),
    dueCountByDay(db, now.local, `${today}T23:59`),
    doneToday(db, toInstant(`${today}T00:00`, now.zone)),
    coming(db, now.local, '9999-12-31T23:59', 1),
  ]);
  const next = first?.enrollment.nudgeAt
    ? { name: first.prospect.name || (first.prospect.addresses[0] ?? ''), dueAt: first.enrollment.nudgeAt }
    : null;
  return { due, done: done.steps, total: done.steps + due + (later.get(today) ?? 0), next };
}

export interface BookQuestion {
  db: NextTouchDatabase;
  now: Now;
  tab: Tab;
  view: ListView;
  query: string;
  /** Raised by "Try again". */
  attempt: number;
}

export interface Book {
  nudges: Live<Nudge[]>;
  counts: DayCounts | null;
  cadences: ReadonlyMap<string, string>;
}

/** What the popup shows of the log, read live. */
export function useBook({ db, now, tab, view, query, attempt }: BookQuestion): Book {
  const nowLocal = now.local;
  const key = `${tab}|${view.channel}|${view.cadenceId}|${query}|${attempt}`;
  const answer = useLive(async () => {
    const nudges = query.trim()
      ? (await searchProspects(db, query, MOST_HITS)).map((hit) => hitNudge(hit, nowLocal))
      : (await rowsOf(db, tab, view, nowLocal)).map((row) => rowNudge(row, nowLocal));
    return { key, nudges };
  }, [db, nowLocal, key]);
  const counts = useLive(() => countsOf(db, now), [db, nowLocal, attempt]);
  const cadences = useLive(
    async () => new Map((await db.cadences.orderBy('order').toArray()).map((each) => [each.id, each.name])),
    [db, attempt],
  );

  // An answer to an earlier question is not drawn as one to this: rows of another tab would flash by.
  const fresh: Live<Nudge[]> =
    answer.state === 'ready'
      ? answer.value.key === key
        ? { state: 'ready', value: answer.value.nudges }
        : { state: 'loading' }
      : answer;
  const lastCounts = useRef<DayCounts | null>(null);
  lastCounts.current = valueOr(counts, lastCounts.current);
  const lastCadences = useRef<ReadonlyMap<string, string>>(new Map());
  lastCadences.current = valueOr(cadences, lastCadences.current);
  return { nudges: fresh, counts: lastCounts.current, cadences: lastCadences.current };
}

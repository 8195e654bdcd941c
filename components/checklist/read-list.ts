import type { Nudge } from '@/lib/domain/nudge/nudge';
import { type NudgeInput, nudgeOf } from '@/lib/domain/nudge/nudge-of';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import type { NudgeRow, PageReads, ProspectHit } from '@/lib/pages/reads';
import { notEnrolled } from '../nudge-row/not-enrolled';
import type { RowNudge } from '../nudge-row/row-nudge';
import { dedupeRows } from './dedupe-rows';
import type { Tab } from './list-items';
import type { ListView } from './list-tools';

/** Which rows are asked for. */
export interface ListQuestion {
  now: Now;
  tab: Tab;
  view: ListView;
  query: string;
  /** Raised by "Try again". */
  attempt: number;
}

/** Rows of the list: those of this question, at most so many. */
export interface ListAnswer {
  key: string;
  limit: number;
  nudges: RowNudge[];
  /** There are more than these. */
  more: boolean;
}

/** Rows read before the first frame: more than most windows show (1,360 px). */
export const FIRST = 16;

/** Tells one question from another, whenever it is asked. */
export function listKey({ tab, view, query, attempt }: ListQuestion): string {
  return `${tab}|${view.grouping}|${view.channel}|${view.cadenceId}|${query}|${attempt}`;
}

function rowNudge(row: NudgeRow, { local, zone }: Now): Nudge {
  return nudgeOf({ ...row, lastMail: row.threadTouch, nowLocal: local, zone });
}

/** A prospect found by search; without an enrollment, as known and in no cadence. */
function hitNudge({ prospect, enrollment, lastTouch }: ProspectHit, nowLocal: LocalDateTime): Nudge {
  if (enrollment) return nudgeOf({ enrollment, prospect, lastTouch, nowLocal } satisfies NudgeInput);
  return notEnrolled(prospect, lastTouch);
}

/** Reads the rows of a tab, or of a search. */
export async function readList(
  reads: Pick<PageReads, 'searchProspects' | 'checklistRows'>,
  question: ListQuestion,
  limit: number,
): Promise<ListAnswer> {
  const { now, tab, view, query } = question;
  const key = listKey(question);
  if (query.trim() !== '') {
    const hits = await reads.searchProspects(query, limit);
    return { key, limit, nudges: hits.map((hit) => hitNudge(hit, now.local)), more: hits.length >= limit };
  }
  const { rows, more } = await reads.checklistRows(tab, view, now.local, limit);
  return { key, limit, nudges: dedupeRows(rows.map((row) => rowNudge(row, now))), more };
}

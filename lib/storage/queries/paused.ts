import { QUESTIONS } from '@/lib/domain/prospect/question';
import { countWith } from '../by-keys';
import type { NextTouchDatabase } from '../database';
import { type NudgeFilter, type NudgeRow, narrowed, toNudgeRows } from './nudge-rows';

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

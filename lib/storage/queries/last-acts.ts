import { LogEvent } from '@/lib/domain/log/events';
import { ACT_BATCHES, type LastAct, lastActs } from '@/lib/domain/log/last-acts';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import { readable } from '../repair';
import { ProspectRow, TouchRow } from '../rows';

/** Batches looked at: acts taken back stand between those in force. */
const BATCHES = 60;
/** Most events read of one batch; an import has thousands, and a few tell what it was. */
const MOST_EVENTS = 500;

/** A last act with whom it was about by name. */
export interface NamedAct extends LastAct {
  /** Name, or address, of the first it was about; null when nobody of them is in the log any more. */
  name: string | null;
  /** How many prospects it was about. */
  count: number;
  /** The rep had done the same step elsewhere, then: both acts are one touch. Null when it counts by itself. */
  doneAt: LocalDateTime | null;
}

/** When the step this act did had been done by another act, as on another machine that was offline. */
async function doneElsewhere(db: NextTouchDatabase, { event }: LastAct): Promise<LocalDateTime | null> {
  if (event.type !== 'touched' || event.enrollmentId === null || event.stepIndex == null) return null;
  if (await db.touches.get(event.touchId)) return null;
  const counted = readable(TouchRow, await db.touches.where('enrollmentId').equals(event.enrollmentId).toArray());
  const touch = counted.find((each) => each.stepIndex === event.stepIndex);
  // A mail in its place is what this act meant.
  return touch?.source === 'manual' ? touch.local : null;
}

/**
 * What the rep did last, on whatever surface, and has not taken back: latest first, at most `limit`.
 * @param mailbox only acts on prospects of this mailbox; null = of all
 */
export async function readLastActs(
  db: NextTouchDatabase,
  limit: number,
  mailbox: string | null = null,
): Promise<NamedAct[]> {
  const batches: string[] = [];
  const range = db.events.where('batch').between(ACT_BATCHES.from, ACT_BATCHES.to);
  await range
    .clone()
    .reverse()
    .until(() => batches.length >= BATCHES)
    .eachUniqueKey((batch) => {
      batches.push(String(batch));
    });
  const found = await Promise.all(
    batches.map((batch) => db.events.where('batch').equals(batch).limit(MOST_EVENTS).toArray()),
  );
  const acts = lastActs(readable(LogEvent, found.flat()));
  const named: NamedAct[] = [];
  for (const act of acts) {
    if (named.length >= limit) break;
    const people = readable(
      ProspectRow,
      (await db.prospects.bulkGet(act.prospectIds)).filter((row) => row !== undefined),
    );
    if (mailbox !== null && !people.some((person) => person.mailbox === mailbox)) continue;
    const [first] = people;
    const name = first ? first.name || (first.addresses[0] ?? '') : null;
    named.push({ ...act, name, count: act.prospectIds.length, doneAt: await doneElsewhere(db, act) });
  }
  return named;
}

import type { Instant } from '../time/time';
import type { EventType, LogEvent } from './events';
import { takenBack } from './fold/taken-back';

const PREFIX = 'act:';
/** Digits of a moment in a batch's name: enough for epoch ms until the year 33658, so that names sort by time. */
const DIGITS = 15;
const ACT = new RegExp(`^${PREFIX}(\\d{${DIGITS}})`);

/** All batches of acts of the rep lie between these two names; those of mails and of the passing of time do not. */
export const ACT_BATCHES = { from: PREFIX, to: 'act;' } as const;

/** Names the batch of an act of the rep: by when it was done, which may be long after what it records. */
export function actBatch(at: Instant, id: string): string {
  return `${PREFIX}${String(at).padStart(DIGITS, '0')}:${id}`;
}

/** When the act of a batch was done (epoch ms); null for a batch that is none. */
function actedAt(batch: string): Instant | null {
  const found = ACT.exec(batch);
  return found ? Number(found[1]) : null;
}

/** Something the rep did, on whatever surface, that is in force and can be taken back. */
export interface LastAct {
  batch: string;
  /** When it was done. */
  at: Instant;
  /** What it did first of all; the others of its events follow from this one or prepare it. */
  event: LogEvent;
  /** Whom it was about. */
  prospectIds: string[];
}

/** Which event of an act says what the act was, the most telling first. */
const TELLING: readonly EventType[] = [
  'touched',
  'merged',
  'moved',
  'enrolled',
  'finished',
  'paused',
  'resumed',
  'skipped',
  'rescheduled',
  'snoozed',
  'prospect-edited',
  'prospect-added',
];

/**
 * The acts among these events that are in force, latest first. An act that only took back another is none: that one is
 * then missing from the list.
 * @param events all events of the acts in question, and of all acts done later
 */
export function lastActs(events: readonly LogEvent[]): LastAct[] {
  const taken = takenBack(events);
  const byBatch = new Map<string, LogEvent[]>();
  for (const event of events) {
    if (event.type === 'undone' || taken.has(event.id)) continue;
    byBatch.set(event.batch, [...(byBatch.get(event.batch) ?? []), event]);
  }
  const acts: LastAct[] = [];
  for (const [batch, own] of byBatch) {
    const at = actedAt(batch);
    const event = own.toSorted((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type))[0];
    if (at === null || !event) continue;
    acts.push({ batch, at, event, prospectIds: [...new Set(own.map((each) => each.prospectId))] });
  }
  return acts.sort((a, b) => (a.batch < b.batch ? 1 : -1));
}

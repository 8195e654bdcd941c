import { minutesInHour } from 'date-fns/constants';
import type { ReplyGaps } from '../prospect/reply-gaps';
import type { Touch } from '../prospect/touch';
import type { LocalDateTime } from '../time/time';
import { minutesBetween } from '../time/wall-clock';

/** Somebody is silent for longer than they mostly take. Hours. A reason that is shown; it moves no date. */
export interface Silence {
  hours: number;
  usual: number;
}

/** Fewest replies from which a usual time is derived. */
const LEAST_REPLIES = 2;
/** Weight of the median over everybody, in replies of this one. */
const PRIOR_REPLIES = 2;
/** A silence is longer than usual from this multiple of the usual time on, and by at least one working day. */
const FACTOR = 3;
const LEAST_LONGER_HOURS = 8;

/**
 * How long somebody mostly takes, in hours: their own median, drawn towards that of all people the fewer replies there are
 * of theirs. Null where they answered too seldom to tell.
 * @param all median of all people's replies; null where there is none
 */
export function usualReply(own: ReplyGaps | null | undefined, all: number | null): number | null {
  if (!own || own.count < LEAST_REPLIES) return null;
  if (all === null) return own.hours;
  const weighed = own.count * Math.log(own.hours) + PRIOR_REPLIES * Math.log(Math.max(1, all));
  return Math.exp(weighed / (own.count + PRIOR_REPLIES));
}

/** Null while the rep is not waiting, or not for long, or nothing is known to be usual. */
export function silenceOf(
  lastTouch: Pick<Touch, 'direction' | 'local'> | null,
  usual: number | null | undefined,
  nowLocal: LocalDateTime,
): Silence | null {
  if (usual == null || lastTouch?.direction !== 'outbound') return null;
  const hours = minutesBetween(lastTouch.local, nowLocal) / minutesInHour;
  return hours > usual * FACTOR && hours > usual + LEAST_LONGER_HOURS ? { hours, usual } : null;
}

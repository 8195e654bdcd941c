import { daysBetween, plusDays } from '../time/calendar-day';
import { dateIn, type LocalDateTime } from '../time/time';
import { sums, type Tally, total } from './rates';
import { type CurvePoint, kaplanMeier, type Observed, type TimeEstimate, timeWhen } from './statistics/kaplan-meier';
import { middleOf } from './statistics/middle';

/** Horizon in days: longer waits are censored here. */
export const HORIZON_DAYS = 60;
const DAY_HOURS = 24;
const HORIZON_HOURS = HORIZON_DAYS * DAY_HOURS;

/** Since when somebody may have begun to wait and still be within the horizon. */
export const horizonStart = (now: LocalDateTime): string => plusDays(dateIn(now), -HORIZON_DAYS);

/** How soon people answer. */
export interface ReplyTimes {
  /** Share without a reply by hours since the first touch. */
  curve: CurvePoint[];
  /** When half of all people have answered; mostly not within the horizon. */
  median: TimeEstimate;
  /** Of those alone who answered within the horizon: when half of them had. Null where nobody has. */
  ofReplied: number | null;
  people: number;
  replied: number;
}

/**
 * Time from the first touch to the reply. Who still waits is censored at the whole days they have waited, whoever was left
 * at the hours until then, everybody at the horizon.
 * @param tallies of the cadences in question; of `since` those of before {@link horizonStart} may be missing
 */
export function replyTimes(tallies: readonly Tally[], now: LocalDateTime): ReplyTimes {
  const seen = (dim: 'after' | 'left', isEvent: boolean) =>
    [...sums(tallies, dim)].map(([value, n]): Observed => {
      const hours = Number(value);
      const isEventSeen = isEvent && hours <= HORIZON_HOURS;
      return {
        time: Math.min(hours, HORIZON_HOURS),
        events: isEventSeen ? n : 0,
        censored: isEventSeen ? 0 : n,
      };
    });
  const replied = seen('after', true);
  const waiting = [...sums(tallies, 'since')].map(([date, n]): Observed => {
    const days = Math.min(Math.max(0, daysBetween(date, dateIn(now))), HORIZON_DAYS);
    return { time: days * DAY_HOURS, events: 0, censored: n };
  });
  const known = [...replied, ...seen('left', false), ...waiting];
  const people = total(tallies, 'people');
  const counted = known.reduce((sum, { events, censored }) => sum + events + censored, 0);
  const older = { time: HORIZON_HOURS, events: 0, censored: Math.max(0, people - counted) };
  const curve = kaplanMeier([...known, older]);
  return {
    curve,
    median: timeWhen(curve),
    ofReplied: middleOf(replied.map(({ time, events }) => ({ value: time, n: events }))),
    people,
    replied: replied.reduce((sum, { events }) => sum + events, 0),
  };
}

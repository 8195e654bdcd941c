import { clamp, type Interval, Z95 } from './interval';

/** Observations at one time since the start: `events` people answered, `censored` were last seen waiting. */
export interface Observed {
  time: number;
  events: number;
  censored: number;
}

/** The estimate from this time on, until the next. */
export interface CurvePoint extends Interval {
  time: number;
  atRisk: number;
  /** Share for whom it has not happened yet. */
  waiting: number;
}

function byTime(observed: Iterable<Observed>): Observed[] {
  const times = new Map<number, Observed>();
  for (const { time, events, censored } of observed) {
    const known = times.get(time) ?? { time, events: 0, censored: 0 };
    times.set(time, { time, events: known.events + events, censored: known.censored + censored });
  }
  return [...times.values()].toSorted((a, b) => a.time - b.time);
}

/**
 * Kaplan–Meier estimate (JASA 53, 1958) with Greenwood's variance and the interval on the log scale, as R's `survfit` has
 * it by default. A point for each time at which it happened to somebody. Who is censored at a time was at risk at it.
 */
export function kaplanMeier(observed: Iterable<Observed>, z = Z95): CurvePoint[] {
  const times = byTime(observed);
  let atRisk = times.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let waiting = 1;
  let variance = 0;
  const curve: CurvePoint[] = [];
  for (const { time, events, censored } of times) {
    if (events > 0) {
      waiting *= 1 - events / atRisk;
      variance += events / (atRisk * (atRisk - events));
      const factor = Math.exp(z * Math.sqrt(variance));
      // With nobody left at risk the variance is infinite; the bounds of the point before are kept.
      const [low, high] = waiting > 0 ? [waiting / factor, waiting * factor] : [0, curve.at(-1)?.high ?? 1];
      curve.push({ time, atRisk, waiting, low: clamp(low, 0, 1), high: clamp(high, 0, 1) });
    }
    atRisk -= events + censored;
  }
  return curve;
}

/** A time with its interval; null where the curve, or a bound of it, does not come down so far. */
export interface TimeEstimate {
  time: number | null;
  low: number | null;
  high: number | null;
}

const reaches = (value: number, level: number) => value <= level + 1e-12;

/** When it has happened to `share` of the people (0.5 = the median): the first time at which the curve, and each bound, is down there. */
export function timeWhen(curve: readonly CurvePoint[], share = 0.5): TimeEstimate {
  const first = (bound: 'waiting' | 'low' | 'high') =>
    curve.find((point) => reaches(point[bound], 1 - share))?.time ?? null;
  return { time: first('waiting'), low: first('low'), high: first('high') };
}

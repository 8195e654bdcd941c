import { ALL, type Answerable, type Dimension } from './cells';
import { type Interval, Z95 } from './statistics/interval';
import { differenceOfShares, type Share } from './statistics/newcombe';
import { wilson } from './statistics/wilson';

/** A stored sum, as the page reads it. */
export interface Tally {
  cadenceId: string;
  dim: string;
  value: string;
  n: number;
}

/** Below this many people a share is shown, but no conclusion drawn from it. */
export const ENOUGH_PEOPLE = 20;

/** Sums over the cadences in question, by value. */
export function sums(tallies: readonly Tally[], dim: Dimension): Map<string, number> {
  const found = new Map<string, number>();
  for (const tally of tallies) {
    if (tally.dim === dim) found.set(tally.value, (found.get(tally.value) ?? 0) + tally.n);
  }
  return found;
}

/** One stored sum, over all the tallies given. */
export const total = (tallies: readonly Tally[], dim: Dimension, value = ALL): number =>
  sums(tallies, dim).get(value) ?? 0;

/** A share of people with its Wilson interval. */
export interface Rate extends Share {
  value: string;
  share: number;
  interval: Interval;
  /** Too few people to tell anything. */
  isFew: boolean;
}

/** A rate of `count` among `people`, for the value named. */
export function rate(value: string, count: number, people: number): Rate {
  return {
    value,
    count,
    total: people,
    share: people === 0 ? 0 : count / people,
    interval: wilson(count, people, Z95),
    isFew: people < ENOUGH_PEOPLE,
  };
}

/** Who was reached by such a touch, once each, and who answered it; values with nobody are left out. */
export function ratesBy(tallies: readonly Tally[], by: Answerable): Rate[] {
  const reached = sums(tallies, by);
  const replied = sums(tallies, `${by}+`);
  return [...reached]
    .map(([value, people]) => rate(value, replied.get(value) ?? 0, people))
    .toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

/** Who was taken up in each cadence, and who answered at all. */
export function ratesByCadence(tallies: readonly Tally[]): Rate[] {
  const ids = [...new Set(tallies.map(({ cadenceId }) => cadenceId))];
  return ids.flatMap((cadenceId) => {
    const own = tallies.filter((tally) => tally.cadenceId === cadenceId);
    const people = total(own, 'people');
    return people > 0 ? [rate(cadenceId, total(own, 'replied'), people)] : [];
  });
}

/** What became of the people who reached a touch and no further, beside those who reached it. */
export interface Fate {
  touch: number;
  reached: number;
  /** Answered this touch. */
  replied: number;
  /** Given up after it, without an answer. */
  dropped: number;
  stopped: number;
  /** Have it as their last so far. */
  open: number;
}

/** One for each touch that somebody reached, in their order. */
export function fates(tallies: readonly Tally[]): Fate[] {
  const [replied, dropped, stopped, open] = [
    sums(tallies, 'touch+'),
    sums(tallies, 'dropped'),
    sums(tallies, 'stopped'),
    sums(tallies, 'open'),
  ];
  return [...sums(tallies, 'touch')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, reached]) => ({
      touch: Number(value),
      reached,
      replied: replied.get(value) ?? 0,
      dropped: dropped.get(value) ?? 0,
      stopped: stopped.get(value) ?? 0,
      open: open.get(value) ?? 0,
    }));
}

/** How two shares differ: `a` minus `b`, and whether that may be chance. */
export interface Comparison {
  difference: number;
  interval: Interval;
  /** `unclear`: 0 lies within the interval; `few`: too few people on a side to look. */
  verdict: 'more' | 'less' | 'unclear' | 'few';
}

/** Compares two rates by Newcombe's interval of their difference. */
export function compare(a: Rate, b: Rate): Comparison {
  const interval = differenceOfShares(a, b);
  const isFew = a.isFew || b.isFew;
  const verdict = isFew ? 'few' : interval.low > 0 ? 'more' : interval.high < 0 ? 'less' : 'unclear';
  return { difference: a.share - b.share, interval, verdict };
}

/** What the rep did in one month, and what came of it. */
export interface MonthFigures {
  month: string;
  started: number;
  replied: number;
  touches: number;
  /** Touches done on a later day than they were due, of those that were due. */
  late: Rate;
}

/** The figures of one month (`YYYY-MM`). */
export function monthFigures(tallies: readonly Tally[], month: string): MonthFigures {
  return {
    month,
    started: total(tallies, 'm:started', month),
    replied: total(tallies, 'm:replied', month),
    touches: total(tallies, 'm:touches', month),
    late: rate(month, total(tallies, 'm:late', month), total(tallies, 'm:due', month)),
  };
}

import { describe, expect, it } from 'vitest';
import {
  compare,
  fates,
  monthFigures,
  rate,
  ratesBy,
  ratesByCadence,
  sums,
  type Tally,
  total,
} from '@/lib/domain/insights/rates';
import { horizonStart, replyTimes } from '@/lib/domain/insights/reply-times';
import { middleOf } from '@/lib/domain/insights/statistics/middle';

/** `touch 01 12`, or `touch 01 12 cold` for another cadence than `steady`. */
function tally(line: string): Tally {
  const [dim = '', value = '', n, cadenceId = 'steady'] = line.split(' ');
  return { cadenceId, dim, value, n: Number(n) };
}

const BOOK = [
  'people all 40',
  'people all 10 cold',
  'replied all 10',
  'touch 01 40',
  'touch 01 10 cold',
  'touch 02 25',
  'touch+ 01 4',
  'touch+ 02 6',
  'dropped 01 9',
  'dropped 01 1 cold',
  'stopped 02 2',
  'open 02 17',
].map(tally);

describe('rates', () => {
  it('add up over cadences, by value', () => {
    expect(sums(BOOK, 'touch')).toEqual(
      new Map([
        ['01', 50],
        ['02', 25],
      ]),
    );
    expect([total(BOOK, 'people'), total(BOOK, 'touch', '02'), total(BOOK, 'left')]).toEqual([50, 25, 0]);
  });

  it('are of those reached, in the order of the values, whatever the order of the sums', () => {
    for (const book of [BOOK, BOOK.toReversed()]) {
      expect(ratesBy(book, 'touch').map(({ value, count, total: people }) => [value, count, people])).toEqual([
        ['01', 4, 50],
        ['02', 6, 25],
      ]);
    }
  });

  it('of a cadence are of its own people, and a cadence nobody is in has none', () => {
    const book = [...BOOK, tally('bounced all 3 parked')];
    expect(ratesByCadence(book).map(({ value, count, total: people }) => [value, count, people])).toEqual([
      ['steady', 10, 40],
      ['cold', 0, 10],
    ]);
  });

  it('tell something from twenty people on, and of nobody are zero', () => {
    expect([rate('a', 5, 19).isFew, rate('a', 5, 20).isFew]).toEqual([true, false]);
    expect(rate('a', 5, 20).share).toBe(0.25);
    expect(rate('a', 0, 0)).toMatchObject({ share: 0, interval: { low: 0, high: 1 }, isFew: true });
  });

  it('differ by the first less the second', () => {
    expect(compare(rate('a', 56, 70), rate('b', 48, 80)).difference).toBeCloseTo(0.2, 10);
  });

  it('of a month hold who answered in it', () => {
    const book = ['m:replied 2026-11 3', 'm:replied 2026-10 5', 'm:started 2026-11 9'].map(tally);
    expect(monthFigures(book, '2026-11')).toMatchObject({ replied: 3, started: 9, touches: 0 });
  });

  it('tell for each touch what became of those who had it last', () => {
    const none = { replied: 0, dropped: 0, stopped: 0, open: 0 };
    expect(fates(BOOK.toReversed())).toEqual([
      { ...none, touch: 1, reached: 50, replied: 4, dropped: 10 },
      { ...none, touch: 2, reached: 25, replied: 6, stopped: 2, open: 17 },
    ]);
  });
});

describe('the least value that half does not exceed', () => {
  it.each<[string, [number, number][], number | null]>([
    ['of nothing', [], null],
    ['of none counted', [[5, 0]], null],
    ['of one', [[5, 1]], 5],
    [
      'of two halves',
      [
        [9, 2],
        [3, 2],
      ],
      3,
    ],
    [
      'where the larger value has more',
      [
        [9, 3],
        [3, 2],
      ],
      9,
    ],
    [
      'of three values in any order',
      [
        [9, 1],
        [1, 1],
        [4, 1],
      ],
      4,
    ],
    [
      'where a value of nobody comes first',
      [
        [1, 0],
        [4, 2],
      ],
      4,
    ],
  ])('%s', (_, counted, middle) => {
    expect(middleOf(counted.map(([value, n]) => ({ value, n })))).toBe(middle);
  });
});

describe('how soon people answer', () => {
  const NOW = '2026-11-30T12:00';

  it('has a point for each time of an answer, and those who wait or were left at risk until then', () => {
    const book = [
      'people all 10',
      'after 24 2',
      'after 48 1',
      'left 24 1',
      // Waiting for two days, and for one.
      'since 2026-11-28 3',
      'since 2026-11-29 3',
    ].map(tally);
    const { curve, median, ofReplied, people, replied } = replyTimes(book, NOW);
    expect(curve.map(({ time, atRisk, waiting }) => [time, atRisk, Math.round(waiting * 1e4) / 1e4])).toEqual([
      [24, 10, 0.8],
      // Four of those at risk at 24 hours were last seen waiting then.
      [48, 4, 0.6],
    ]);
    expect([median.time, ofReplied, people, replied]).toEqual([null, 24, 10, 3]);
  });

  it('looks back sixty days, and gives the median where exactly half have answered', () => {
    expect(horizonStart(NOW)).toBe('2026-10-01');
    expect(replyTimes(['people all 2', 'after 24 1', 'left 48 1'].map(tally), NOW).median.time).toBe(24);
  });

  it('takes an answer after sixty days for none within them', () => {
    const { curve, ofReplied, replied } = replyTimes(['people all 2', 'after 1440 1', 'after 1464 1'].map(tally), NOW);
    expect(curve.map(({ time, atRisk, waiting }) => [time, atRisk, waiting])).toEqual([[1440, 2, 0.5]]);
    expect([ofReplied, replied]).toEqual([1440, 1]);
  });

  it('takes those who began to wait longer ago than that as waiting until then, known by date or not', () => {
    const at = (...lines: string[]) => replyTimes(['people all 4', 'after 1440 1', ...lines].map(tally), NOW).curve;
    expect(at('since 2026-08-01 3')).toEqual(at());
    expect(at()[0]).toMatchObject({ atRisk: 4, waiting: 0.75 });
  });

  it('takes a first touch of tomorrow, by a clock set back, as waited no time', () => {
    const { curve } = replyTimes(['people all 2', 'after 1 1', 'since 2026-12-01 1'].map(tally), NOW);
    expect(curve[0]).toMatchObject({ time: 1, atRisk: 1, waiting: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Observed, timeWhen } from '@/lib/domain/insights/statistics/kaplan-meier';
import { differenceOfShares } from '@/lib/domain/insights/statistics/newcombe';
import { wilson } from '@/lib/domain/insights/statistics/wilson';

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const bounds = ({ low, high }: { low: number; high: number }) => [round(low), round(high)];

const share = fc
  .integer({ min: 0, max: 5_000 })
  .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [20, 20, 0.8389, 1],
  ])('of %i in %i is that of the published table', (count, total, low, high) => {
    expect(bounds(wilson(count, total))).toEqual([low, high]);
  });

  it('of nobody is all there may be', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('lies within 0 and 1, holds the share, and is the mirror of that of the others', () => {
    fc.assert(
      fc.property(share, ({ count, total }) => {
        const { low, high } = wilson(count, total);
        const mirror = wilson(total - count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (total > 0) expect(low <= count / total && count / total <= high).toBe(true);
        expect(mirror.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('rises with the count and narrows with the total', () => {
    fc.assert(
      fc.property(share, ({ count, total }) => {
        const [now, more, twice] = [wilson(count, total), wilson(count + 1, total + 1), wilson(2 * count, 2 * total)];
        expect(more.low).toBeGreaterThanOrEqual(now.low - 1e-12);
        expect(more.high).toBeGreaterThanOrEqual(now.high - 1e-12);
        expect(twice.high - twice.low).toBeLessThanOrEqual(now.high - now.low + 1e-12);
      }),
    );
  });
});

describe("Newcombe's interval of a difference", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i in %i and %i in %i is that of the published table', (a, m, b, n, low, high) => {
    expect(bounds(differenceOfShares({ count: a, total: m }, { count: b, total: n }))).toEqual([low, high]);
  });

  it('lies within -1 and 1, holds the difference, and turns round with the two', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [differenceOfShares(a, b), differenceOfShares(b, a)];
        expect(there.low >= -1 - 1e-12 && there.high <= 1 + 1e-12 && there.low <= there.high).toBe(true);
        expect(back.low).toBeCloseTo(-there.high, 10);
        if (a.total === 0 || b.total === 0) return;
        const difference = a.count / a.total - b.count / b.total;
        expect(there.low <= difference + 1e-12 && difference - 1e-12 <= there.high).toBe(true);
      }),
    );
  });
});

/** `9 13+`: an event at 9, somebody last seen at 13. */
function patients(text: string): Observed[] {
  return text.split(' ').map((each) => {
    const censored = Number(each.endsWith('+'));
    return { time: Number.parseInt(each, 10), events: 1 - censored, censored };
  });
}

describe('the Kaplan–Meier curve', () => {
  // Data `aml` of R's package survival, summary(survfit(Surv(time, status) ~ x, data = aml)); the curve of the maintained.
  const MAINTAINED = patients('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
  const NONMAINTAINED = patients('5 5 8 8 12 16+ 23 27 30 33 43 45');
  // Freireich and others, Blood 21 (1963) 699–716, weeks of remission under 6-MP; `gehan` of R's package MASS.
  const SIX_MP = patients('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');

  it('and its interval are those of R', () => {
    const three = (value: number) => Number(value.toPrecision(3));
    expect(
      kaplanMeier(MAINTAINED).map((p) => [p.time, p.atRisk, three(p.waiting), three(p.low), three(p.high)]),
    ).toEqual([
      [9, 11, 0.909, 0.754, 1],
      [13, 10, 0.818, 0.619, 1],
      [18, 8, 0.716, 0.488, 1],
      [23, 7, 0.614, 0.377, 0.999],
      [31, 5, 0.491, 0.255, 0.946],
      [34, 4, 0.368, 0.155, 0.875],
      [48, 2, 0.184, 0.0359, 0.944],
    ]);
    expect(kaplanMeier(SIX_MP).map((p) => [p.time, three(p.waiting)])).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
  });

  it('gives the median and its interval as R does', () => {
    expect(timeWhen(kaplanMeier(MAINTAINED))).toEqual({ time: 31, low: 18, high: null });
    expect(timeWhen(kaplanMeier(NONMAINTAINED))).toEqual({ time: 23, low: 8, high: null });
    expect(timeWhen(kaplanMeier(SIX_MP))).toEqual({ time: 23, low: 16, high: null });
    expect(timeWhen(kaplanMeier(patients('4+ 9+')))).toEqual({ time: null, low: null, high: null });
  });

  // Forty people, ten answers each day: 0.75, 0.5, 0.25, none.
  const ALL_ANSWERED = [1, 2, 3, 4].map((time) => ({ time, events: 10, censored: 0 }));

  it('where all have answered keeps the upper bound of the time before', () => {
    const curve = kaplanMeier(ALL_ANSWERED);
    expect(curve.map(({ waiting }) => waiting)).toEqual([0.75, 0.5, 0.25, 0]);
    // 0.25 · exp(1.95996 · √(0.75 / 10)).
    expect(curve.slice(2).map(bounds)).toEqual([
      [0.1462, 0.4276],
      [0, 0.4276],
    ]);
    expect(kaplanMeier([{ time: 1, events: 3, censored: 0 }]).map(bounds)).toEqual([[0, 1]]);
  });

  it('gives the upper bound of a time where the curve’s comes down so far', () => {
    expect(timeWhen(kaplanMeier(ALL_ANSWERED))).toEqual({ time: 2, low: 2, high: 3 });
    expect(timeWhen(kaplanMeier(ALL_ANSWERED), 0.25)).toEqual({ time: 1, low: 1, high: 2 });
  });

  const observed = fc.array(
    fc.record({
      time: fc.integer({ min: 0, max: 30 }),
      events: fc.integer({ min: 0, max: 4 }),
      censored: fc.integer({ min: 0, max: 4 }),
    }),
  );

  it('never rises, stays within 0 and 1 and its bounds, and is the plain share where nobody is censored', () => {
    fc.assert(
      fc.property(observed, (people) => {
        let before = 1;
        for (const { waiting, low, high } of kaplanMeier(people)) {
          expect(waiting).toBeLessThanOrEqual(before);
          expect(0 <= low && low <= waiting && waiting <= high + 1e-12 && high <= 1).toBe(true);
          before = waiting;
        }
        const all = people.map((each) => ({ ...each, censored: 0 }));
        const total = all.reduce((sum, { events }) => sum + events, 0);
        for (const point of kaplanMeier(all)) {
          const gone = all.filter(({ time }) => time <= point.time).reduce((sum, { events }) => sum + events, 0);
          expect(point.waiting).toBeCloseTo(1 - gone / total, 10);
        }
      }),
    );
  });

  it('lets whoever is censored later wait no less: more people seen waiting never lower it', () => {
    fc.assert(
      fc.property(observed, fc.integer({ min: 0, max: 40 }), (people, time) => {
        const more = new Map(
          kaplanMeier([...people, { time, events: 0, censored: 1 }]).map((p) => [p.time, p.waiting]),
        );
        for (const point of kaplanMeier(people)) {
          expect(more.get(point.time)).toBeGreaterThanOrEqual(point.waiting - 1e-12);
        }
      }),
    );
  });
});

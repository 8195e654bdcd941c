import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '@/lib/domain/cadence/channels';
import { type Answerable, cellsOf, type Dimension, LAST_TOUCH, within } from '@/lib/domain/insights/cells';
import { type FigureKey, figureKeys, figureRange } from '@/lib/domain/insights/figure-keys';
import type { Journey } from '@/lib/domain/insights/journey';
import { compare, fates, monthFigures, rate, ratesBy, ratesByCadence, type Tally } from '@/lib/domain/insights/rates';
import { replyTimes } from '@/lib/domain/insights/reply-times';
import { countsIn } from '../../support/counts-in';

const HOUR = 3_600_000;
const START = Date.parse('2026-09-01T08:00:00Z');
const local = (at: number) => new Date(at).toISOString().slice(0, 16);

const journey = fc
  .record({
    cadenceId: fc.constantFrom('steady', 'cold-outbound'),
    start: fc.integer({ min: 0, max: 60 * 24 }),
    gaps: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 17 }),
    channels: fc.array(fc.constantFrom(...CHANNELS), { minLength: 18, maxLength: 18 }),
    late: fc.option(fc.boolean()),
    end: fc.constantFrom('replied', 'stopped', 'bounced', 'dropped', 'open'),
    after: fc.integer({ min: 0, max: 2_000 }),
  })
  .map(({ cadenceId, start, gaps, channels, late, end, after }): Journey => {
    const times = [START + start * HOUR];
    for (const gap of gaps) times.push((times.at(-1) ?? 0) + gap * HOUR);
    const touches = times.map((at, n) => ({
      ...{ at, local: local(at), channel: channels[n] ?? 'email', late, valueItemId: n % 2 === 0 ? null : 'item' },
    }));
    const at = (times.at(-1) ?? START) + after * HOUR;
    const reply = end === 'replied' ? { at, local: local(at) } : null;
    return { cadenceId, touches, reply, end, leftAt: end === 'stopped' ? at : null };
  });
const book = fc.array(journey, { maxLength: 40 });

function tally(journeys: readonly Journey[]): Tally[] {
  const found = new Map<string, Tally>();
  for (const { cadenceId, dim, value, n } of journeys.flatMap(cellsOf)) {
    const key = `${cadenceId} ${dim} ${value}`;
    found.set(key, { cadenceId, dim, value, n: n + (found.get(key)?.n ?? 0) });
  }
  return [...found.values()];
}

const DIMENSIONS: readonly Answerable[] = ['touch', 'channel', 'wait', 'weekday', 'item'];

describe('the figures of any book', () => {
  it('are bounded: nobody answers whom nothing reached, and whoever reached a touch reached those before it', () => {
    fc.assert(
      fc.property(book, (journeys) => {
        const tallies = tally(journeys);
        const people = journeys.filter(({ end }) => end !== 'bounced').length;
        for (const each of DIMENSIONS.flatMap((by) => ratesBy(tallies, by))) {
          expect(each.count).toBeLessThanOrEqual(each.total);
          expect(each.total).toBeLessThanOrEqual(people);
          expect(each.interval.low <= each.share && each.share <= each.interval.high).toBe(true);
        }
        const rows = fates(tallies);
        expect(rows[0]?.reached ?? 0).toBe(people);
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          const gone = row.replied + row.dropped + row.stopped + row.open;
          // The last row holds all touches from there on.
          if (next) expect(row.reached - gone).toBe(next.reached);
        }
        expect(ratesByCadence(tallies).reduce((sum, each) => sum + each.total, 0)).toBe(people);
      }),
    );
  });

  it('are each as large as the list of people behind it', () => {
    fc.assert(
      fc.property(book, (journeys) => {
        for (const { cadenceId, dim, value, n } of tally(journeys)) {
          if (dim.startsWith('m:')) continue;
          expect(
            journeys.filter((each) => each.cadenceId === cadenceId && countsIn(each, dim as Dimension, value)),
          ).toHaveLength(n);
        }
      }),
    );
  });

  it('within so many hours are all that took no longer, more the longer the time', () => {
    fc.assert(
      fc.property(book, fc.integer({ min: 1, max: 400 }), (journeys, hours) => {
        const behind = (most: number) => journeys.filter((each) => countsIn(each, 'after', within(most)));
        const counted = tally(journeys).filter(({ dim, value }) => dim === 'after' && Number(value) <= hours);
        expect(behind(hours)).toHaveLength(counted.reduce((sum, { n }) => sum + n, 0));
        expect(behind(hours + 24)).toEqual(expect.arrayContaining(behind(hours)));
        expect(journeys.filter((each) => countsIn(each, 'left', 'all'))).toEqual([]);
      }),
    );
  });

  it('have in the range of the index just the people behind them', () => {
    fc.assert(
      fc.property(book, fc.integer({ min: 1, max: 400 }), (journeys, hours) => {
        const listed = tally(journeys).filter(({ dim }) => !['since', 'left', 'gap'].includes(dim));
        const asked = [
          ...listed,
          { cadenceId: 'steady', dim: 'after', value: within(hours) },
          { cadenceId: 'steady', dim: 'stopped', value: within(LAST_TOUCH) },
        ];
        for (const { cadenceId, dim, value } of asked) {
          const [from = '', to = ''] = figureRange(cadenceId, dim as Dimension, value).map((key) => key.join('|'));
          const isInRange = (key: FigureKey) => key.join('|') >= from && key.join('|') <= to;
          for (const each of journeys.filter((journey) => journey.cadenceId === cadenceId)) {
            expect(figureKeys(each).some(isInRange)).toBe(countsIn(each, dim as Dimension, value));
          }
        }
      }),
    );
  });

  it('have everybody on the curve once, whoever began to wait too long ago for it among them', () => {
    fc.assert(
      fc.property(book, fc.boolean(), (journeys, isCut) => {
        const tallies = tally(journeys).filter(({ dim, value }) => !isCut || dim !== 'since' || value >= '2026-09-20');
        const times = replyTimes(tallies, '2026-11-19T12:00');
        expect(times.people).toBe(journeys.filter(({ end }) => end !== 'bounced').length);
        expect(times.curve[0]?.atRisk ?? 0).toBeLessThanOrEqual(times.people);
        expect(times.replied).toBeLessThanOrEqual(times.people);
        expect(replyTimes(tally(journeys), '2026-11-19T12:00')).toEqual(times);
      }),
    );
  });
});

describe('a comparison', () => {
  it('says nothing of few people, nor where no difference is possible', () => {
    expect(compare(rate('a', 5, 10), rate('b', 0, 200))).toMatchObject({ verdict: 'few' });
    expect(compare(rate('a', 12, 100), rate('b', 10, 100))).toMatchObject({ verdict: 'unclear' });
    expect(compare(rate('a', 56, 70), rate('b', 48, 80))).toMatchObject({ verdict: 'more' });
    expect(compare(rate('b', 48, 80), rate('a', 56, 70))).toMatchObject({ verdict: 'less' });
  });
});

it('a month has its touches, those late of those due, and nothing of another month', () => {
  const touch = (day: string, late: boolean | null) => ({
    ...{
      at: Date.parse(`${day}T09:00:00Z`),
      local: `${day}T09:00`,
      channel: 'email' as const,
      late,
      valueItemId: null,
    },
  });
  const touches = [touch('2026-10-30', null), touch('2026-11-02', true), touch('2026-11-05', false)];
  const book: Journey[] = [{ cadenceId: 'steady', touches, reply: null, end: 'open', leftAt: null }];
  expect(monthFigures(tally(book), '2026-11')).toMatchObject({
    ...{ started: 0, replied: 0, touches: 2, late: { count: 1, total: 2, isFew: true } },
  });
  expect(monthFigures(tally(book), '2026-10')).toMatchObject({ started: 1, touches: 1, late: { total: 0 } });
});

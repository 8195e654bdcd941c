import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silenceOf, usualReply } from '@/lib/domain/nudge/silence';
import { replyGaps } from '@/lib/domain/prospect/reply-gaps';

const HOUR = 3_600_000;
/** `o0 i6` = a touch at hour 0, a word of theirs at hour 6. */
const touches = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => ({
      at: Number(each.slice(1)) * HOUR,
      direction: each.startsWith('o') ? ('outbound' as const) : ('inbound' as const),
    }));

describe('the time somebody takes', () => {
  it.each([
    ['o0 i30 o40 i42 o50 i60', { count: 3, hours: 10 }],
    ['o0 i30 o40 i42 o50 i60 o70 i170', { count: 4, hours: 20 }],
    ['', null],
    ['i3', null],
    ['o0 o5', null],
    ['o0 i6', { count: 1, hours: 6 }],
    ['o0 i6 i9 o20 i24', { count: 2, hours: 5 }],
    ['i24 o20 o0 i6', { count: 2, hours: 5 }],
    ['o0 o10 i12', { count: 1, hours: 2 }],
    ['o0 i5 o10 i15 o20 i820', { count: 3, hours: 5 }],
  ])('in %s is %o', (text, expected) => {
    expect(replyGaps(touches(text))).toEqual(expected);
  });

  it('is told from two replies on, drawn towards what all take, the less the more there are', () => {
    expect(usualReply(null, 48)).toBeNull();
    expect(usualReply({ count: 1, hours: 6 }, 48)).toBeNull();
    expect(usualReply({ count: 2, hours: 6 }, null)).toBe(6);
    expect(usualReply({ count: 2, hours: 6 }, 54)).toBeCloseTo(18, 9);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 900 }),
        (count, hours, all) => {
          const usual = usualReply({ count, hours }, all) ?? Number.NaN;
          const nearer = usualReply({ count: count + 1, hours }, all) ?? Number.NaN;
          expect(usual).toBeGreaterThanOrEqual(Math.min(hours, all) - 1e-9);
          expect(usual).toBeLessThanOrEqual(Math.max(hours, all) + 1e-9);
          expect(Math.abs(Math.log(nearer / hours))).toBeLessThanOrEqual(Math.abs(Math.log(usual / hours)) + 1e-9);
        },
      ),
    );
  });
});

describe('a silence', () => {
  const sent = { direction: 'outbound' as const, local: '2026-11-20T09:00' };
  it.each([
    ['three days against six hours', sent, 6, '2026-11-23T09:00', { hours: 72, usual: 6 }],
    ['no three times as long', sent, 30, '2026-11-23T09:00', null],
    ['no working day longer', sent, 1, '2026-11-20T17:59', null],
    ['nothing usual', sent, null, '2026-12-24T09:00', null],
    ['theirs was the last word', { ...sent, direction: 'inbound' as const }, 6, '2026-11-23T09:00', null],
    ['never touched', null, 6, '2026-11-23T09:00', null],
  ])('%s', (_, last, usual, now, expected) => {
    expect(silenceOf(last, usual, now)).toEqual(expected);
  });
});

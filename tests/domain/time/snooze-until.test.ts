import { describe, expect, it } from 'vitest';
import { SnoozeUntil, spanMinutes, spanOf, untilLocal } from '@/lib/domain/time/snooze-until';

describe('until when a nudge is hidden', () => {
  it.each([
    ['PT1M', 1],
    ['PT60M', 60],
    ['PT9999999M', 9_999_999],
    ['2026-11-24T09:00', null],
  ])('%s is a span of %s minutes', (until, minutes) => {
    expect(SnoozeUntil.safeParse(until).success).toBe(true);
    expect(spanMinutes(until)).toBe(minutes);
  });

  it.each(['PT0M', 'PT06M', 'PT10000000M', 'PT60', 'xPT60M', 'PT60Mx', 'PT-5M', 'PT1H', ''])('is not %j', (text) => {
    expect(SnoozeUntil.safeParse(text).success).toBe(false);
  });

  it('is written as a span of so many minutes', () => {
    expect([spanOf(1), spanOf(90)]).toEqual(['PT1M', 'PT90M']);
  });

  it.each([
    ['PT60M', '2026-11-25T00:30'],
    ['2026-12-01T09:00', '2026-12-01T09:00'],
  ])('%s is, at half past eleven at night, %s on the rep’s clock', (until, local) => {
    expect(untilLocal(until, '2026-11-24T23:30')).toBe(local);
  });
});

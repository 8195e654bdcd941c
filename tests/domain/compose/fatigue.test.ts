import { describe, expect, it } from 'vitest';
import { companyFatigue } from '@/lib/domain/compose/fatigue';

const limit = { touches: 3, days: 14 };

describe('touches to one company', () => {
  it.each<[string, string[], number, boolean, boolean]>([
    ['none', [], 0, false, false],
    ['one below the limit', ['2026-11-24', '2026-11-20'], 2, false, false],
    ['at the limit', ['2026-11-24', '2026-11-20', '2026-11-20'], 3, true, false],
    ['over the limit', ['2026-11-24', '2026-11-20', '2026-11-20', '2026-11-19'], 4, true, true],
    ['the first day of the fourteen', ['2026-11-11'], 1, false, false],
    ['the day before it', ['2026-11-10'], 0, false, false],
    ['still to come', ['2026-11-25'], 0, false, false],
  ])('%s', (_name, touches, count, reached, exceeded) => {
    expect(companyFatigue(touches, '2026-11-24', limit)).toEqual({ count, limit, reached, exceeded });
  });

  it('knows no fatigue without a limit', () => {
    expect(companyFatigue(['2026-11-24'], '2026-11-24', null)).toEqual({
      count: 0,
      limit: null,
      reached: false,
      exceeded: false,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { TeammateTouch } from '@/lib/domain/compose/compose-context';
import { companyFatigue, latestOfTeammates } from '@/lib/domain/compose/fatigue';

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

describe('the touch by a teammate that is told', () => {
  const touch = (teammate: string, date: string, samePerson: boolean): TeammateTouch => {
    return { teammate, date, channel: 'email', samePerson };
  };
  it.each<[string, TeammateTouch[], string | null]>([
    ['none', [], null],
    ['the latest', [touch('Kim', '2026-11-20', true), touch('Robin', '2026-11-23', true)], 'Robin'],
    [
      'of the person before the company',
      [touch('Kim', '2026-11-23', false), touch('Robin', '2026-11-20', true)],
      'Robin',
    ],
    ['the first day of the fourteen', [touch('Kim', '2026-11-11', true)], 'Kim'],
    ['none the day before it', [touch('Kim', '2026-11-10', true)], null],
  ])('%s', (_name, touches, teammate) => {
    expect(latestOfTeammates(touches, '2026-11-24', limit)?.teammate ?? null).toBe(teammate);
  });

  it('is none without a limit', () => {
    expect(latestOfTeammates([touch('Kim', '2026-11-23', true)], '2026-11-24', null)).toBeNull();
  });
});

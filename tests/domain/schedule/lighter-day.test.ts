import { describe, expect, it } from 'vitest';
import { lighterDay } from '@/lib/domain/schedule/lighter-day';
import { holiday, RULES } from './schedule-support';

const rules = { ...RULES, daysOff: [holiday('2026-11-26', 'Thanksgiving')] };

describe('a lighter day nearby', () => {
  // 2026-11-24 is a Tuesday.
  it.each<[string, Record<string, number>, string | null, string]>([
    ['stays where the day is as light as any', { '2026-11-24': 2, '2026-11-25': 2, '2026-11-27': 2 }, null, '11-24'],
    ['takes the lightest within reach', { '2026-11-24': 5, '2026-11-25': 4, '2026-11-27': 3 }, null, '11-27'],
    ['of equals the nearest', { '2026-11-24': 5, '2026-11-25': 3, '2026-11-27': 3 }, null, '11-25'],
    ['passes over days off', { '2026-11-24': 5, '2026-11-25': 4 }, null, '11-27'],
    ['does not look back unless asked', { '2026-11-24': 5, '2026-11-25': 5, '2026-11-27': 5 }, null, '11-24'],
    [
      'looks back as far as allowed',
      { '2026-11-24': 5, '2026-11-25': 5, '2026-11-27': 5 },
      '2026-11-23T09:30',
      '11-23',
    ],
    ['not to before the earliest', { '2026-11-24': 5, '2026-11-25': 5, '2026-11-27': 5 }, '2026-11-23T09:31', '11-24'],
    ['of equals ahead before back', { '2026-11-24': 5, '2026-11-23': 1, '2026-11-25': 1 }, '2026-11-20T00:00', '11-27'],
    [
      'prefers ahead',
      { '2026-11-24': 5, '2026-11-23': 1, '2026-11-25': 1, '2026-11-27': 9 },
      '2026-11-23T00:00',
      '11-25',
    ],
  ])('%s', (_name, load, earliest, date) => {
    const input = { dueAt: '2026-11-24T09:30', load: new Map(Object.entries(load)), rules, within: 2, earliest };
    expect(lighterDay(input)).toBe(`2026-${date}T09:30`);
  });

  it('begins on a working day', () => {
    const input = { dueAt: '2026-11-26T09:30', load: new Map(), rules, within: 0, earliest: null };
    expect(lighterDay(input)).toBe('2026-11-27T09:30');
  });
});

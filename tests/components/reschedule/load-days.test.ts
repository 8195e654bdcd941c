import { describe, expect, it } from 'vitest';
import { lighterThan } from '@/components/reschedule/load-days';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { NOW } from '../nudges';

const load = (entries: Record<string, number>) => new Map(Object.entries(entries));

describe('a lighter day nearby', () => {
  it.each([
    ['the next free day', '2026-11-25T09:00', { '2026-11-25': 3, '2026-11-26': 1 }, '2026-11-27T09:00'],
    ['none when the day is free', '2026-11-25T09:00', {}, null],
    ['none when all days hold the same', '2026-11-25T09:00', everyDay(3), null],
    ['for what is overdue: lighter than today', '2026-11-20T15:00', { '2026-11-24': 3 }, '2026-11-25T15:00'],
    ['never a day off', '2026-11-27T09:00', { ...everyDay(2), '2026-11-28': 0, '2026-11-30': 1 }, '2026-11-30T09:00'],
  ])('is %s', (_, dueAt, days, expected) => {
    const input = { now: NOW, load: load(days), rules: DEFAULT_SETTINGS.calendar };
    expect(lighterThan(dueAt, input)).toBe(expected);
  });
});

function everyDay(touches: number): Record<string, number> {
  const days = Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
  const next = Array.from({ length: 20 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
  return Object.fromEntries([...days, ...next].map((day) => [day, touches]));
}

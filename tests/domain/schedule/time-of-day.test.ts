import { describe, expect, it } from 'vitest';
import type { Wait } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { TimeRange } from '@/lib/domain/time/time';
import { days, hours, NEW_YORK, planStep, RULES, within } from './schedule-support';

describe('the time of day', () => {
  const nine = { from: '09:00', to: '17:00' };
  const lunch = { ...RULES, callFree: [{ from: '12:00', to: '13:00' }] };
  it.each<[string, Wait, string, TimeRange | null, CalendarRules, string, string | null]>([
    ['nudge time in the window', days(1), '2026-11-24T20:00', nine, RULES, '2026-11-25T09:00', null],
    [
      'nudge time before the window',
      days(1),
      '2026-11-24T20:00',
      { from: '14:00', to: '16:00' },
      RULES,
      '2026-11-25T14:00',
      '2026-11-25T09:00',
    ],
    [
      'nudge time after the window',
      days(1),
      '2026-11-24T20:00',
      { from: '07:00', to: '08:00' },
      RULES,
      '2026-11-25T07:00',
      '2026-11-25T09:00',
    ],
    [
      'nudge time at the end of the window',
      days(1),
      '2026-11-24T20:00',
      { from: '08:00', to: '09:00' },
      RULES,
      '2026-11-25T08:00',
      '2026-11-25T09:00',
    ],
    ['hours past the window', hours(3), '2026-11-24T15:00', nine, RULES, '2026-11-25T09:00', '2026-11-24T18:00'],
    [
      'hours past the window on Friday',
      within(1),
      '2026-11-20T18:00',
      nine,
      RULES,
      '2026-11-23T09:00',
      '2026-11-20T18:00',
    ],
    ['a call in lunch', hours(2), '2026-11-24T10:30', null, lunch, '2026-11-24T13:00', '2026-11-24T12:30'],
    ['a call at the start of lunch', hours(2), '2026-11-24T10:00', null, lunch, '2026-11-24T13:00', '2026-11-24T12:00'],
    [
      'a call at the start of a rest over midnight',
      hours(12),
      '2026-11-24T10:00',
      null,
      { ...RULES, callFree: [{ from: '22:00', to: '07:00' }] },
      '2026-11-25T09:00',
      '2026-11-24T22:00',
    ],
    [
      'no call from nudge time to midnight: at its end',
      days(1),
      '2026-11-24T10:00',
      null,
      { ...RULES, callFree: [{ from: '09:00', to: '00:00' }] },
      '2026-11-25T00:00',
      '2026-11-25T09:00',
    ],
    ['a call at the end of lunch', hours(2), '2026-11-24T11:00', null, lunch, '2026-11-24T13:00', null],
    [
      'a call at nudge time in lunch',
      days(1),
      '2026-11-24T10:30',
      null,
      { ...lunch, nudgeTime: '12:15' },
      '2026-11-25T13:00',
      '2026-11-25T12:15',
    ],
    [
      'lunch to the end of the window',
      hours(2),
      '2026-11-24T10:30',
      { from: '09:00', to: '13:00' },
      lunch,
      '2026-11-25T09:00',
      '2026-11-24T12:30',
    ],
    [
      'nudge time in a lunch that ends the window',
      days(1),
      '2026-11-24T10:30',
      { from: '10:00', to: '13:00' },
      { ...lunch, nudgeTime: '12:15' },
      '2026-11-25T10:00',
      '2026-11-25T12:15',
    ],
    [
      'call-free times that leave nothing of the window',
      days(1),
      '2026-11-24T10:30',
      { from: '12:00', to: '13:00' },
      lunch,
      '2026-11-25T12:00',
      '2026-11-25T09:00',
    ],
    [
      'a window over midnight',
      hours(2),
      '2026-11-24T10:30',
      { from: '22:00', to: '07:00' },
      RULES,
      '2026-11-24T22:00',
      '2026-11-24T12:30',
    ],
    [
      'a window without extent is none',
      days(1),
      '2026-11-24T10:30',
      { from: '14:00', to: '14:00' },
      RULES,
      '2026-11-25T09:00',
      null,
    ],
  ])('%s', (_name, wait, local, window, rules, due, plannedFor) => {
    const why = planStep(wait, local, rules, NEW_YORK, 'call', window);
    expect(why.dueAt).toBe(due);
    expect(why.changed).toEqual(plannedFor && { by: 'window', plannedFor });
  });

  it('takes a call-free time without extent for none', () => {
    const rules = { ...RULES, callFree: [{ from: '10:00', to: '10:00' }, ...lunch.callFree] };
    expect(planStep(hours(2), '2026-11-24T10:30', rules, NEW_YORK, 'call').dueAt).toBe('2026-11-24T13:00');
  });

  it('keeps call-free times to calls', () => {
    expect(planStep(hours(2), '2026-11-24T10:30', lunch).dueAt).toBe('2026-11-24T12:30');
  });
});

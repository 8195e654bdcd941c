import { describe, expect, it } from 'vitest';
import { CalendarRules } from '@/lib/domain/calendar/rules';
import { Address } from '@/lib/domain/prospect/prospect';
import { LocalDate, LocalTime } from '@/lib/domain/time/local-date';
import { at, dateIn, LocalDateTime, monthIn, timeIn, yearIn } from '@/lib/domain/time/time';
import { RULES } from '../schedule/schedule-support';

it('a wall-clock moment has these parts', () => {
  const moment = '2026-11-24T09:05';
  expect([yearIn(moment), monthIn(moment), dateIn(moment), timeIn(moment)]).toEqual([
    2026,
    '2026-11',
    '2026-11-24',
    '09:05',
  ]);
  expect([yearIn('2026-11-24'), monthIn('2026-11-24')]).toEqual([2026, '2026-11']);
  expect(at('2026-11-24', '09:05')).toBe(moment);
});

describe('a wall-clock moment', () => {
  it.each(['2026-11-24T09:00', '2028-02-29T23:59', '2026-12-31T00:00'])('is %s', (text) => {
    expect(LocalDateTime.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-29T09:00',
    '2026-02-30T09:00',
    '2026-04-31T09:00',
    '2026-00-01T09:00',
    '2026-11-00T09:00',
    '2026-11-24T24:00',
    '2026-11-24T09:60',
    '2026-11-24 09:00',
    '2026-11-24T09:00:00',
    '26-11-24T09:00',
    '+2026-11-24T09:00',
    '',
  ])('is not %s', (text) => {
    expect(LocalDateTime.safeParse(text).success).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2026-11-24', '2026-01-09', '2026-10-30', '2026-12-31'])('is %s', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(true);
  });

  it.each(['2026-00-10', '2026-13-10', '2026-11-32', '+2026-11-24', '2026-11-24T09:00', ''])('is not %s', (text) => {
    expect(LocalDate.safeParse(text).success).toBe(false);
  });
});

describe('a time of day', () => {
  it.each(['00:00', '09:59', '19:00', '23:59'])('is %s', (text) => {
    expect(LocalTime.safeParse(text).success).toBe(true);
  });

  it.each(['24:00', '09:60', '9:00', '109:00', '09:00:00', ''])('is not %s', (text) => {
    expect(LocalTime.safeParse(text).success).toBe(false);
  });
});

describe('the rules of a calendar, as they are stored', () => {
  const daysOff = [
    { date: '2026-11-26', name: 'Thanksgiving', kind: 'holiday' },
    { date: '2026-11-27', name: 'Leave', kind: 'own' },
  ];
  it('are read back whole', () => {
    expect(CalendarRules.parse({ ...RULES, daysOff })).toEqual({ ...RULES, daysOff });
  });

  it.each([
    ['no working day', { workingDays: [] }],
    ['an eighth weekday', { workingDays: [8] }],
    ['a day off for no reason we know', { daysOff: [{ date: '2026-11-26', name: '', kind: 'strike' }] }],
    ['a nudge time that is none', { nudgeTime: '25:00' }],
  ])('are refused with %s', (_, change) => {
    expect(CalendarRules.safeParse({ ...RULES, ...change }).success).toBe(false);
  });
});

it('an address is kept in one spelling', () => {
  expect(Address.parse(' Ann@Acme.example ')).toBe('ann@acme.example');
});

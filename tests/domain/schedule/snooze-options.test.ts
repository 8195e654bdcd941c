import { describe, expect, it } from 'vitest';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { holiday, RULES } from './schedule-support';

const zone = 'Europe/Berlin';
const options = (local: string, rules: CalendarRules = RULES) =>
  snoozeOptions(nowIn(toInstant(local, zone), zone), rules).map(({ id, until }) => `${id} ${until.slice(5)}`);

describe('the moments offered for a snooze', () => {
  it.each<[string, string, string[], CalendarRules?]>([
    [
      'on a Tuesday morning',
      '2026-11-24T10:20',
      [
        'later-today 11-24T13:20',
        'tomorrow 11-25T09:00',
        'in-two-working-days 11-26T09:00',
        'next-week 11-30T09:00',
        'in-a-week 12-01T09:00',
      ],
    ],
    [
      'late in the day: not later today',
      '2026-11-24T15:00',
      ['tomorrow 11-25T09:00', 'in-two-working-days 11-26T09:00', 'next-week 11-30T09:00', 'in-a-week 12-01T09:00'],
    ],
    [
      'on a Friday: Monday is the next working day, and named once',
      '2026-11-20T14:59',
      [
        'later-today 11-20T17:59',
        'next-working-day 11-23T09:00',
        'in-two-working-days 11-24T09:00',
        'in-a-week 11-27T09:00',
      ],
    ],
    [
      'on a Saturday',
      '2026-11-21T10:00',
      ['next-working-day 11-23T09:00', 'in-two-working-days 11-24T09:00', 'in-a-week 11-30T09:00'],
    ],
    [
      'on a Sunday: tomorrow is worked on',
      '2026-11-22T10:00',
      ['tomorrow 11-23T09:00', 'in-two-working-days 11-24T09:00', 'in-a-week 11-30T09:00'],
    ],
    [
      'on a Monday: next week is a week away, and named once',
      '2026-11-23T16:00',
      ['tomorrow 11-24T09:00', 'in-two-working-days 11-25T09:00', 'next-week 11-30T09:00'],
    ],
    [
      'where the week begins on Sunday',
      '2026-11-18T16:00',
      ['tomorrow 11-19T09:00', 'in-two-working-days 11-22T09:00', 'in-a-week 11-25T09:00'],
      { ...RULES, workingDays: [1, 2, 3, 4, 7] },
    ],
    [
      'where no day is off, the week begins on Monday',
      '2026-11-18T16:00',
      ['tomorrow 11-19T09:00', 'in-two-working-days 11-20T09:00', 'next-week 11-23T09:00', 'in-a-week 11-25T09:00'],
      { ...RULES, workingDays: [1, 2, 3, 4, 5, 6, 7] },
    ],
    [
      'the same, however the days are listed',
      '2026-11-18T16:00',
      ['tomorrow 11-19T09:00', 'in-two-working-days 11-20T09:00', 'next-week 11-23T09:00', 'in-a-week 11-25T09:00'],
      { ...RULES, workingDays: [7, 6, 5, 4, 3, 2, 1] },
    ],
    [
      'where the longest rest is before Saturday, the week begins then',
      '2026-11-16T16:00',
      ['next-working-day 11-18T09:00', 'in-two-working-days 11-21T09:00', 'in-a-week 11-23T09:00'],
      { ...RULES, workingDays: [1, 3, 6] },
    ],
    [
      'past a holiday on Monday',
      '2026-09-02T16:00',
      ['tomorrow 09-03T09:00', 'in-two-working-days 09-04T09:00', 'next-week 09-08T09:00', 'in-a-week 09-09T09:00'],
      { ...RULES, daysOff: [holiday('2026-09-07', 'Labor Day')] },
    ],
  ])('%s', (_name, local, expected, rules) => {
    expect(options(local, rules)).toEqual(expected);
  });
});

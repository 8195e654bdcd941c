import { describe, expect, it } from 'vitest';
import { skippedDays } from '@/lib/domain/calendar/skipped';
import { NoWorkingDayError, tableOf } from '@/lib/domain/calendar/table';
import { addWorkingDays, isWorkingDay, onOrAfter, workingDaysBetween } from '@/lib/domain/calendar/working-days';
import {
  DayOutOfRangeError,
  dateOf,
  dayNumber,
  daysBetween,
  plusDays,
  weekdayOf,
} from '@/lib/domain/time/calendar-day';
import { holiday, RULES } from '../schedule/schedule-support';

describe('calendar days', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1970-01-05', 4, 1],
    ['2000-02-29', 11_016, 2],
    ['2026-11-22', 20_779, 7],
    ['9999-12-31', 2_932_896, 5],
  ])('%s is day %i, weekday %i', (date, number, weekday) => {
    expect(dayNumber(date)).toBe(number);
    expect(dateOf(number)).toBe(date);
    expect(weekdayOf(number)).toBe(weekday);
  });

  it('knows weekdays before 1970 too', () => {
    expect([-1, -3, -4].map(weekdayOf)).toEqual([3, 1, 7]);
  });

  it.each(['2026-02-29', '2026-04-31', '2026-13-01', 'soon'])('refuses %s, which no calendar has', (date) => {
    expect(() => dayNumber(date)).toThrow(DayOutOfRangeError);
  });

  it.each([-1, 2_932_897, Number.NaN, 1.5e9])('has no date for day %d', (day) => {
    expect(() => dateOf(day)).toThrow(DayOutOfRangeError);
  });

  it('adds and subtracts days', () => {
    expect(plusDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(plusDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });
});

describe('working days', () => {
  const thanksgiving = { ...RULES, daysOff: [holiday('2026-11-26', 'Thanksgiving')] };

  it.each([
    ['2026-11-24', 3, '2026-11-30'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-26', 0, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-30', -2, '2026-11-25'],
    ['2026-11-28', -1, '2026-11-27'],
    ['2026-11-29', -2, '2026-11-25'],
  ])('%s %i → %s', (date, amount, result) => {
    expect(addWorkingDays(date, amount, thanksgiving)).toBe(result);
  });

  it('counts 10,000 as truly as 3', () => {
    expect(addWorkingDays('2026-11-24', 10_000, RULES)).toBe('2065-03-24');
    expect(workingDaysBetween('2026-11-24', '2065-03-24', RULES)).toBe(10_000);
  });

  it('counts a day off once, however often it is listed, and not at all on a weekend', () => {
    const own = { date: '2026-11-26', name: 'Trip', kind: 'own' as const };
    const rules = { ...RULES, daysOff: [own, ...thanksgiving.daysOff, own, holiday('2026-11-28', 'x')] };
    expect(workingDaysBetween('2026-11-24', '2026-11-30', rules)).toBe(3);
    expect(skippedDays(dayNumber('2026-11-26'), dayNumber('2026-11-29'), rules)).toEqual({
      skipped: [
        { date: '2026-11-26', kind: 'holiday', name: 'Thanksgiving' },
        { date: '2026-11-28', kind: 'weekend', name: null },
      ],
      skippedCount: 2,
    });
  });

  it('has no days off to list where there are no days', () => {
    const [late, early] = [dayNumber('2026-11-29'), dayNumber('2026-11-26')];
    expect(skippedDays(late, early, thanksgiving)).toEqual({ skipped: [], skippedCount: 0 });
  });

  it('says of an own day off that it is one', () => {
    const rules = { ...RULES, daysOff: [{ date: '2026-11-26', name: 'Trip', kind: 'own' as const }] };
    expect(skippedDays(dayNumber('2026-11-26'), dayNumber('2026-11-27'), rules).skipped).toEqual([
      { date: '2026-11-26', kind: 'own', name: 'Trip' },
    ]);
  });

  it('lists the days off of a week without a weekend', () => {
    const rules = { ...thanksgiving, workingDays: [1, 2, 3, 4, 5, 6, 7] };
    const from = dayNumber('2026-11-01');
    expect(skippedDays(from, from + 5_000, rules)).toMatchObject({
      skippedCount: 1,
      skipped: [{ date: '2026-11-26' }],
    });
    expect(tableOf(rules).lastOffBefore(from)).toBeUndefined();
  });

  it('passes over a date no calendar has', () => {
    expect(isWorkingDay('2026-03-02', { ...RULES, daysOff: [holiday('2026-02-30', 'x')] })).toBe(true);
  });

  it('prepares a calendar once and never mixes two up', () => {
    expect(tableOf(RULES)).toBe(tableOf(RULES));
    expect(tableOf({ ...RULES })).not.toBe(tableOf(RULES));
  });
});

describe('what cannot be counted', () => {
  const noWeek = { ...RULES, workingDays: [] };
  it.each<[string, string, () => unknown]>([
    ['DayOutOfRangeError', 'Not a calendar day: 2026-02-29', () => dayNumber('2026-02-29')],
    ['DayOutOfRangeError', 'No such day: -1', () => dateOf(-1)],
    ['NoWorkingDayError', 'The working week has no day in it', () => onOrAfter('2026-11-24', noWeek)],
    ['NoWorkingDayError', 'No working day is left before the year 10000', () => addWorkingDays('9999-12-31', 1, RULES)],
  ])('is a %s: %s', (name, message, count) => {
    expect(count).toThrow(expect.objectContaining({ name, message }));
  });
});

describe('rules that leave nothing to work on', () => {
  it('refuses a week without a working day', () => {
    expect(() => onOrAfter('2026-11-24', { ...RULES, workingDays: [] })).toThrow(NoWorkingDayError);
  });

  it('finds the first day after years off', () => {
    const from = dayNumber('2026-01-01');
    const daysOff = Array.from({ length: 5_000 }, (_, index) => holiday(dateOf(from + index), 'off'));
    expect(onOrAfter('2026-01-01', { ...RULES, daysOff })).toBe('2039-09-12');
  });

  it('refuses to go past the last year a date can name', () => {
    expect(() => onOrAfter('9999-12-31', { ...RULES, workingDays: [1] })).toThrow(NoWorkingDayError);
    expect(() => addWorkingDays('9990-01-01', 10_000, RULES)).toThrow(NoWorkingDayError);
    expect(addWorkingDays('9999-12-30', 1, RULES)).toBe('9999-12-31');
  });
});

import { describe, expect, it } from 'vitest';
import type { Wait } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { endOfWait, scheduleStep } from '@/lib/domain/schedule/due';
import { calendar, days, holiday, hours, NEW_YORK, planStep, RULES, stepOf, touchAt, within } from './schedule-support';

const LORD_HOWE = 'Australia/Lord_Howe';
/** Every minute of every day is a working moment: shows what an hour wait does by itself. */
const ALWAYS: CalendarRules = { ...RULES, workingDays: [1, 2, 3, 4, 5, 6, 7], nudgeTime: '00:00' };
const SUN_TO_THU: CalendarRules = { ...RULES, workingDays: [7, 1, 2, 3, 4] };
const LABOR_DAY: CalendarRules = { ...RULES, daysOff: [holiday('2026-09-07', 'Labor Day')] };
const NEW_YEAR: CalendarRules = { ...RULES, daysOff: [holiday('2027-01-01', 'New Year')] };

describe('when a step is due', () => {
  // 2026-11-20 is a Friday.
  it.each<[string, Wait, string, string, CalendarRules?, string?]>([
    ['Friday 23:30 + 1 working day', days(1), '2026-11-20T23:30', '2026-11-23T09:00'],
    ['Friday 00:00 + 1 working day', days(1), '2026-11-20T00:00', '2026-11-23T09:00'],
    ['Saturday + 1 working day is Monday', days(1), '2026-11-21T12:00', '2026-11-23T09:00'],
    ['Tuesday + 3 working days', days(3), '2026-11-24T10:00', '2026-11-27T09:00'],
    ['Tuesday + 5 working days is a week', days(5), '2026-11-24T10:00', '2026-12-01T09:00'],
    ['onto 29 February', days(1), '2028-02-28T10:00', '2028-02-29T09:00'],
    ['from 29 February', days(1), '2028-02-29T10:00', '2028-03-01T09:00'],
    ['a year from 29 February', calendar(365), '2028-02-29T10:00', '2029-02-28T09:00'],
    ['no 29 February', days(1), '2027-02-26T10:00', '2027-03-01T09:00'],
    ['over the change of the year', days(1), '2026-12-31T10:00', '2027-01-01T09:00'],
    ['over the change of the year, New Year off', days(1), '2026-12-31T10:00', '2027-01-04T09:00', NEW_YEAR],
    ['a weekend of Friday and Saturday', days(1), '2026-11-19T10:00', '2026-11-22T09:00', SUN_TO_THU],
    ['a holiday on the Monday after a weekend', days(1), '2026-09-04T15:00', '2026-09-08T09:00', LABOR_DAY],
    ['calendar days', calendar(75), '2026-11-20T10:00', '2027-02-03T09:00'],
    ['calendar days onto a Saturday', calendar(1), '2026-11-20T10:00', '2026-11-23T09:00'],
    ['no wait at all', days(0), '2026-11-20T16:12', '2026-11-20T16:12'],
    ['no wait at all, before nudge time', days(0), '2026-11-20T06:00', '2026-11-20T09:00'],
    ['no wait at all, on a day off', days(0), '2026-11-21T16:12', '2026-11-23T09:00'],
    ['no wait in calendar days', calendar(0), '2026-11-20T16:12', '2026-11-20T16:12'],
    ['hours on one day', hours(3), '2026-11-20T10:05', '2026-11-20T13:05'],
    ['hours into the night', hours(16), '2026-11-19T10:05', '2026-11-20T09:00'],
    ['hours onto a day off', hours(24), '2026-11-20T10:05', '2026-11-23T09:00'],
    ['hours past a weekend', hours(72), '2026-11-20T10:05', '2026-11-23T10:05'],
    ['within hours, in working time', within(24), '2026-11-20T10:05', '2026-11-20T10:05'],
    ['within hours, on a day off', within(24), '2026-11-21T10:05', '2026-11-23T09:00'],
    ['within hours, before nudge time', within(24), '2026-11-20T07:00', '2026-11-20T09:00'],
    ['a zone that never changes its clocks', hours(24), '2026-03-25T10:00', '2026-03-26T10:00', RULES, 'Asia/Tokyo'],
    ['a zone half an hour off', hours(30), '2026-11-24T10:10', '2026-11-25T16:10', RULES, 'Asia/Kolkata'],
    ['days over the clock change', days(1), '2026-10-30T10:00', '2026-11-02T09:00'],
    ['into the skipped hour', hours(1), '2026-03-08T01:30', '2026-03-08T03:30', ALWAYS],
    ['over the skipped hour', hours(24), '2026-03-07T10:00', '2026-03-08T11:00', ALWAYS],
    ['into the repeated hour', hours(2), '2026-11-01T00:30', '2026-11-01T01:30', ALWAYS],
    ['within the repeated hour', hours(1), '2026-11-01T01:30', '2026-11-01T01:30', ALWAYS],
    ['over the repeated hour', hours(3), '2026-11-01T00:30', '2026-11-01T02:30', ALWAYS],
    ['a day with the repeated hour', hours(24), '2026-10-31T10:00', '2026-11-01T09:00', ALWAYS],
    ['over a skipped half hour', hours(24), '2026-10-03T12:00', '2026-10-04T12:30', ALWAYS, LORD_HOWE],
    ['over a repeated half hour', hours(24), '2026-04-04T12:00', '2026-04-05T11:30', ALWAYS, LORD_HOWE],
  ])('%s', (_name, wait, local, due, rules, zone) => {
    expect(planStep(wait, local, rules, zone).dueAt).toBe(due);
  });

  it('takes the second showing of a repeated time for what it is', () => {
    const from = touchAt('2026-11-01T01:30', NEW_YORK);
    const second = { ...from, at: from.at + 3_600_000 };
    const step = stepOf(hours(2));
    const why = scheduleStep({ step, touch: 2, of: 5, from: second, rules: ALWAYS, zone: NEW_YORK });
    expect(why.dueAt).toBe('2026-11-01T03:30');
  });

  it('never goes back before the touch where clocks are set back further than the wait', () => {
    const zone = 'Antarctica/Troll';
    const from = touchAt('2026-10-25T02:30', zone);
    const why = scheduleStep({ step: stepOf(hours(1)), touch: 2, of: 5, from, rules: ALWAYS, zone });
    expect(why.dueAt).toBe('2026-10-25T02:30');
  });

  it('stays where it was on the clock when the rep has moved to another zone', () => {
    const from = touchAt('2026-11-24T10:00', 'Asia/Tokyo');
    const why = scheduleStep({ step: stepOf(hours(2)), touch: 2, of: 5, from, rules: RULES, zone: NEW_YORK });
    expect(why.dueAt).toBe('2026-11-24T12:00');
  });
});

describe('why a step is due', () => {
  it('names the touch, the wait and the days passed over', () => {
    expect(planStep(days(1), '2026-09-04T15:00', LABOR_DAY)).toEqual({
      touch: 2,
      of: 5,
      from: { what: 'touch', channel: 'email', local: '2026-09-04T15:00' },
      wait: { unit: 'workingDays', amount: 1 },
      skipped: [
        { date: '2026-09-05', kind: 'weekend', name: null },
        { date: '2026-09-06', kind: 'weekend', name: null },
        { date: '2026-09-07', kind: 'holiday', name: 'Labor Day' },
      ],
      skippedCount: 3,
      dueAt: '2026-09-08T09:00',
      changed: null,
    });
  });

  it('counts as skipped only what moved the date: not the weekend inside a wait in hours or calendar days', () => {
    expect(planStep(hours(72), '2026-11-20T10:00').skippedCount).toBe(0);
    expect(planStep(calendar(7), '2026-11-20T10:00').skippedCount).toBe(0);
    expect(planStep(calendar(8), '2026-11-20T10:00').skipped.map((day) => day.date)).toEqual([
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(planStep(days(0), '2026-11-21T10:00').skipped.map((day) => day.date)).toEqual(['2026-11-21', '2026-11-22']);
    expect(planStep(days(1), '2026-11-21T10:00').skipped.map((day) => day.date)).toEqual(['2026-11-22']);
  });

  it('lists the last 40 days of a long wait and counts all', () => {
    const why = planStep(days(100), '2026-11-20T10:00');
    expect(why.dueAt).toBe('2027-04-09T09:00');
    expect(why.skippedCount).toBe(40);
    const longer = planStep(days(105), '2026-11-20T10:00');
    expect(longer.skippedCount).toBe(42);
    expect(longer.skipped).toHaveLength(40);
    expect(longer.skipped.at(0)?.date).toBe('2026-11-28');
    expect(longer.skipped.at(-1)?.date).toBe('2027-04-11');
  });
});

describe('the end wait', () => {
  it('counts from the last touch, at nudge time, on no channel', () => {
    const from = touchAt('2026-11-20T10:00', NEW_YORK);
    const lunch = { ...RULES, callFree: [{ from: '00:00', to: '23:59' }] };
    const why = endOfWait({ endWait: days(5), of: 6, from, rules: lunch, zone: NEW_YORK });
    expect(why).toMatchObject({ touch: 6, of: 6, dueAt: '2026-11-27T09:00', changed: null });
  });
});

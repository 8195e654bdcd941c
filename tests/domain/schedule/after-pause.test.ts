import { describe, expect, it } from 'vitest';
import type { Wait } from '@/lib/domain/cadence/cadence';
import { remainingWait, scheduleAfterPause } from '@/lib/domain/schedule/after-pause';
import { scheduleStep } from '@/lib/domain/schedule/due';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { calendar, days, holiday, hours, RULES, stepOf, touchAt, within } from './schedule-support';

const zone = 'Europe/Berlin';
const moment = (local: string) => nowIn(toInstant(local, zone), zone);
const planned = (wait: Wait, local: string) =>
  scheduleStep({ step: stepOf(wait), touch: 3, of: 5, from: touchAt(local, zone), rules: RULES, zone });

describe('what is left of a wait', () => {
  // From Tuesday 2026-11-24, 10:00.
  it.each<[string, Wait, string, Wait]>([
    ['working days', days(5), '2026-11-26T15:00', days(3)],
    ['working days over a weekend', days(5), '2026-11-28T15:00', days(2)],
    ['the day it is due, before the hour', days(5), '2026-12-01T08:00', days(0)],
    ['working days with no weekend in them', days(2), '2026-11-25T10:00', days(1)],
    ['already due', days(5), '2026-12-01T09:00', days(0)],
    ['overdue', days(5), '2026-12-09T09:00', days(0)],
    ['calendar days', calendar(30), '2026-12-04T12:00', calendar(20)],
    ['hours, a broken one counted whole', hours(24), '2026-11-24T14:30', hours(20)],
    ['hours, none broken', hours(24), '2026-11-24T15:00', hours(19)],
    ['hours, at the very moment they are over', hours(24), '2026-11-25T10:00', days(0)],
    ['hours moved over a weekend count as working days', hours(96), '2026-11-25T10:00', days(3)],
    ['within hours: nothing, as it was due at once', within(24), '2026-11-24T10:00', days(0)],
  ])('%s', (_name, wait, paused, left) => {
    expect(remainingWait(planned(wait, '2026-11-24T10:00'), paused, RULES)).toEqual(left);
  });

  it('is nothing for a wait within hours begun before nudge time', () => {
    expect(remainingWait(planned(within(24), '2026-11-24T06:00'), '2026-11-24T07:00', RULES)).toEqual(days(0));
  });

  it('is in working days where the rep had moved the date of a wait in hours', () => {
    const moved = { ...planned(hours(24), '2026-11-24T10:00'), dueAt: '2026-11-27T09:00' };
    const why = { ...moved, changed: { by: 'rescheduled' as const, plannedFor: '2026-11-25T10:00' } };
    expect(remainingWait(why, '2026-11-24T12:00', RULES)).toEqual(days(3));
  });
});

describe('the plan after a pause', () => {
  const resume = (wait: Wait, pausedAt: string, resumedAt: string, rules = RULES) =>
    scheduleAfterPause({
      planned: planned(wait, '2026-11-24T10:00'),
      pausedAt: moment(pausedAt),
      resumedAt: moment(resumedAt),
      rules,
      zone,
      step: stepOf(wait),
    });

  it('counts the remainder from the resume and says what was planned', () => {
    const rules = { ...RULES, daysOff: [holiday('2026-12-25', 'Christmas')] };
    expect(resume(days(5), '2026-11-26T15:00', '2026-12-22T11:00', rules)).toEqual({
      touch: 3,
      of: 5,
      from: { what: 'resumed', channel: null, local: '2026-12-22T11:00' },
      wait: days(3),
      skipped: [
        { date: '2026-12-25', kind: 'holiday', name: 'Christmas' },
        { date: '2026-12-26', kind: 'weekend', name: null },
        { date: '2026-12-27', kind: 'weekend', name: null },
      ],
      skippedCount: 3,
      dueAt: '2026-12-28T09:00',
      changed: { by: 'paused', plannedFor: '2026-12-01T09:00' },
    });
  });

  it.each<[string, Wait, string, string, string]>([
    ['nothing left: the moment of the resume', days(1), '2026-11-30T10:00', '2026-12-08T11:15', '2026-12-08T11:15'],
    ['nothing left, resumed on a Sunday', days(1), '2026-11-30T10:00', '2026-12-06T11:15', '2026-12-07T09:00'],
    ['hours', hours(24), '2026-11-24T14:00', '2026-12-01T10:00', '2026-12-02T09:00'],
    ['calendar days', calendar(30), '2026-12-04T10:00', '2026-12-10T10:00', '2026-12-30T09:00'],
  ])('%s', (_name, wait, paused, resumed, due) => {
    expect(resume(wait, paused, resumed).dueAt).toBe(due);
  });

  it('works for the end wait, which has no step', () => {
    const end = planned(days(5), '2026-11-24T10:00');
    const input = { planned: end, pausedAt: moment('2026-11-25T10:00'), resumedAt: moment('2026-12-01T10:00') };
    expect(scheduleAfterPause({ ...input, rules: RULES, zone, step: null }).dueAt).toBe('2026-12-07T09:00');
  });
});

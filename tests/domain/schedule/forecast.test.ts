import { describe, expect, it } from 'vitest';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { type ForecastEnrollment, forecast } from '@/lib/domain/schedule/forecast';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { days, holiday, RULES, stepOf } from './schedule-support';

const zone = 'America/New_York';
const cadence: Cadence = {
  id: 'c',
  name: 'c',
  revisions: [
    {
      revision: 1,
      steps: [stepOf(days(0)), stepOf(days(1), 'call'), stepOf(days(2)), stepOf(days(9))],
      endWait: days(5),
    },
  ],
  presetId: null,
  order: 0,
  archivedAt: null,
};
const cadences = new Map([['c', cadence]]);
const at = (stepIndex: number, nudgeAt: string): ForecastEnrollment => ({
  cadenceId: 'c',
  revision: 1,
  stepIndex,
  nudgeAt,
});
const run = (enrollments: ForecastEnrollment[], local: string, length: number, rules = RULES) =>
  forecast(enrollments, cadences, nowIn(toInstant(local, zone), zone), length, rules).map(
    ({ date, touches, byChannel }) => [date.slice(5), touches, byChannel] as const,
  );

describe('the load of the coming days', () => {
  it('follows every enrollment through its steps', () => {
    expect(run([at(0, '2026-11-24T15:00'), at(1, '2026-11-25T09:00')], '2026-11-24T12:00', 5)).toEqual([
      ['11-24', 1, { email: 1 }],
      ['11-25', 2, { call: 2 }],
      ['11-26', 0, {}],
      ['11-27', 2, { email: 2 }],
      ['11-28', 0, {}],
    ]);
  });

  it('puts what is overdue on today, and counts on from there', () => {
    expect(run([at(1, '2026-11-02T09:00'), at(2, '2026-11-03T09:00')], '2026-11-24T12:00', 3)).toEqual([
      ['11-24', 2, { call: 1, email: 1 }],
      ['11-25', 0, {}],
      ['11-26', 1, { email: 1 }],
    ]);
  });

  it('puts what is overdue on the next working day when today is none', () => {
    const rules = { ...RULES, daysOff: [holiday('2026-11-23', 'x')] };
    expect(run([at(3, '2026-11-20T09:00')], '2026-11-21T12:00', 4, rules).map(([, touches]) => touches)).toEqual([
      0, 0, 0, 1,
    ]);
  });

  it('leaves out what is overdue where no day of those shown is worked on', () => {
    expect(run([at(3, '2026-11-20T09:00')], '2026-11-21T12:00', 2).map(([, touches]) => touches)).toEqual([0, 0]);
  });

  it('counts hours on from now where what is overdue is done now', () => {
    const steps = [stepOf(days(0)), stepOf({ unit: 'hours', amount: 10 }, 'call')];
    const quick = { ...cadence, revisions: [{ revision: 1, steps, endWait: days(5) }] };
    const now = nowIn(toInstant('2026-11-24T16:00', zone), zone);
    const load = forecast([at(0, '2026-11-20T09:00')], new Map([['c', quick]]), now, 2, RULES);
    expect(load.map(({ byChannel }) => byChannel)).toEqual([{ email: 1 }, { call: 1 }]);
  });

  it('tells apart what is planned and what would follow', () => {
    const now = nowIn(toInstant('2026-11-24T12:00', zone), zone);
    const load = forecast([at(0, '2026-11-24T15:00'), at(1, '2026-11-25T09:00')], cadences, now, 4, RULES);
    expect(load.map(({ touches, following }) => [touches, following])).toEqual([
      [1, 0],
      [2, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it('leaves out what lies beyond, what has only its end wait left, and what nobody knows', () => {
    const unknown = { ...at(0, '2026-11-24T15:00'), cadenceId: 'gone' };
    const oldRevision = { ...at(0, '2026-11-24T15:00'), revision: 9 };
    const none = [at(0, '2026-11-26T00:00'), at(4, '2026-11-24T15:00'), unknown, oldRevision];
    expect(run(none, '2026-11-24T12:00', 2).map(([, touches]) => touches)).toEqual([0, 0]);
  });

  it('counts 100,000 as it counts one', () => {
    const many = Array.from({ length: 100_000 }, () => at(0, '2026-11-24T15:00'));
    expect(run(many, '2026-11-24T12:00', 4).map(([, touches]) => touches)).toEqual([100_000, 100_000, 0, 100_000]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Revision } from '@/lib/domain/cadence/cadence';
import { previewCadence, previewChoices, previewFrom } from '@/lib/domain/schedule/preview';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { days, hours, RULES, stepOf, touchAt } from './schedule-support';

const zone = 'America/New_York';
const revision: Revision = {
  revision: 1,
  steps: [stepOf(days(0)), stepOf(days(2), 'call'), stepOf(hours(48))],
  endWait: days(5),
};

describe('a preview', () => {
  it('takes each step as done when it is due, on its own channel', () => {
    const start = nowIn(toInstant('2026-11-19T14:00', zone), zone);
    const plans = previewCadence(revision, start, RULES);
    expect(plans.map(({ touch, of, from, dueAt }) => [touch, of, from.what, from.channel, from.local, dueAt])).toEqual([
      [1, 3, 'enrolled', null, '2026-11-19T14:00', '2026-11-19T14:00'],
      [2, 3, 'touch', 'email', '2026-11-19T14:00', '2026-11-23T09:00'],
      [3, 3, 'touch', 'call', '2026-11-23T09:00', '2026-11-25T09:00'],
    ]);
  });

  it('goes on from the middle', () => {
    const plans = previewFrom(revision, 2, touchAt('2026-11-24T10:00', zone), RULES, zone);
    expect(plans.map(({ touch, dueAt }) => [touch, dueAt])).toEqual([[3, '2026-11-26T10:00']]);
    expect(previewFrom(revision, 3, touchAt('2026-11-24T10:00', zone), RULES, zone)).toEqual([]);
  });

  it('shows what each choice would lead to', () => {
    const choices = previewChoices(revision, 0, ['2026-11-24T10:00', '2026-11-26T10:00'], RULES, zone);
    expect(choices.map(({ moment, next }) => [moment, next?.touch, next?.of, next?.dueAt])).toEqual([
      ['2026-11-24T10:00', 2, 3, '2026-11-26T09:00'],
      ['2026-11-26T10:00', 2, 3, '2026-11-30T09:00'],
    ]);
    expect(choices[0]?.next?.from).toEqual({ what: 'touch', channel: 'email', local: '2026-11-24T10:00' });
  });

  it('has nothing to show after the last step', () => {
    expect(previewChoices(revision, 2, ['2026-11-24T10:00'], RULES, zone)).toEqual([
      { moment: '2026-11-24T10:00', next: null },
    ]);
  });
});

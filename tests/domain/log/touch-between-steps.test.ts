import { describe, expect, it } from 'vitest';
import type { CommandOf } from '@/lib/domain/log/commands';
import { ANN, enrolledAnn, type Story } from './story';

/** Tuesday 3 November, after the first mail; the mail of Wednesday is the next step. */
const betweenSteps = () => enrolledAnn().at('2026-11-02T10:01').sends('m1').at('2026-11-03T15:00');
const call = (moves: { enrollmentId: string; date: string } | null): CommandOf<'log-touch'> => ({
  ...{ type: 'log-touch', prospectId: ANN, channel: 'call', direction: 'outbound', at: null, enrollmentId: null },
  ...{ outcome: null, note: null, valueItemId: null, moves },
});
const dueAt = (story: Story) => story.rows().enrollments[0]?.dueAt;

describe('field case E7: a call logged by hand while a mail is due tomorrow', () => {
  it('leaves the mail to its day where nothing is said', () => {
    expect(dueAt(betweenSteps().does(call(null)))).toBe('2026-11-04T09:00');
  });

  it('moves the mail to the day that is said, at nudge time', () => {
    const story = betweenSteps();
    story.does(call({ enrollmentId: story.id, date: '2026-11-10' }));
    expect(dueAt(story)).toBe('2026-11-10T09:00');
    expect(story.rows().touches).toHaveLength(2);
    expect(story.rows().enrollments[0]?.stepIndex).toBe(1);
  });

  it('is one act: undone, neither the call nor the move is left', () => {
    const story = betweenSteps();
    story.does(call({ enrollmentId: story.id, date: '2026-11-10' })).undoes();
    expect(dueAt(story)).toBe('2026-11-04T09:00');
    expect(story.rows().touches).toHaveLength(1);
  });

  it('moved to today after nudge time, the mail is due now', () => {
    const story = betweenSteps();
    expect(dueAt(story.does(call({ enrollmentId: story.id, date: '2026-11-03' })))).toBe('2026-11-03T15:00');
  });

  it('to a day that is past is refused, and nothing is logged', () => {
    const story = betweenSteps();
    expect(story.refusal(call({ enrollmentId: story.id, date: '2026-11-01' }))).toMatchObject({
      code: 'moment-in-past',
    });
  });
});

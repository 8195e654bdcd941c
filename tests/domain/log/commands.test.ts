import { describe, expect, it } from 'vitest';
import { toInstant } from '@/lib/domain/time/zone';
import { ANN, enrolledAnn, Story, ZONE } from './story';

const log = { channel: 'call', outcome: null, note: null, valueItemId: null, prospectId: ANN } as const;
const complete = (s: Story) =>
  s.does({ type: 'complete', enrollmentId: s.id, channel: null, outcome: null, note: null });
const skip = (s: Story) => s.does({ type: 'skip', enrollmentId: s.id });
const snooze = (s: Story, until: string) => s.does({ type: 'snooze', enrollmentId: s.id, until });
const reschedule = (s: Story, dueAt: string) =>
  s.does({ type: 'reschedule', enrollmentId: s.id, dueAt, lighterDay: false });
const pause = (s: Story, until: string | null) => s.does({ type: 'pause', enrollmentId: s.id, until, reason: 'rep' });
const resume = (s: Story) => s.does({ type: 'resume', enrollmentId: s.id });
const move = (s: Story, cadenceId: string, stepIndex: number | null) =>
  s.does({ type: 'move', enrollmentId: s.id, cadenceId, revision: null, stepIndex });
/** Four touches: only the last, the closing email, is left, due 2026-11-18. */
const nearlyDone = (s: Story) =>
  skip(
    s
      .touches('email')
      .at('2026-11-04T10:00')
      .touches('email')
      .at('2026-11-09T10:00')
      .touches('call')
      .at('2026-11-11T10:00'),
  );
const done = (s: Story) => nearlyDone(s).at('2026-11-18T10:00').touches('email');

/** Ann was enrolled on Monday 2 November 2026 at ten, in: email at once, email +2, call +3, linkedin +2?, email +5. */
const tales: [string, (story: Story) => Story, string][] = [
  ['nothing yet', (s) => s, 'step 1/5 email due 2026-11-02T10:00'],
  ['the first email by hand', (s) => s.touches('email'), 'step 2/5 email due 2026-11-04T09:00'],
  ['late, on Friday night', (s) => s.at('2026-11-06T23:30').sends('m1'), 'step 2/5 email due 2026-11-10T09:00'],
  [
    'the second email a day early',
    (s) => s.touches('email').at('2026-11-03T16:00').sends('m1'),
    'step 3/5 call due 2026-11-06T09:00',
  ],
  [
    'the second email six days late: all that follows shifts',
    (s) => s.touches('email').at('2026-11-12T16:00').sends('m1'),
    'step 3/5 call due 2026-11-17T09:00',
  ],
  ['a call where an email is next: out of plan', (s) => s.touches('call'), 'step 1/5 email due 2026-11-02T10:00'],
  ['the same call, named as the step', (s) => s.touches('call', ANN, s.id), 'step 2/5 email due 2026-11-04T09:00'],
  [
    'a touch before the enrollment is history',
    (s) => s.at('2026-11-01T10:00').sends('m0'),
    'step 1/5 email due 2026-11-02T10:00',
  ],
  ['completed', complete, 'step 2/5 email due 2026-11-04T09:00'],
  [
    'completed by phone',
    (s) => s.does({ type: 'complete', enrollmentId: s.id, channel: 'call', outcome: 'voicemail', note: null }),
    'step 2/5 email due 2026-11-04T09:00',
  ],
  ['the closing email passes over the optional step', (s) => nearlyDone(s), 'step 5/5 email due 2026-11-18T09:00'],
  [
    'an email while the optional one is next does the step behind it',
    (s) =>
      skip(skip(skip(s)))
        .at('2026-11-06T12:00')
        .touches('email'),
    'end wakes 2026-11-13T09:00',
  ],
  [
    'a call while the optional one is next is out of plan',
    (s) =>
      skip(skip(skip(s)))
        .at('2026-11-06T12:00')
        .touches('call'),
    'step 4/5 linkedin due 2026-11-04T09:00',
  ],
  [
    'skipped: the wait counts from the skip',
    (s) => skip(s.at('2026-11-05T12:00')),
    'step 2/5 email due 2026-11-09T09:00',
  ],
  ['snoozed', (s) => snooze(s, '2026-11-03T08:00'), 'step 1/5 email due 2026-11-02T10:00 snoozed 2026-11-03T08:00'],
  ['snoozed, then done', (s) => complete(snooze(s, '2026-11-20T08:00')), 'step 2/5 email due 2026-11-04T09:00'],
  ['snoozed, then skipped', (s) => skip(snooze(s, '2026-11-20T08:00')), 'step 2/5 email due 2026-11-04T09:00'],
  [
    'snoozed, a touch out of plan does not show it',
    (s) => snooze(s, '2026-11-20T08:00').touches('call'),
    'step 1/5 email due 2026-11-02T10:00 snoozed 2026-11-20T08:00',
  ],
  [
    'snoozed again, the last holds',
    (s) => snooze(snooze(s, '2026-11-20T08:00'), '2026-11-04T08:00'),
    'step 1/5 email due 2026-11-02T10:00 snoozed 2026-11-04T08:00',
  ],
  [
    'snooze ended, by a screen that is a minute behind',
    (s) => snooze(snooze(s, '2026-11-20T08:00').at('2026-11-03T08:00'), '2026-11-03T07:59'),
    'step 1/5 email due 2026-11-02T10:00 snoozed 2026-11-03T08:00',
  ],
  ['rescheduled', (s) => reschedule(s, '2026-11-09T15:00'), 'step 1/5 email due 2026-11-09T15:00'],
  [
    'rescheduled, snooze over',
    (s) => reschedule(snooze(s, '2026-11-20T08:00'), '2026-11-09T15:00'),
    'step 1/5 email due 2026-11-09T15:00',
  ],
  [
    'rescheduled moves this touch alone',
    (s) => reschedule(s, '2026-11-20T15:00').at('2026-11-03T10:00').touches('email'),
    'step 2/5 email due 2026-11-05T09:00',
  ],
  ['paused', (s) => pause(s, null), 'step 1/5 email paused (rep) until resumed'],
  ['paused until', (s) => pause(s, '2026-11-16T09:00'), 'step 1/5 email paused (rep) until 2026-11-16T09:00'],
  [
    'resumed: the remainder of the wait (3 days, 1 gone)',
    (s) => resume(pause(complete(complete(s)).at('2026-11-03T12:00'), null).at('2026-11-16T12:00')),
    'step 3/5 call due 2026-11-18T09:00',
  ],
  [
    'paused twice: 3 days, of which 1 and 1 gone',
    (s) => {
      const once = resume(pause(complete(complete(s)).at('2026-11-03T12:00'), null).at('2026-11-16T12:00'));
      return resume(pause(once.at('2026-11-17T12:00'), null).at('2026-11-23T12:00'));
    },
    'step 3/5 call due 2026-11-24T09:00',
  ],
  [
    'rescheduled, then paused: the rest until the new date',
    (s) => resume(pause(reschedule(s, '2026-11-06T15:00').at('2026-11-04T10:00'), null).at('2026-11-16T10:00')),
    'step 1/5 email due 2026-11-18T09:00',
  ],
  [
    'done while paused: all of the new wait comes after',
    (s) => resume(pause(s, null).at('2026-11-05T10:00').touches('email').at('2026-11-12T10:00')),
    'step 2/5 email due 2026-11-16T09:00',
  ],
  [
    'the end of a pause has passed: resumed as of its end',
    (s) => resume(pause(s.touches('email'), '2026-11-09T09:00').at('2026-11-12T12:00')),
    'step 2/5 email due 2026-11-11T09:00',
  ],
  [
    'finished',
    (s) => s.does({ type: 'finish', enrollmentId: s.id, reason: 'meeting-booked' }),
    'finished: meeting-booked',
  ],
  [
    'restarted while active',
    (s) => s.touches('email').at('2026-11-20T10:00').does({ type: 'restart', enrollmentId: s.id }),
    'step 1/5 email due 2026-11-20T10:00',
  ],
  [
    'restarted after the end',
    (s) => {
      s.does({ type: 'finish', enrollmentId: s.id, reason: 'lost' });
      return s.at('2026-12-01T10:00').does({ type: 'restart', enrollmentId: s.id });
    },
    'step 1/5 email due 2026-12-01T10:00',
  ],
  ['moved, same place', (s) => move(s.touches('email'), 'calls', null), 'step 2/2 email due 2026-11-03T09:00'],
  ['moved to a step', (s) => move(s.touches('email'), 'calls', 0), 'step 1/2 call due 2026-11-03T09:00'],
  [
    'moved behind the end of a shorter one',
    (s) => move(skip(skip(skip(s))), 'calls', null),
    'end wakes 2026-11-09T09:00',
  ],
  ['moved back from the end', (s) => move(done(s), 'calls', 0), 'step 1/2 call due 2026-11-19T09:00'],
  [
    'moved: a rescheduled date stays behind',
    (s) => move(reschedule(s, '2026-11-20T09:00'), 'calls', 0),
    'step 1/2 call due 2026-11-03T09:00',
  ],
  ['all done: only the end wait is left', done, 'end wakes 2026-11-25T09:00'],
  [
    'all done, paused and resumed: the rest of the end wait',
    (s) => resume(pause(done(s).at('2026-11-20T10:00'), null).at('2026-12-07T10:00')),
    'end wakes 2026-12-10T09:00',
  ],
  [
    'no reply after the end wait',
    (s) => done(s).at('2026-11-30T10:00').does({ type: 'finish', enrollmentId: s.id, reason: 'no-reply' }),
    'finished: no-reply',
  ],
  ['a reply', (s) => s.touches('email').hears('r1'), 'finished: replied'],
  ['a reply ends a pause too', (s) => pause(s.touches('email'), null).hears('r1'), 'finished: replied'],
  [
    'a reply noted by hand',
    (s) => s.does({ type: 'log-touch', ...log, direction: 'inbound', at: null, enrollmentId: null }),
    'finished: replied',
  ],
  ['a bounce', (s) => s.touches('email').hears('r1', { kind: 'bounce' }), 'finished: bounced'],
  [
    'out of office',
    (s) => s.touches('email').hears('r1', { kind: 'out-of-office', until: '2026-11-16T09:00' }),
    'step 2/5 email paused (out-of-office) until 2026-11-16T09:00',
  ],
  [
    'a colleague answers',
    (s) => s.touches('email').hears('r1', { kind: 'colleague' }),
    'step 2/5 email paused (colleague-replied) until resumed',
  ],
  ['an undo', (s) => skip(s).undoes(), 'step 1/5 email due 2026-11-02T10:00'],
  ['an undo undone', (s) => skip(s).undoes().undoes(), 'step 2/5 email due 2026-11-04T09:00'],
  ['an undo undone undone', (s) => skip(s).undoes().undoes().undoes(), 'step 1/5 email due 2026-11-02T10:00'],
];

describe('after each command', () => {
  it.each(tales)('%s', (_, tell, expected) => {
    expect(tell(enrolledAnn()).stands()).toBe(expected);
  });
});

describe('a touch that starts a cadence', () => {
  const logged = (at: string | null, enrollIn = 'steady') => ({
    ...{ type: 'log-touch' as const, ...log, channel: 'email' as const, direction: 'outbound' as const },
    ...{ at: at === null ? null : toInstant(at, ZONE), enrollmentId: null, enrollIn },
  });

  it.each([
    ['now, on Monday: the next email on Wednesday', null, 'step 2/5 email due 2026-11-04T09:00'],
    ['on Friday before: the next email on Tuesday', '2026-10-30T15:00', 'step 2/5 email due 2026-11-03T09:00'],
  ])('%s', (_, at, expected) => {
    const story = new Story().adds(ANN).does(logged(at));
    expect(story.stands()).toBe(expected);
    expect(story.rows().touches.map((each) => each.stepIndex)).toEqual([0]);
    story.undoes();
    expect([story.rows().touches, story.rows().enrollments]).toEqual([[], []]);
  });

  it('by any channel the rep names', () => {
    expect(
      new Story()
        .adds(ANN)
        .does({ ...logged(null), channel: 'meeting' })
        .stands(),
    ).toMatch(/^step 2/);
  });

  it('is refused as a whole where there is no such cadence, or another runs', () => {
    const story = new Story().adds(ANN);
    expect(story.refusal(logged(null, 'gone')).code).toBe('unknown-cadence');
    expect(enrolledAnn().refusal(logged(null)).code).toBe('already-enrolled');
  });

  it('is no matter of a reply', () => {
    const story = new Story().adds(ANN).does({ ...logged(null), direction: 'inbound' });
    expect(story.rows().enrollments).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ANN, BOB, enrolledAnn, Story } from './story';

/** Ann was enrolled on Monday 2 November 2026 at ten, in: email at once, email +2, call +3, linkedin +2?, email +5. */
const complete = (s: Story, stepIndex: number) =>
  ({ type: 'complete', enrollmentId: s.id, stepIndex, channel: null, outcome: null, note: null }) as const;
const start = () => enrolledAnn().at('2026-11-02T10:01');
const nextStep = (s: Story) => s.rows().enrollments[0]?.stepIndex;
const dueAt = (s: Story) => s.rows().enrollments[0]?.dueAt;
const touches = (s: Story) => s.rows().touches.filter((each) => each.direction === 'outbound').length;

/** What happened; how many touches it is; the next step (0-based); when that is due. */
const tales: [string, (s: Story) => Story, number, number, string | null][] = [
  ['one mail', (s) => s.sends('m1'), 1, 1, '2026-11-04T09:00'],
  [
    'field case A1: the forgotten attachment two minutes later is a mail more and no step',
    (s) => s.sends('m1').at('2026-11-02T10:03').sends('m2'),
    ...([2, 1, '2026-11-04T09:00'] as const),
  ],
  [
    '59 minutes later: still no step',
    (s) => s.sends('m1').at('2026-11-02T10:59').sends('m2'),
    ...([2, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'an hour later: the next step, early',
    (s) => s.sends('m1').at('2026-11-02T11:01').sends('m2'),
    ...([2, 2, '2026-11-05T09:00'] as const),
  ],
  [
    'a second email logged by hand within the hour is the next step: the rep says so',
    (s) => s.touches('email').at('2026-11-02T10:20').touches('email'),
    ...([2, 2, '2026-11-05T09:00'] as const),
  ],
  [
    'a mail within the hour of a call is not held back by it',
    (s) =>
      s
        .sends('m1')
        .at('2026-11-04T10:00')
        .sends('m2')
        .at('2026-11-09T10:00')
        .does(complete(s, 2))
        .at('2026-11-09T10:20')
        .sends('m3'),
    ...([4, 5, null] as const),
  ],
  [
    'field case A2: sent from the phone at 10:20, ticked at 10:30, found at 11:00',
    (s) => s.at('2026-11-02T10:30').does(complete(s, 0)).at('2026-11-02T10:20').sends('m1'),
    ...([1, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'ticked at 10:30, sent at 10:40',
    (s) => s.at('2026-11-02T10:30').does(complete(s, 0)).at('2026-11-02T10:40').sends('m1'),
    ...([1, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'ticked in the morning, sent in the evening',
    (s) => s.does(complete(s, 0)).at('2026-11-02T21:59').sends('m1'),
    ...([1, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'ticked; the mail of twelve hours later is the next one',
    (s) => s.does(complete(s, 0)).at('2026-11-02T22:01').sends('m1'),
    ...([2, 2, '2026-11-05T09:00'] as const),
  ],
  [
    'ticked, and sent after a call that is no step',
    (s) => s.does(complete(s, 0)).at('2026-11-02T10:05').touches('call').at('2026-11-02T10:20').sends('m1'),
    ...([2, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'ticked, sent, and the attachment after it',
    (s) => s.does(complete(s, 0)).at('2026-11-02T10:05').sends('m1').at('2026-11-02T10:07').sends('m2'),
    ...([2, 1, '2026-11-04T09:00'] as const),
  ],
  [
    'ticked on Monday; the mail of Tuesday is the next one',
    (s) => s.does(complete(s, 0)).at('2026-11-03T09:00').sends('m1'),
    ...([2, 2, '2026-11-06T09:00'] as const),
  ],
];

describe('one act is one touch', () => {
  it.each(tales)('%s', (_, tell, count, step, due) => {
    const story = tell(start());
    expect([touches(story), nextStep(story), dueAt(story)]).toEqual([count, step, due]);
  });

  it('a mark of a mail seen before leaves the mail its thread, and adds what the rep noted', () => {
    const story = start().at('2026-11-02T10:30');
    story.does({ ...complete(story, 0), note: 'liked the demo', valueItemId: 'guide' });
    story.at('2026-11-02T10:20').sends('m1');
    const mail = { id: `m1:${ANN}`, messageId: 'm1', threadId: 'thread-f:1', subject: 'Offer', source: 'detected' };
    expect(story.rows().touches).toMatchObject([{ ...mail, note: 'liked the demo', valueItemId: 'guide' }]);
  });

  it('a mark gives what the rep said it gave, also once the mail is seen', () => {
    const story = start();
    story
      .does({ ...complete(story, 0), valueItemId: 'guide' })
      .at('2026-11-02T10:20')
      .sends('m1');
    expect(story.rows().touches).toMatchObject([{ messageId: 'm1', valueItemId: 'guide' }]);
  });

  it('a mail to two addresses of somebody is one, as it was told first', () => {
    const story = start().sends('m1').adds(BOB).sends('m1', { enrollIn: null }, BOB);
    story.does({ type: 'merge', prospectId: ANN, otherId: BOB });
    expect(story.rows().touches).toMatchObject([{ id: `m1:${ANN}`, messageId: 'm1', stepIndex: 0 }]);
  });

  it('their answer to a mail that was ticked is theirs, not the mail', () => {
    const story = start();
    story.does(complete(story, 0)).at('2026-11-02T10:20').hears('r1');
    expect(story.rows().touches.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
  });

  it('the same step of a later run is another act', () => {
    const story = start();
    story.does(complete(story, 0)).at('2026-11-03T10:00').does({ type: 'restart', enrollmentId: story.id });
    story.at('2026-11-04T10:00').does(complete(story, 0));
    expect(story.rows().touches.map(({ stepIndex }) => stepIndex)).toEqual([0, 0]);
  });

  it('an email logged by hand outside a cadence and a mail seen later are two', () => {
    expect(touches(new Story().adds(ANN).waits(1).touches('email').waits(20).sends('m1'))).toBe(2);
  });

  it('the mail gives the marked touch its thread, and keeps what the rep noted', () => {
    const story = start();
    story
      .does({ ...complete(story, 0), note: 'liked the demo' })
      .at('2026-11-02T10:20')
      .sends('m1');
    expect(story.rows().touches).toMatchObject([{ messageId: 'm1', note: 'liked the demo', stepIndex: 0 }]);
  });

  it('taking the mark back leaves the mail, which then did the step itself', () => {
    const story = start();
    story.at('2026-11-02T10:30').does(complete(story, 0));
    const mark = story.last;
    story.at('2026-11-02T10:20').sends('m1').at('2026-11-02T11:00').undoes(mark);
    expect([touches(story), nextStep(story)]).toEqual([1, 1]);
  });

  it('field case A3: done in two windows: the second is refused', () => {
    const story = start();
    const again = complete(story, 0);
    story.does(again);
    expect(story.refusal(again)).toMatchObject({ code: 'step-already-done' });
    expect(story.refusal({ type: 'skip', enrollmentId: story.id, stepIndex: 0 })).toMatchObject({
      code: 'step-already-done',
    });
  });

  it('done on two machines that had not met: one touch, with what either noted', () => {
    const one = start();
    const other = start();
    one.does({ ...complete(one, 0), outcome: 'sent' });
    other.at('2026-11-02T15:00').does({ ...complete(other, 0), note: 'from the train' }, 'other machine');
    const [theirs] = other.events.slice(-1);
    if (theirs?.type !== 'touched') throw new Error('No touch');
    one.events.push({ ...theirs, id: 'touched:other', touchId: 'touch:other' });
    expect(touches(one)).toBe(1);
    expect(one.rows().touches).toMatchObject([{ outcome: 'sent', note: 'from the train' }]);
    expect(nextStep(one)).toBe(1);
  });

  it('a page from before an update names no step: as it was', () => {
    const story = start();
    const { stepIndex: _, ...unnamed } = complete(story, 0);
    story.does(unnamed);
    expect(nextStep(story)).toBe(1);
  });
});

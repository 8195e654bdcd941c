import { describe, expect, it } from 'vitest';
import type { Revision } from '@/lib/domain/cadence/cadence';
import { positionIn } from '@/lib/domain/log/evolve/position';
import { previewRevision } from '@/lib/domain/log/project/mid-flight';
import { ANN, BOB, CALLS, cadence, revision, STEADY, Story } from './story';

const old = STEADY.revisions[0] as Revision;
const plans: [string, Revision, { from: string | null; to: string | null }[]][] = [
  ['the same steps', { ...old, revision: 2 }, []],
  [
    'a longer wait before the second step: Ann moves, Bob is behind it',
    revision(2, 'first email +0', 'again email +4', 'ring call +3', 'greet linkedin +2?', 'close email +5'),
    [{ from: '2026-11-04T09:00', to: '2026-11-06T09:00' }],
  ],
  [
    'a step put in before the first: each keeps the step to do',
    revision(2, 'hello linkedin +0', 'first email +0', 'again email +2', 'ring call +4'),
    [{ from: '2026-11-06T09:00', to: '2026-11-09T09:00' }],
  ],
  [
    'the second step gone: Ann goes on with the call, Bob stays',
    revision(2, 'first email +0', 'ring call +3', 'close email +5'),
    [{ from: '2026-11-04T09:00', to: '2026-11-05T09:00' }],
  ],
  [
    'only the first step left: the end wait for both',
    revision(2, 'first email +0'),
    [
      { from: '2026-11-04T09:00', to: null },
      { from: '2026-11-06T09:00', to: null },
    ],
  ],
];

/** Ann did the first step on Monday; Bob the second on Tuesday; Cal is paused, Dee is in another cadence. */
function everybody(): Story[] {
  const dan = (id: string) => `me@work.example:${id}@acme.example`;
  const ann = new Story().sends('m1', { enrollIn: 'steady' });
  const bob = new Story()
    .sends('m2', { enrollIn: 'steady' }, BOB)
    .at('2026-11-03T10:00')
    .sends('m3', { enrollIn: null }, BOB);
  const cal = new Story().adds(dan('cal')).enrolls(dan('cal'));
  cal.does({ type: 'pause', enrollmentId: cal.id, until: null, reason: 'rep' });
  const dee = new Story().adds(dan('dee')).enrolls(dan('dee'), 'calls');
  const eve = new Story().adds(dan('eve')).enrolls(dan('eve'));
  eve.does({ type: 'finish', enrollmentId: eve.id, reason: 'won' });
  return [ann, bob, cal, dee, eve];
}

describe('changing a cadence under way', () => {
  it.each(plans)('%s', (_, next, expected) => {
    const stories = everybody();
    const groups = stories.map((story) => story.events);
    const moves = previewRevision(groups, 'steady', next, (stories[0] as Story).context);
    expect(moves.map(({ from, to }) => ({ from, to }))).toEqual(expected);
    const people = moves.map((move) => move.prospectId);
    expect([[], [ANN], [BOB], [ANN, BOB]]).toContainEqual(people);
  });

  it.each(plans)('does what the preview said: %s', (_, next, expected) => {
    const saved = [cadence('steady', old, next), CALLS];
    const moved = everybody()
      .slice(0, 2)
      .flatMap((before) => {
        const story = new Story(saved);
        story.events = before.events;
        const from = story.at('2026-11-03T12:00').row().dueAt;
        const move = { cadenceId: 'steady', revision: 2, stepIndex: null };
        const to = story.does({ type: 'move', enrollmentId: story.id, ...move }).row().dueAt;
        return from === to ? [] : [{ from, to }];
      });
    expect(moved).toEqual(expected);
  });

  it('of a cadence nobody knows moves nobody', () => {
    const [story] = everybody() as [Story];
    expect(previewRevision([story.events], 'none', old, story.context)).toEqual([]);
    expect(previewRevision([], 'steady', old, story.context)).toEqual([]);
  });

  it('gives a date to whom another machine put on a revision not known here', () => {
    const story = new Story().sends('m1', { enrollIn: 'steady' });
    story.events = story.events.map((event) => (event.type === 'enrolled' ? { ...event, revision: 7 } : event));
    const next = revision(8, 'first email +0', 'again email +2');
    expect(previewRevision([story.events], 'steady', next, story.context)).toMatchObject([
      { prospectId: ANN, from: null, to: '2026-11-02T10:00' },
    ]);
  });

  it('shows the revision about to be saved, not one that another tab saved under its number', () => {
    const story = new Story().sends('m1', { enrollIn: 'steady' });
    const theirs = revision(2, 'first email +0', 'again email +9');
    const mine = revision(2, 'first email +0', 'again email +4');
    const cadences = new Map([['steady', cadence('steady', old, theirs)]]);
    const [move] = previewRevision([story.events], 'steady', mine, { ...story.context, cadences });
    expect(move).toMatchObject({ from: '2026-11-04T09:00', to: '2026-11-06T09:00' });
  });

  it('keeps a rescheduled date with its step, and drops it with another', () => {
    const longer = revision(2, 'hello linkedin +0', 'first email +0', 'again email +9');
    const other = revision(3, 'first email +0', 'instead call +4');
    const story = new Story([cadence('steady', old, longer, other)]).sends('m1', { enrollIn: null });
    story.does({
      type: 'add-prospect',
      prospectId: BOB,
      addresses: ['b@b.example'],
      name: '',
      company: '',
      mailbox: 'me@work.example',
      source: 'manual',
    });
    story.events = new Story([cadence('steady', old)]).sends('m1', { enrollIn: 'steady' }).events;
    story.does({ type: 'reschedule', enrollmentId: story.id, dueAt: '2026-11-12T15:00', lighterDay: true });
    expect(story.row().why?.changed).toEqual({ by: 'lighter-day', plannedFor: '2026-11-04T09:00' });
    story.does({ type: 'move', enrollmentId: story.id, cadenceId: 'steady', revision: 2, stepIndex: null });
    expect(story.stands()).toBe('step 3/3 email due 2026-11-12T15:00');
    expect(story.row().why?.changed).toEqual({ by: 'lighter-day', plannedFor: '2026-11-13T09:00' });
    story.does({ type: 'move', enrollmentId: story.id, cadenceId: 'steady', revision: 3, stepIndex: 1 });
    expect(story.stands()).toBe('step 2/2 call due 2026-11-06T09:00');
  });
});

describe('the place in another plan', () => {
  const abc = revision(1, 'a email +0', 'b email +1', 'c call +1');
  it.each([
    ['the step to do, moved back', revision(2, 'x email +0', 'a email +0', 'b email +1'), 1, 2],
    ['the step to do, moved forward', revision(2, 'c call +0', 'a email +0', 'b email +1'), 2, 0],
    ['the step to do is gone: behind the last done', revision(2, 'a email +0', 'x email +1', 'c call +1'), 1, 1],
    ['it and the one before are gone: behind the one before that', revision(2, 'x call +0', 'a email +0'), 2, 2],
    ['the last done was moved back: behind it', revision(2, 'x call +0', 'a email +0', 'c call +1'), 1, 2],
    ['only the first done is left: behind it', revision(2, 'a email +0', 'y email +0', 'z call +1'), 2, 1],
    ['all are gone: the same place', revision(2, 'x call +0', 'y email +0', 'z call +1'), 1, 1],
    ['all are gone, and fewer: the end', revision(2, 'x call +0'), 2, 1],
    ['at the end, a step added: to be done', revision(2, 'a email +0', 'b email +1', 'c call +1', 'd call +1'), 3, 3],
    ['at the start', abc, 0, 0],
  ])('%s', (_, to, stepIndex, expected) => {
    expect(positionIn(to, stepIndex, abc)).toBe(expected);
  });

  it('in another cadence goes by number', () => {
    expect(positionIn(abc, 2, undefined)).toBe(2);
    expect(positionIn(abc, 9, undefined)).toBe(3);
  });
});

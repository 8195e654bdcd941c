import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { ANN, BOB, cadence, enrolledAnn, revision, STEADY, Story } from './story';

/** What two machines, an undo or a restore may leave in a log, and no single machine would decide. */
const late = {
  v: 1,
  local: '2026-11-20T10:00',
  at: Date.UTC(2026, 10, 20, 15),
  batch: 'late',
  prospectId: ANN,
} as const;
const push = (story: Story, ...events: object[]) => {
  story.events.push(...events.map((event, index) => ({ ...late, id: `late${index}`, ...event }) as LogEvent));
  return story;
};
const unknown = (story: Story) => {
  story.context = { ...story.context, cadences: new Map() };
  return story;
};
const logTouch = { type: 'log-touch', channel: 'call', direction: 'outbound', outcome: null, note: null } as const;

/** Ann in two cadences at once: in steady since the 2nd, in calls since the 3rd. */
function twice(): Story {
  const plan = { cadenceId: 'calls', revision: 1, stepIndex: 0, enrollmentId: 'second' };
  const at = { at: Date.UTC(2026, 10, 3, 15), local: '2026-11-03T10:00' };
  return push(enrolledAnn(), { ...at, type: 'enrolled', ...plan }).at('2026-11-04T10:00');
}
const places = (story: Story) => story.rows().enrollments.map((each) => each.stepIndex);

describe('a cadence that is not known here yet', () => {
  it.each([
    ['a skip', { type: 'skipped', stepIndex: 0 }],
    ['a touch named as the step', { type: 'touched', touchId: 't', messageId: null, direction: 'outbound' }],
  ])('holds the place through %s', (_, event) => {
    const story = enrolledAnn();
    const enrollmentId = story.id;
    unknown(push(story, { enrollmentId, channel: 'email', ...event }));
    expect(story.row()).toMatchObject({ state: 'active', stepIndex: 0, stepCount: 0, dueAt: null });
  });

  it('may be moved to and left again', () => {
    const story = enrolledAnn();
    const enrollmentId = story.id;
    const move = { type: 'moved', enrollmentId, revision: 1, stepIndex: 1 };
    push(story, { ...move, cadenceId: 'theirs' });
    expect(story.row()).toMatchObject({ cadenceId: 'theirs', stepIndex: 1, channel: null, why: null });
    push(story, { ...move, id: 'late1', cadenceId: 'steady' });
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
  });
});

describe('somebody in two cadences', () => {
  it('goes on in the first that a touch fits', () => {
    expect(places(twice().touches('email'))).toEqual([1, 0]);
    expect(places(twice().touches('call'))).toEqual([0, 1]);
  });

  it('goes on in the one the rep names', () => {
    expect(places(twice().touches('email', ANN, 'second'))).toEqual([0, 1]);
  });

  it('goes on in the one that waits for this very touch', () => {
    const story = new Story().adds(ANN).at('2026-11-02T11:00').touches('email');
    const afterTouchId = story.rows().touches[0]?.id ?? '';
    const plan = { type: 'enrolled', revision: 1, stepIndex: 0 };
    const before = { at: story.now.at - 60_000, local: '2026-11-02T10:59' };
    push(story, { ...plan, ...before, cadenceId: 'steady', enrollmentId: 'open' });
    push(story, { ...plan, ...before, id: 'w', cadenceId: 'calls', enrollmentId: 'waits', afterTouchId });
    expect(story.rows().enrollments.map((each) => [each.id, each.stepIndex])).toEqual([
      ['open', 0],
      ['waits', 1],
    ]);
  });

  it('has only the open one finished by a reply, not one given up before', () => {
    const story = enrolledAnn().adds(BOB).enrolls(BOB, 'calls');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' });
    story.does({ type: 'merge', prospectId: ANN, otherId: BOB }).at('2026-11-03T10:00').hears('r1');
    const ends = story.rows().enrollments.map((each) => [each.cadenceId, each.finishReason]);
    expect(ends).toEqual([
      ['steady', 'replied'],
      ['calls', 'no-reply'],
    ]);
  });
});

describe('a touch', () => {
  it('with only the end wait left is out of plan, also when the rep names the enrollment', () => {
    const story = enrolledAnn();
    for (let step = 0; step < 5; step++) story.does({ type: 'skip', enrollmentId: story.id });
    const facts = { prospectId: ANN, at: null, enrollmentId: story.id, valueItemId: null };
    story.does({ ...logTouch, ...facts });
    expect(story.rows().touches[0]).toMatchObject({ stepIndex: null, enrollmentId: null });
    expect(story.stands()).toBe('end wakes 2026-11-09T09:00');
  });

  it('told twice under different events is one', () => {
    const story = enrolledAnn().touches('email');
    const touch = story.events.at(-1) as LogEvent;
    push(story, { ...touch, id: 'touched:again', at: touch.at + 60_000 });
    expect(story.rows().touches).toHaveLength(1);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
  });

  it('that an enrollment begins with is the only one it takes, whichever event is read first', () => {
    const story = new Story().adds(ANN).at('2026-11-02T11:00').touches('email').at('2026-11-03T11:00').touches('call');
    const afterTouchId = story.rows().touches[1]?.id ?? '';
    story.does({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId });
    const before = story.rows();
    expect(before.touches.map((each) => [each.channel, each.stepIndex])).toEqual([
      ['email', null],
      ['call', 0],
    ]);
    story.events = story.events.map((event) => (event.type === 'enrolled' ? { ...event, id: 'z' } : event));
    expect(story.rows()).toEqual(before);
  });
});

describe('a pause', () => {
  it.each([[null], ['2026-11-25T09:00']])('told twice until %s keeps its first reason', (until) => {
    const story = enrolledAnn();
    const enrollmentId = story.id;
    story.does({ type: 'pause', enrollmentId, until, reason: 'rep' });
    push(story, { type: 'paused', enrollmentId, until, reason: 'out-of-office' });
    expect(story.row()).toMatchObject({ pausedUntil: until, pauseReason: 'rep' });
  });

  it('before a move still counts after it', () => {
    const story = enrolledAnn().touches('email').at('2026-11-03T12:00');
    story.does({ type: 'pause', enrollmentId: story.id, until: null, reason: 'rep' }).at('2026-11-16T12:00');
    story.does({ type: 'resume', enrollmentId: story.id });
    const other = revision(1, 'first email +0', 'greet linkedin +4');
    story.context = { ...story.context, cadences: new Map([STEADY, cadence('other', other)].map((c) => [c.id, c])) };
    story.does({ type: 'move', enrollmentId: story.id, cadenceId: 'other', revision: null, stepIndex: 1 });
    // Of four working days one was gone when the clock stopped.
    expect(story.stands()).toBe('step 2/2 linkedin due 2026-11-19T09:00');
  });
});

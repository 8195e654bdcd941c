import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { recordReply } from '@/lib/domain/log/record/reply';
import { ANN, CALLS, GONE, RULES, STEADY, Story, ZONE } from './story';

const cadences = new Map([STEADY, CALLS, GONE].map((each) => [each.id, each]));
const context = { cadences, rules: RULES, zone: ZONE, batch: 'send:m1' };
const at = Date.UTC(2026, 10, 2, 15, 0);
const mail = { messageId: 'm1', threadId: 't1', legacyThreadId: 'f1', at, subject: 'Offer' };
const enroll = { enrollIn: 'steady' };
const sent = { kind: 'reply' } as const;
const ids = (events: LogEvent[]) => events.map((event) => event.id);

describe('an inbound mail', () => {
  const enrolled = () => new Story().sends('m0', enroll).at('2026-11-03T10:00');

  it('that replies is a touch and finishes', () => {
    const story = enrolled().hears('r1');
    expect(ids(story.events.slice(-2))).toEqual([`touched:r1:${ANN}`, `finished:r1:enrollment:m0:${ANN}`]);
    expect(story.rows().touches.at(-1)).toMatchObject({ direction: 'inbound', stepIndex: null, enrollmentId: null });
    expect(story.row()).toMatchObject({ finishReason: 'replied', finishedAt: story.now.at, lastTouchAt: story.now.at });
  });

  it.each([
    ['a bounce', { kind: 'bounce' }],
    ['an out-of-office answer', { kind: 'out-of-office', until: '2026-11-20T09:00' }],
    ['a colleague’s answer', { kind: 'colleague' }],
  ] as const)('that is %s is no touch', (_, what) => {
    const story = enrolled().hears('r1', what);
    expect(story.rows().touches).toHaveLength(1);
    expect(recordReply(story.events, ANN, { ...mail, messageId: 'r1', at: story.now.at }, what, context)).toEqual([]);
  });

  it.each([
    ['an absence already over', (s: Story) => s, '2026-11-03T10:01', 'step 2/5 email due 2026-11-04T09:00'],
    [
      'a longer absence',
      (s: Story) => s.hears('r0', { kind: 'out-of-office', until: '2026-11-10T09:00' }),
      '2026-11-20T09:00',
      'step 2/5 email paused (out-of-office) until 2026-11-20T09:00',
    ],
    [
      'a shorter absence',
      (s: Story) => s.hears('r0', { kind: 'out-of-office', until: '2026-11-10T09:00' }),
      '2026-11-09T09:00',
      'step 2/5 email paused (out-of-office) until 2026-11-10T09:00',
    ],
    [
      'an absence when the rep paused for good',
      (s: Story) => s.does({ type: 'pause', enrollmentId: s.id, until: null, reason: 'rep' }),
      '2026-11-20T09:00',
      'step 2/5 email paused (rep) until resumed',
    ],
  ])('that tells of %s', (_, tell, until, expected) => {
    const story = tell(enrolled());
    expect(story.hears('r1', { kind: 'out-of-office', until }).stands()).toBe(expected);
  });

  it('of a colleague leaves a pause as it is', () => {
    const story = enrolled();
    story.does({ type: 'pause', enrollmentId: story.id, until: '2026-11-20T09:00', reason: 'rep' });
    expect(story.hears('r1', { kind: 'colleague' }).stands()).toContain('paused (rep) until 2026-11-20T09:00');
  });

  it('of a colleague asks the rep, also while the prospect is away', () => {
    const story = enrolled().hears('r1', { kind: 'out-of-office', until: '2026-11-10T09:00' });
    expect(story.hears('r2', { kind: 'colleague' }).stands()).toContain('paused (colleague-replied) until resumed');
  });

  it.each([
    ['while it runs', (s: Story) => s],
    ['after a colleague replied', (s: Story) => s.hears('r0', { kind: 'colleague' })],
    ['while away', (s: Story) => s.hears('r0', { kind: 'out-of-office', until: '2026-11-10T09:00' })],
    ['while paused', (s: Story) => s.does({ type: 'pause', enrollmentId: s.id, until: null, reason: 'rep' })],
  ])('that may ask to stop asks the rep, %s, and counts as a reply', (_, tell) => {
    const story = tell(enrolled()).hears('r1', { kind: 'opt-out' });
    expect(story.stands()).toContain('paused (asked-to-stop) until resumed');
    expect(story.rows().touches.map((each) => [each.direction, each.stepIndex])).toEqual([
      ['outbound', 0],
      ['inbound', null],
    ]);
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'opted-out' });
    expect(story.stands()).toBe('finished: opted-out');
  });

  it('found late finishes as of when it came, and what the rep said since holds', () => {
    const story = enrolled().at('2026-11-06T10:00');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'won' });
    expect(story.at('2026-11-05T10:00').hears('r1').stands()).toBe('finished: won');
  });

  it('found late undoes the guess that there was none', () => {
    const story = enrolled();
    for (let step = 1; step < 5; step++) story.does({ type: 'skip', enrollmentId: story.id });
    story.at('2026-11-20T10:00').does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' });
    expect(story.stands()).toBe('finished: no-reply');
    const late = new Story();
    late.events = [...story.events];
    expect(late.at('2026-11-04T10:00').hears('r1').stands()).toBe('finished: replied');
    expect(story.at('2026-12-20T10:00').hears('r2').stands()).toBe('finished: replied');
  });

  it('after the cadence was given up for other reasons is a touch only', () => {
    const story = enrolled();
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'lost' });
    expect(story.hears('r1').stands()).toBe('finished: lost');
    expect(story.rows().touches).toHaveLength(2);
  });

  it('leaves an older enrollment that had no reply alone while there is another', () => {
    const story = enrolled();
    story
      .does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' })
      .at('2026-11-09T10:00')
      .enrolls(ANN, 'calls');
    story.at('2026-11-10T10:00').hears('r1');
    expect(story.rows().enrollments.map((each) => each.finishReason)).toEqual(['no-reply', 'replied']);
  });

  it('that came before the rep first wrote replies to nothing', () => {
    const story = new Story().sends('m0', enroll).at('2026-11-02T09:58').hears('r1', sent);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
    expect(story.rows().touches.map((each) => each.direction)).toEqual(['inbound', 'outbound']);
  });

  const bounce = { kind: 'bounce' } as const;
  const away = { kind: 'out-of-office', until: '2026-11-20T09:00' } as const;
  it.each([
    ['bounces 50 minutes early', bounce, '09:10', 'finished: bounced'],
    ['bounces 62 minutes early', bounce, '08:58', 'step 2/5 email due 2026-11-04T09:00'],
    [
      'tells 50 minutes early of an absence',
      away,
      '09:10',
      'step 2/5 email paused (out-of-office) until 2026-11-20T09:00',
    ],
    ['tells 62 minutes early of an absence', away, '08:58', 'step 2/5 email due 2026-11-04T09:00'],
  ])('that %s: a clock may be an hour behind the rep’s', (_, what, time, expected) => {
    const story = new Story().sends('m0', enroll).at(`2026-11-02T${time}`).hears('r1', what);
    expect(story.stands()).toBe(expected);
  });

  it('of the same millisecond as the send replies to it', () => {
    const story = new Story().sends('m0', enroll);
    const reply = { ...mail, messageId: 'r1', at: story.now.at };
    story.events.push(...recordReply(story.events, ANN, reply, sent, context));
    expect(story.stands()).toBe('finished: replied');
  });

  it.each([
    ['reply', sent, [`touched:r1:${ANN}`, `finished:r1:enrollment:m0:${ANN}`]],
    ['bounce', bounce, [`finished:r1:enrollment:m0:${ANN}`]],
    ['absence', away, [`paused:r1:enrollment:m0:${ANN}`]],
    ['colleague', { kind: 'colleague' }, [`paused:r1:enrollment:m0:${ANN}`]],
    ['opt-out', { kind: 'opt-out' }, [`touched:r1:${ANN}`, `paused:r1:enrollment:m0:${ANN}`]],
  ] as const)('(%s) is the same events on every machine', (_, what, expected) => {
    const story = enrolled();
    const count = story.events.length;
    expect(ids(story.hears('r1', what).events.slice(count))).toEqual(expected);
  });

  it('that replies has no other readers to log', () => {
    expect(enrolled().hears('r1').events.at(-2)).toMatchObject({ type: 'touched', cc: [], bcc: [] });
  });

  it.each([
    ['2026-11-10T09:00', 'the same day'],
    ['2026-11-09T09:00', 'an earlier day'],
  ])('that says until %s again (%s) adds nothing to the log', (until) => {
    const story = enrolled().hears('r0', { kind: 'out-of-office', until: '2026-11-10T09:00' });
    const count = story.events.length;
    expect(story.hears('r1', { kind: 'out-of-office', until }).events).toHaveLength(count);
  });

  it('that may ask to stop, found after the guess that there was no reply, undoes the guess', () => {
    const story = enrolled();
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' }).at('2026-12-20T10:00');
    expect(story.hears('r1', { kind: 'opt-out' }).stands()).toBe('finished: replied');
  });

  it('ends a snooze of others it does not finish', () => {
    const story = enrolled();
    story.does({ type: 'snooze', enrollmentId: story.id, until: '2026-11-20T09:00' }).hears('r1').does({
      type: 'undo',
      prospectId: ANN,
      batch: 'reply:r1',
    });
    expect(story.stands()).toContain('snoozed 2026-11-20T09:00');
    const finishing = story.events.find((event) => event.type === 'finished');
    const back = story.events.filter((event) => event.type !== 'undone' && event.id !== finishing?.id);
    story.events = back;
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
  });
});

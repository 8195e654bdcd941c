import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { recordReply } from '@/lib/domain/log/record/reply';
import { recordSend } from '@/lib/domain/log/record/send';
import { ANN, BOB, CALLS, GONE, RULES, STEADY, Story, ZONE } from './story';

const cadences = new Map([STEADY, CALLS, GONE].map((each) => [each.id, each]));
const context = { cadences, rules: RULES, zone: ZONE, batch: 'send:m1' };
const recipient = {
  prospectId: ANN,
  address: ' Ann@Acme.example ',
  name: 'Ann',
  company: 'Acme',
  mailbox: 'me@work.example',
};
const at = Date.UTC(2026, 10, 2, 15, 0);
const mail = { messageId: 'm1', threadId: 't1', legacyThreadId: 'f1', at, subject: 'Offer' };
const send = { ...mail, cc: ['c@acme.example'], bcc: ['d@acme.example'], source: 'detected' as const };
const enroll = { enrollIn: 'steady' };
const sent = { kind: 'reply' } as const;
const ids = (events: LogEvent[]) => events.map((event) => event.id);

describe('a confirmed send', () => {
  it('adds, enrolls and logs, under ids derived from the mail', () => {
    const base = { v: 1, at, local: '2026-11-02T10:00', prospectId: ANN, batch: 'send:m1' };
    expect(recordSend([], recipient, send, enroll, context)).toEqual([
      {
        ...base,
        id: `added:${ANN}`,
        type: 'prospect-added',
        addresses: ['ann@acme.example'],
        name: 'Ann',
        company: 'Acme',
        mailbox: 'me@work.example',
        source: 'detected',
      },
      {
        ...base,
        id: `enrolled:m1:${ANN}`,
        type: 'enrolled',
        enrollmentId: `enrollment:m1:${ANN}`,
        cadenceId: 'steady',
        revision: 1,
        stepIndex: 0,
      },
      {
        ...base,
        id: `touched:m1:${ANN}`,
        type: 'touched',
        touchId: `m1:${ANN}`,
        channel: 'email',
        direction: 'outbound',
        source: 'detected',
        messageId: 'm1',
        threadId: 't1',
        legacyThreadId: 'f1',
        subject: 'Offer',
        enrollmentId: null,
        outcome: null,
        note: null,
        valueItemId: null,
        cc: ['c@acme.example'],
        bcc: ['d@acme.example'],
      },
    ]);
  });

  it('does the first step of the cadence it begins', () => {
    const story = new Story().sends('m1', enroll);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
    expect(story.rows().touches).toMatchObject([{ prospectId: ANN, stepIndex: 0, enrollmentId: story.id }]);
    expect(story.row()).toMatchObject({
      mailbox: 'me@work.example',
      lastTouchAt: story.now.at,
      enrolledAt: story.now.at,
    });
  });

  it('in a cadence that begins with a call leaves the call to be done', () => {
    expect(new Story().sends('m1', { enrollIn: 'calls' }).stands()).toBe('step 1/2 call due 2026-11-03T09:00');
  });

  it('is recorded once', () => {
    const story = new Story().sends('m1', enroll);
    expect(recordSend(story.events, recipient, send, enroll, context)).toEqual([]);
  });

  it('adds under the plain id also beside the log of somebody else', () => {
    const [added] = recordSend(new Story().adds(BOB).events, recipient, send, enroll, context);
    expect(added?.id).toBe(`added:${ANN}`);
  });

  it('stays taken back when it is found again', () => {
    const story = new Story().sends('m1', enroll).undoes();
    expect(story.rows()).toEqual({ prospects: [], enrollments: [], touches: [] });
    expect(story.sends('m1', enroll).rows().touches).toEqual([]);
  });

  it('adds somebody anew with a later mail once the first was taken back', () => {
    const story = new Story().sends('m1', enroll).undoes().at('2026-11-05T10:00').sends('m2', enroll);
    expect(ids(story.events.slice(-3))).toEqual([`added:m2:${ANN}`, `enrolled:m2:${ANN}`, `touched:m2:${ANN}`]);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-09T09:00');
  });

  it.each([
    ['in no cadence when none is wanted', new Story(), { enrollIn: null }],
    ['in no cadence that is not there', new Story(), { enrollIn: 'none' }],
    ['in no archived cadence', new Story(), { enrollIn: 'gone' }],
    ['not in a second one', new Story().adds(ANN).enrolls(), enroll],
    ['not again when the rep did not ask', new Story().sends('m0', enroll).hears('r0'), enroll],
    ['not again while one is open', new Story().sends('m0', enroll), { ...enroll, again: true }],
  ])('enrolls %s', (_, { events }, options) => {
    const types = recordSend(events, recipient, send, options, context).map((event) => event.type);
    expect(types).not.toContain('enrolled');
    expect(types).toContain('touched');
  });

  it('enrolls again when the rep asked', () => {
    const story = new Story()
      .sends('m0', enroll)
      .hears('r0')
      .at('2026-11-09T10:00')
      .sends('m1', { ...enroll, again: true });
    expect(story.rows().enrollments.map((each) => each.state)).toEqual(['finished', 'active']);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-11T09:00');
  });

  it('to both addresses of somebody merged is one touch', () => {
    const story = new Story().adds(ANN).adds(BOB).enrolls();
    story.does({ type: 'merge', prospectId: ANN, otherId: BOB });
    story.at('2026-11-02T12:00').sends('m1').sends('m1', { enrollIn: null }, BOB);
    expect(story.rows().touches).toHaveLength(1);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-04T09:00');
  });
});

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

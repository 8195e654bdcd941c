import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
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

import { describe, expect, it } from 'vitest';
import type { CommandOf } from '@/lib/domain/log/commands';
import type { MailFacts } from '@/lib/domain/log/record/mail-facts';
import { recordReply } from '@/lib/domain/log/record/reply';
import { recordSend } from '@/lib/domain/log/record/send';
import { ANN, enrolledAnn, Story } from './story';

/** The named day is a Monday, four working days after the mail it is about. */
const MONDAY = '2026-11-09T09:00';
const enroll = (rest: Partial<CommandOf<'enroll'>>): CommandOf<'enroll'> => ({
  ...{ type: 'enroll', prospectId: ANN, cadenceId: 'steady', afterTouchId: null, ...rest },
});

describe('enrolled with a day for the first touch', () => {
  const enrolled = (rest: Partial<CommandOf<'enroll'>>) => new Story().adds(ANN).does(enroll(rest));

  it('somebody is due then, and not at once', () => {
    expect(enrolled({}).stands()).toBe('step 1/5 email due 2026-11-02T10:00');
    const story = enrolled({ dueAt: MONDAY });
    expect(story.stands()).toBe(`step 1/5 email due ${MONDAY}`);
    expect(story.row().why?.changed).toStrictEqual({ by: 'rescheduled', plannedFor: '2026-11-02T10:00' });
    expect(story.events.slice(1).map(({ type, id }) => [type, id.split(':')[0]])).toEqual([
      ['enrolled', 'enrolled'],
      ['rescheduled', 'rescheduled'],
    ]);
    expect(story.events[2]).toMatchObject({ enrollmentId: story.id, dueAt: MONDAY, lighterDay: false });
    expect(story.events[2]).not.toHaveProperty('promised');
  });

  it('that was promised, the plan says so', () => {
    const story = enrolled({ dueAt: MONDAY, promised: 'again' });
    expect(story.events[2]).toMatchObject({ promised: 'again' });
    const changed = { by: 'promised', plannedFor: '2026-11-02T10:00', promised: 'again' };
    expect(story.row().why?.changed).toEqual(changed);
  });

  it('this very minute is allowed, the one before is not', () => {
    expect(enrolled({ dueAt: '2026-11-02T10:00' }).stands()).toBe('step 1/5 email due 2026-11-02T10:00');
    const dueAt = '2026-11-02T09:59';
    const refusal = new Story().adds(ANN).refusal(enroll({ dueAt }));
    expect(refusal).toEqual({ code: 'moment-in-past', detail: { dueAt } });
  });
});

it.each(['back', 'after', 'again'] as const)('rescheduled to a day promised (%s), the plan says so', (promised) => {
  const story = enrolledAnn();
  story.does({ type: 'reschedule', enrollmentId: story.id, dueAt: MONDAY, lighterDay: true, promised });
  const changed = { by: 'promised', plannedFor: '2026-11-02T10:00', promised };
  expect(story.row()).toMatchObject({ dueAt: MONDAY, why: { changed } });
});

describe('a mail', () => {
  const facts = (story: Story, rest: Partial<MailFacts> = {}): MailFacts => ({
    ...{ messageId: 'm1', threadId: null, legacyThreadId: null, at: story.now.at, subject: null, ...rest },
  });
  const sent = (inCopy?: boolean) => {
    const story = new Story();
    const to = { prospectId: ANN, address: 'ann@acme.example', name: '', company: '', mailbox: 'me@work.example' };
    const send = {
      ...facts(story),
      cc: [],
      bcc: [],
      source: 'detected' as const,
      ...(inCopy !== undefined && { inCopy }),
    };
    story.events = recordSend([], to, send, { enrollIn: null }, { ...story.context, batch: 'send:m1' });
    return story.rows().touches[0];
  };

  it('to somebody in copy is logged as such', () => {
    expect(sent(true)).toMatchObject({ direction: 'outbound', inCopy: true });
    expect(sent(false)).not.toHaveProperty('inCopy');
    expect(sent()).not.toHaveProperty('inCopy');
  });

  it('that names a day for the next touch keeps the day, and moves nothing', () => {
    const story = enrolledAnn().waits(60);
    const promise = { on: '2027-03-01', kind: 'again' } as const;
    const what = { kind: 'reply' } as const;
    const context = { ...story.context, batch: 'reply:m1' };
    story.events.push(...recordReply(story.events, ANN, facts(story, { promise }), what, context));
    expect(story.rows().touches[0]).toMatchObject({ direction: 'inbound', promise });
    expect(story.stands()).toBe('finished: replied');
    expect(new Story().sends('m2').rows().touches[0]).not.toHaveProperty('promise');
  });
});

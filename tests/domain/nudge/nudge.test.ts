import { describe, expect, it } from 'vitest';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { groupByMail } from '@/lib/domain/nudge/nudge-by-mail';
import { nudgeOf, nudgeState } from '@/lib/domain/nudge/nudge-of';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { enrolledAnn, Story } from '../log/story';

const row = enrolledAnn().row();
const due = (dueAt: string | null, snoozedUntil: string | null = null) => ({
  ...row,
  dueAt,
  snoozedUntil,
  nudgeAt: dueAt && (snoozedUntil !== null && snoozedUntil > dueAt ? snoozedUntil : dueAt),
});

describe('the state of a nudge at noon on Monday 2 November 2026', () => {
  it.each([
    ['due an hour ago', due('2026-11-02T11:00'), 'due'],
    ['due now', due('2026-11-02T12:00'), 'due'],
    ['due later today', due('2026-11-02T12:01'), 'coming'],
    ['due last night', due('2026-11-01T23:59'), 'overdue'],
    ['due a year ago', due('2025-12-31T09:00'), 'overdue'],
    ['due in seven days', due('2026-11-09T23:59'), 'coming'],
    ['due in eight days', due('2026-11-10T00:00'), 'waiting'],
    ['only the end wait left', due(null), 'waiting'],
    ['snoozed', due('2026-11-02T11:00', '2026-11-02T12:01'), 'snoozed'],
    ['snoozed, long overdue', due('2026-10-02T11:00', '2026-11-03T09:00'), 'snoozed'],
    ['snooze over', due('2026-11-02T11:00', '2026-11-02T12:00'), 'due'],
    ['snooze over, overdue', due('2026-11-01T11:00', '2026-11-02T09:00'), 'overdue'],
    ['paused', { ...due(null), state: 'paused' as const }, 'paused'],
    ['replied', { ...due(null), state: 'finished' as const, finishReason: 'replied' as const }, 'replied'],
    ['won', { ...due(null), state: 'finished' as const, finishReason: 'won' as const }, 'finished'],
  ])('%s', (_, enrollment, state) => {
    expect(nudgeState(enrollment, '2026-11-02T12:00')).toBe(state);
  });
});

describe('a nudge', () => {
  const story = new Story().sends('m1', { enrollIn: 'steady' }).at('2026-11-03T10:00').touches('call');
  const { enrollments, prospects, touches } = story.rows();
  const [enrollment, prospect, mail, call] = [enrollments[0], prospects[0], touches[0], touches[1]];
  if (!enrollment || !prospect || !mail || !call) throw new Error('The story has changed');
  const at = { enrollment, prospect, nowLocal: '2026-11-04T09:00' };

  it('shows who, what, why and what was before', () => {
    expect(nudgeOf({ ...at, lastTouch: mail })).toEqual({
      enrollmentId: enrollment.id,
      prospectId: prospect.id,
      name: '',
      company: '',
      address: 'ann@acme.example',
      mailbox: 'me@work.example',
      cadenceId: 'steady',
      channel: 'email',
      stepIndex: enrollment.stepIndex,
      revision: enrollment.revision,
      details: NO_DETAILS,
      state: 'due',
      why: enrollment.why,
      dueAt: '2026-11-04T09:00',
      snoozedUntil: null,
      lastTouch: { channel: 'email', local: '2026-11-02T10:00', subject: 'Offer' },
      threadId: 'thread-f:1',
      legacyThreadId: null,
    });
  });

  it('says when its pause ends by itself, and only while it lasts', () => {
    const pausedUntil = '2026-11-16T09:00';
    const until = (state: 'paused' | 'active', end: string | null) =>
      nudgeOf({ ...at, enrollment: { ...enrollment, state, pausedUntil: end }, lastTouch: mail }).pausedUntil;
    expect([until('paused', pausedUntil), until('paused', null), until('active', pausedUntil)]).toEqual([
      pausedUntil,
      undefined,
      undefined,
    ]);
  });

  it('keeps the thread of the last mail when a call came after', () => {
    const nudge = nudgeOf({ ...at, lastTouch: call, lastMail: { ...mail, legacyThreadId: 'f1' } });
    expect(nudge).toMatchObject({ threadId: 'thread-f:1', legacyThreadId: 'f1', lastTouch: { channel: 'call' } });
  });

  it('has no last touch and no thread when there was none', () => {
    const bare = { ...prospect, addresses: [] };
    const nudge = nudgeOf({ ...at, prospect: bare, lastTouch: null });
    expect(nudge).toMatchObject({ lastTouch: null, threadId: null, legacyThreadId: null, address: '' });
  });

  it('says when a mail on its way leaves, on the rep’s clock where the zone is known', () => {
    const pending = { kind: 'scheduled', at: Date.UTC(2026, 10, 4, 15) } as const;
    const shown = (zone?: string) => nudgeOf({ ...at, lastTouch: mail, pending, ...(zone && { zone }) });
    expect(shown()).toMatchObject({ state: 'waiting', pending });
    expect(shown().pending).not.toHaveProperty('local');
    expect(shown('America/New_York').pending).toEqual({ ...pending, local: '2026-11-04T10:00' });
    expect(nudgeOf({ ...at, lastTouch: mail, pending: null })).not.toHaveProperty('pending');
  });

  it('says that the rep wrote last after the end, and only then', () => {
    const finishedAt = mail.at - 1;
    const ended = { ...enrollment, state: 'finished' as const, finishReason: 'replied' as const, finishedAt };
    expect(nudgeOf({ ...at, enrollment: ended, lastTouch: mail }).wroteLast).toBe(true);
    expect(nudgeOf({ ...at, enrollment: ended, lastTouch: null })).not.toHaveProperty('wroteLast');
  });

  it('names with a question who is back when and who took over', () => {
    const named = { returns: '2027-01-11', successor: 'bob@acme.example' };
    const asked = (pauseReason: 'left-company' | 'rep', facts: object) =>
      nudgeOf({ ...at, enrollment: { ...enrollment, state: 'paused', pauseReason, ...facts }, lastTouch: mail });
    expect(asked('left-company', named)).toMatchObject({ question: 'left-company', ...named });
    for (const nudge of [asked('left-company', { returns: null, successor: null }), asked('rep', named)]) {
      expect(nudge).not.toHaveProperty('returns');
      expect(nudge).not.toHaveProperty('successor');
    }
  });

  it('says that they are silent for longer than they mostly take, while it runs', () => {
    const silent = { ...at, nowLocal: '2026-11-04T10:00', lastTouch: mail, usualReply: 5 };
    expect(nudgeOf(silent).silence).toEqual({ hours: 48, usual: 5 });
    expect(nudgeOf({ ...silent, usualReply: 20 })).not.toHaveProperty('silence');
    expect(nudgeOf({ ...silent, enrollment: { ...enrollment, state: 'paused' } })).not.toHaveProperty('silence');
  });

  it.each([
    ['rep', {}],
    ['out-of-office', {}],
    ['colleague-replied', { question: 'colleague-replied' }],
    ['asked-to-stop', { question: 'asked-to-stop' }],
  ] as const)('paused for %s asks what only the rep can say', (pauseReason, expected) => {
    const asks = (state: 'paused' | 'finished') => {
      const nudge = nudgeOf({ ...at, enrollment: { ...enrollment, state, pauseReason }, lastTouch: mail });
      return 'question' in nudge ? { question: nudge.question } : {};
    };
    expect(asks('paused')).toEqual(expected);
    expect(asks('finished')).toEqual({});
  });

  it.each([
    ['paused', '2026-11-20T09:00', '2026-11-20T09:00'],
    ['paused', null, undefined],
    ['active', '2026-11-20T09:00', undefined],
  ] as const)('%s until %s says until when: %s', (state, pausedUntil, expected) => {
    const nudge = nudgeOf({ ...at, enrollment: { ...enrollment, state, pausedUntil }, lastTouch: mail });
    expect('pausedUntil' in nudge ? nudge.pausedUntil : undefined).toBe(expected);
  });

  describe('for one mail', () => {
    const first: Nudge = nudgeOf({ ...at, lastTouch: mail });
    const also = (changes: Partial<Nudge>): Nudge => ({ ...first, enrollmentId: 'other', ...changes });

    it('is one, with the others in it, in the order of the list', () => {
      const third = also({ enrollmentId: 'third', dueAt: '2026-11-04T15:00' });
      const elsewhere = also({ threadId: 't2' });
      expect(groupByMail([first, elsewhere, also({}), third])).toEqual([
        { ...first, others: [also({}), third] },
        { ...elsewhere, others: [] },
      ]);
    });

    it.each([
      ['a call', { channel: 'call' }],
      ['no thread', { threadId: null }],
      ['another mailbox', { mailbox: 'other@work.example' }],
      ['another state', { state: 'snoozed' }],
      ['another day', { dueAt: '2026-11-05T09:00' }],
      ['no due moment', { dueAt: null }],
    ] as const)('stays apart with %s', (_, changes) => {
      const [one, two] = [also(changes), also({ ...changes, enrollmentId: 'third' })];
      expect(groupByMail([first, one])).toHaveLength(2);
      const alone = ['a call', 'no thread', 'no due moment'].includes(_);
      expect(groupByMail([one, two])).toHaveLength(alone ? 2 : 1);
    });
  });
});

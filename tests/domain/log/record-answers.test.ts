import { describe, expect, it } from 'vitest';
import type { ReplyKind } from '@/lib/domain/log/record/mail-facts';
import { isByMachine } from '@/lib/domain/log/record/reply';
import { ANN, Story } from './story';

type Asks = Extract<ReplyKind, { kind: 'asks' }>;
const asks = (rest: Partial<Asks> = {}): Asks => ({
  ...{ kind: 'asks', question: 'unclear-answer', isAnswer: true, isMachine: false, returns: null, successor: null },
  ...rest,
});
/** Ann was written to on Monday at ten; it is Tuesday. */
const written = () => new Story().sends('m0', { enrollIn: 'steady' }).at('2026-11-03T10:00');
const noReply = () => {
  const story = written();
  return story.does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' }).at('2026-11-20T10:00');
};
const directions = (story: Story) => story.rows().touches.map((each) => each.direction);

describe('an accepted invitation', () => {
  const booked = { kind: 'booked' } as const;
  it('is a touch and finishes with the meeting', () => {
    const story = written().hears('r1', booked);
    expect(story.stands()).toBe('finished: meeting-booked');
    expect(directions(story)).toEqual(['outbound', 'inbound']);
  });

  it('found after the guess that there was no reply undoes the guess', () => {
    expect(noReply().hears('r1', booked).stands()).toBe('finished: meeting-booked');
  });
});

describe('a mail that only the rep can judge', () => {
  it.each([
    'somebody-answered',
    'unclear-answer',
    'long-absence',
    'left-company',
    'maybe-bounced',
    'maybe-meeting',
    'meeting-off',
  ] as const)('pauses with the question: %s', (question) => {
    const story = written().hears('r1', asks({ question }));
    expect(story.stands()).toBe(`step 2/5 email paused (${question}) until resumed`);
  });

  it.each([
    [null, null, {}],
    ['2027-01-11', null, { returns: '2027-01-11' }],
    [null, 'bob@acme.example', { successor: 'bob@acme.example' }],
    ['2027-01-11', 'bob@acme.example', { returns: '2027-01-11', successor: 'bob@acme.example' }],
  ])('says who is back when (%s) and who took over (%s)', (returns, successor, expected) => {
    const story = written().hears('r1', asks({ returns, successor }));
    const named = (row: object) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => ['returns', 'successor'].includes(key)));
    expect(named(story.events.at(-1) ?? {})).toEqual(expected);
    expect(named(story.row())).toEqual(expected);
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'lost' });
    expect(named(story.row())).toEqual({});
  });

  it('is a touch where the prospect wrote it, and none where somebody else did', () => {
    expect(directions(written().hears('r1', asks()))).toEqual(['outbound', 'inbound']);
    expect(directions(written().hears('r1', asks({ isAnswer: false })))).toEqual(['outbound']);
  });

  it('found after the guess that there was no reply undoes the guess where the prospect wrote', () => {
    expect(noReply().hears('r1', asks()).stands()).toBe('finished: replied');
    const story = noReply();
    const count = story.events.length;
    expect(story.hears('r1', asks({ isAnswer: false })).stands()).toBe('finished: no-reply');
    expect(story.events).toHaveLength(count);
  });

  it('leaves a pause by the rep as it is', () => {
    const story = written();
    story.does({ type: 'pause', enrollmentId: story.id, until: null, reason: 'rep' });
    expect(story.hears('r1', asks()).stands()).toContain('paused (rep)');
  });

  it.each([
    ['a machine wrote 50 minutes early', true, '09:10', 'paused (unclear-answer)'],
    ['a machine wrote 62 minutes early', true, '08:58', 'due 2026-11-04T09:00'],
    ['somebody wrote 50 minutes early', false, '09:10', 'due 2026-11-04T09:00'],
  ])('that %s answers the rep’s mail only where clocks may differ', (_, isMachine, time, expected) => {
    const story = new Story().sends('m0', { enrollIn: 'steady' }).at(`2026-11-02T${time}`);
    expect(story.hears('r1', asks({ isAnswer: false, isMachine })).stands()).toContain(expected);
  });
});

describe('a mail that changes nothing', () => {
  const note = (mark: string): ReplyKind => ({ kind: 'notes', answer: 'receipt', mark });

  it('is a line of the history: its kind and the mark it was known by, and no touch', () => {
    const story = written();
    const before = story.stands();
    const count = story.events.length;
    story.hears('r1', note('report-type=disposition-notification'));
    expect(story.events.slice(count)).toEqual([
      {
        ...{ id: `noted:r1:${ANN}`, v: 1, type: 'noted', prospectId: ANN, batch: 'reply:r1' },
        ...{ at: story.now.at, local: '2026-11-03T10:01' },
        ...{ kind: 'receipt', mark: 'report-type=disposition-notification' },
      },
    ]);
    expect(story.stands()).toBe(before);
    expect(directions(story)).toEqual(['outbound']);
  });

  it('is written down once', () => {
    const story = written().hears('r1', note('x'));
    const count = story.events.length;
    expect(story.hears('r1', note('x')).events).toHaveLength(count);
  });

  it('keeps at most 80 characters of its mark', () => {
    const long = 'a'.repeat(81);
    expect(written().hears('r1', note(long)).events.at(-1)).toMatchObject({ mark: 'a'.repeat(80) });
  });
});

it.each<[ReplyKind, boolean]>([
  [{ kind: 'bounce' }, true],
  [{ kind: 'notes', answer: 'receipt', mark: '' }, true],
  [{ kind: 'out-of-office', until: '2026-11-20T09:00' }, true],
  [asks({ isMachine: true }), true],
  [asks({ isMachine: false }), false],
  [{ kind: 'reply' }, false],
  [{ kind: 'booked' }, false],
  [{ kind: 'colleague' }, false],
  [{ kind: 'opt-out' }, false],
])('%j was written by a machine: %s', (what, expected) => {
  expect(isByMachine(what)).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { inOrder } from '@/lib/domain/log/fold/order';
import { takenBack } from '@/lib/domain/log/fold/taken-back';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { samePersonElsewhere } from '@/lib/domain/prospect/same-person';
import { ANN, BOB, enrolledAnn, Story } from './story';

const base = { v: 1, local: '2026-11-02T10:00', prospectId: ANN, batch: 'b' } as const;
const undo = (id: string, undoes: string, at = 1): LogEvent => ({ ...base, id, at, type: 'undone', undoes });
const skipped = (id: string, at: number, stepIndex = 0): LogEvent => {
  return { ...base, id, at, type: 'skipped', enrollmentId: 'e', stepIndex };
};

describe('the order of the log', () => {
  it('is by moment, then by id', () => {
    const events = [skipped('b', 2), skipped('c', 1), skipped('a', 2)];
    expect(inOrder(events).map((event) => event.id)).toEqual(['c', 'a', 'b']);
  });

  it.each([
    ['the earlier', skipped('a', 1), skipped('a', 2)],
    ['the same one of two that differ', skipped('a', 1, 1), skipped('a', 1, 2)],
  ])('keeps %s of one id, whichever came first', (_, kept, dropped) => {
    expect(inOrder([kept, dropped])).toEqual([kept]);
    expect(inOrder([dropped, kept])).toEqual([kept]);
  });

  it('keeps the earlier of one id also where its moment has fewer digits', () => {
    expect(inOrder([skipped('a', 10), skipped('a', 9)])).toEqual([skipped('a', 9)]);
  });

  it('keeps the same one of two that differ in whatever order a machine wrote their fields', () => {
    const [kept, dropped] = [skipped('a', 1, 1), skipped('a', 1, 2)];
    const turned = Object.fromEntries(Object.entries(dropped).toReversed()) as LogEvent;
    expect(inOrder([turned, kept])).toEqual([kept]);
  });

  it('leaves the rows in the order of their ids, whoever was added first', () => {
    const rows = new Story().adds(BOB).at('2026-11-02T11:00').adds(ANN).rows();
    expect(rows.prospects.map(({ id }) => id)).toEqual([ANN, BOB]);
  });
});

describe('what is taken back', () => {
  it.each<[string, LogEvent[], string[]]>([
    ['nothing', [skipped('x', 1)], []],
    ['one event', [skipped('x', 1), undo('u', 'x')], ['x']],
    ['not what was brought back', [undo('u', 'x'), undo('v', 'u', 2)], ['u']],
    ['what was undone anew', [undo('u', 'x'), undo('v', 'u', 2), undo('w', 'v', 3)], ['v', 'x']],
    ['whatever the clocks said', [undo('u', 'x', 3), undo('v', 'u', 2), undo('w', 'v', 1)], ['v', 'x']],
    ['what one of two undos still takes', [undo('u', 'x'), undo('v', 'x'), undo('w', 'u', 2)], ['u', 'x']],
    ['nothing by undos in a circle', [undo('u', 'v'), undo('v', 'u'), undo('w', 'w')], []],
    ['nothing hanging on a circle', [undo('u', 'v'), undo('v', 'u'), undo('w', 'u'), undo('t', 'w', 2)], ['w']],
    ['what is not there', [undo('u', 'x')], ['x']],
  ])('%s', (_, events, taken) => {
    expect([...takenBack(events)].sort()).toEqual(taken);
    expect([...takenBack(events.toReversed())].sort()).toEqual(taken);
  });
});

describe('the id of a prospect', () => {
  const long = (end: string) => `${'a'.repeat(310)}${end}@acme.example`;

  it('is the mailbox and the address, however they are written', () => {
    expect(prospectIdOf(' Me@Work.example', 'ANN@acme.example ')).toBe(ANN);
  });

  it('ends in a hash where both are very long', () => {
    const id = prospectIdOf('me@work.example', long('1'));
    expect(id).toHaveLength(320);
    expect(id).toMatch(/^me@work\.example:a+~[0-9a-f]{16}$/);
    expect(id).not.toBe(prospectIdOf('me@work.example', long('2')));
    expect(id).toBe(prospectIdOf('me@work.example', long('1')));
  });

  it('is whole up to 320 characters', () => {
    expect(prospectIdOf('m', 'a'.repeat(318))).toBe(`m:${'a'.repeat(318)}`);
    expect(prospectIdOf('m', 'a'.repeat(319))).toMatch(/^m:a{301}~[0-9a-f]{16}$/);
  });
});

describe('the same person', () => {
  it('is found in the other mailboxes', () => {
    const there = new Story().adds('x:ann@acme.example', 'x').adds('y:bob@acme.example', 'y').rows().prospects;
    const here = new Story().adds(ANN).rows().prospects;
    const found = samePersonElsewhere([...there, ...here], ' ANN@acme.example', 'me@work.example');
    expect(found.map((each) => each.id)).toEqual(['x:ann@acme.example']);
  });
});

describe('an act', () => {
  it('stands behind what another machine wrote with a clock some minutes ahead', () => {
    const story = enrolledAnn().at('2026-11-02T10:30');
    story.does({ type: 'snooze', enrollmentId: story.id, until: '2026-11-09T09:00' });
    story.at('2026-11-02T10:00').does({ type: 'snooze', enrollmentId: story.id, until: '2026-11-05T09:00' });
    expect(story.stands()).toContain('snoozed 2026-11-05T09:00');
    expect(story.events.at(-1)).toMatchObject({ at: (story.events.at(-2)?.at ?? 0) + 1, local: '2026-11-02T10:30' });
  });

  it.each([
    ['2026-11-02T11:05', 'an hour', 60 * 60_000 + 1],
    ['2026-11-02T11:06', 'more than an hour', 0],
  ])('at 10:05, after one at %s, is %s behind it and %i ms later than now', (ahead, _, later) => {
    const story = enrolledAnn().at(ahead);
    story.does({ type: 'snooze', enrollmentId: story.id, until: '2026-11-19T09:00' });
    story.at('2026-11-02T10:05').does({ type: 'skip', enrollmentId: story.id });
    expect((story.events.at(-1)?.at ?? 0) - story.now.at).toBe(later);
  });

  it('does not follow a clock that is wrong by days', () => {
    const story = enrolledAnn().at('2026-11-12T10:30');
    story.does({ type: 'snooze', enrollmentId: story.id, until: '2026-11-19T09:00' });
    story.at('2026-11-02T10:05').does({ type: 'skip', enrollmentId: story.id });
    expect(story.events.at(-1)).toMatchObject({ at: story.now.at, local: '2026-11-02T10:05' });
  });

  it('has ids that begin with its type, the batch, and the words given', () => {
    const story = enrolledAnn();
    const note = { outcome: 'voicemail', note: 'Try at noon', valueItemId: 'v1' };
    const at = story.now.at - 60_000;
    const touch = { channel: 'call', direction: 'outbound', at, enrollmentId: story.id, prospectId: ANN } as const;
    story.does({ type: 'log-touch', ...touch, ...note }, 'my batch');
    expect(story.events.at(-1)).toEqual({
      id: expect.stringMatching(/^touched:/),
      v: 1,
      at,
      local: '2026-11-02T09:59',
      prospectId: ANN,
      batch: 'my batch',
      type: 'touched',
      touchId: expect.stringMatching(/^touch:/),
      channel: 'call',
      direction: 'outbound',
      source: 'manual',
      messageId: null,
      threadId: null,
      legacyThreadId: null,
      subject: null,
      enrollmentId: story.id,
      ...note,
      cc: [],
      bcc: [],
    });
    expect(story.rows().touches[0]).toMatchObject({ ...note, stepIndex: null, enrollmentId: null, at });
  });

  it('that adds somebody again after an undo has an id of its own', () => {
    const story = new Story().adds(ANN);
    expect(story.events[0]?.id).toBe(`added:${ANN}`);
    story.undoes().adds(ANN);
    expect(story.events.at(-1)?.id).toMatch(/^prospect-added:/);
    expect(story.rows().prospects).toHaveLength(1);
  });

  it('that edits writes only what changes', () => {
    const story = new Story().adds(ANN);
    const edit = { type: 'edit-prospect', prospectId: ANN, name: 'Ann', company: '', notes: '' } as const;
    story.does({ ...edit, addresses: ['ann@acme.example', 'ann@home.example'] });
    const { id, at, local, ...event } = story.events[1] as LogEvent;
    const addresses = ['ann@acme.example', 'ann@home.example'];
    expect(event).toEqual({
      v: 1,
      prospectId: ANN,
      batch: story.last,
      type: 'prospect-edited',
      name: 'Ann',
      addresses,
    });
    story.does({
      type: 'edit-prospect',
      prospectId: ANN,
      company: 'Acme',
      notes: 'Tea',
      addresses: addresses.toReversed(),
    });
    expect(story.rows().prospects[0]).toMatchObject({
      name: 'Ann',
      company: 'Acme',
      notes: 'Tea',
      addresses: addresses.toReversed(),
    });
  });

  it('that enrolls as of a touch counts it as the first step whatever its channel, and what came after it', () => {
    const story = new Story().adds(ANN).at('2026-11-02T11:00').touches('meeting');
    const afterTouchId = story.rows().touches[0]?.id ?? '';
    story.at('2026-11-05T11:00').touches('email').at('2026-11-06T11:00');
    story.does({ type: 'enroll', prospectId: ANN, cadenceId: 'steady', afterTouchId });
    expect(story.stands()).toBe('step 3/5 call due 2026-11-10T09:00');
    expect(story.rows().touches.map((each) => each.stepIndex)).toEqual([0, 1]);
    expect(story.rows().touches.map((each) => each.enrollmentId)).toEqual([story.id, story.id]);
    expect(story.row().why?.from).toEqual({ what: 'touch', channel: 'email', local: '2026-11-05T11:00' });
  });

  it('gives a row that says which touch of how many is due, and when it is shown', () => {
    const story = enrolledAnn().touches('email').at('2026-11-03T10:00');
    expect(story.row()).toMatchObject({
      dueAt: '2026-11-04T09:00',
      nudgeAt: '2026-11-04T09:00',
      why: { touch: 2, of: 5 },
    });
    const snooze = (until: string) => story.does({ type: 'snooze', enrollmentId: story.id, until }).row().nudgeAt;
    expect(snooze('2026-11-03T15:00')).toBe('2026-11-04T09:00');
    expect(snooze('2026-11-05T15:00')).toBe('2026-11-05T15:00');
  });

  it('that enrolls as of a touch takes it from the enrollment it belonged to', () => {
    const story = new Story().sends('m1', { enrollIn: 'steady' }).at('2026-11-03T10:00');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'removed' }).at('2026-11-04T10:00');
    story.does({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: `m1:${ANN}` });
    const now = () => {
      const { touches, enrollments } = story.rows();
      return [touches[0], enrollments.find((each) => each.cadenceId === 'calls')];
    };
    const before = now();
    expect(before[0]).toMatchObject({ stepIndex: 0, enrollmentId: before[1]?.id });
    expect(before[1]).toMatchObject({ stepIndex: 1, dueAt: '2026-11-03T09:00', state: 'active' });
    // An id that puts the enrollment behind the touch makes no difference.
    story.events = story.events.map((event) =>
      event.type === 'enrolled' && event.afterTouchId ? { ...event, id: 'z' } : event,
    );
    expect(now()).toEqual(before);
  });

  it('takes back the adding: nothing of the prospect is left, whatever else was logged', () => {
    const story = new Story().adds(ANN);
    const batch = story.last;
    story.enrolls().touches('call').undoes(batch);
    expect(story.rows()).toEqual({ prospects: [], enrollments: [], touches: [] });
  });
});

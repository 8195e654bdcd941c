import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/domain/log/commands';
import type { EventOf } from '@/lib/domain/log/events';
import { ANN, BOB, cadence, enrolledAnn, revision, STEADY, Story } from './story';

const edit = (rest: object): Command => ({ type: 'edit-prospect', prospectId: ANN, ...rest });

describe('the events of an act', () => {
  it('have ids that begin with their type, which orders them within a moment', () => {
    const story = new Story().adds(ANN).adds(BOB).enrolls().enrolls(BOB);
    const at = (type: string, rest = {}) => story.does({ type, enrollmentId: story.id, ...rest } as Command);
    at('snooze', { until: '2026-11-09T09:00' });
    at('reschedule', { dueAt: '2026-11-09T09:00', lighterDay: false });
    at('pause', { until: null, reason: 'rep' });
    at('resume');
    at('skip');
    at('move', { cadenceId: 'calls', revision: null, stepIndex: 0 });
    at('complete', { channel: null, outcome: null, note: null });
    story.does(edit({ name: 'Ann' })).does({ type: 'merge', prospectId: ANN, otherId: BOB });
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    at('finish', { reason: 'lost' });
    at('restart');
    at('restart');
    story.undoes().hears('r1');
    for (const { id, type } of story.events) expect(id.split(':')[0]).toBe(type === 'prospect-added' ? 'added' : type);
    expect(story.events.slice(0, 2).map((event) => event.id)).toEqual([`added:${ANN}`, `added:${BOB}`]);
    const types = ['enrolled', 'finished', 'merged', 'moved', 'paused', 'prospect-added', 'prospect-edited'];
    const rest = ['rescheduled', 'resumed', 'skipped', 'snoozed', 'touched', 'undone'];
    expect([...new Set(story.events.map((event) => event.type))].sort()).toEqual([...types, ...rest]);
  });

  it.each([
    ['name', { name: 'Ann' }],
    ['company', { company: 'Acme' }],
    ['notes', { notes: 'Tea' }],
    ['addresses', { addresses: ['ann@acme.example', 'ann@home.example'] }],
  ])('that edits the %s alone holds nothing else', (_, change) => {
    const story = new Story().adds(ANN).does(edit(change));
    const { id, at, local, ...event } = story.events[1] ?? {};
    expect(event).toStrictEqual({ v: 1, prospectId: ANN, batch: story.last, type: 'prospect-edited', ...change });
    expect(story.refusal(edit(change)).code).toBe('nothing-to-do');
  });

  it.each([[['a@a.example', 'c@c.example']], [['a@a.example']], [['a@a.example', 'b@b.example', 'c@c.example']]])(
    'tell the addresses a, b from %j',
    (addresses) => {
      const story = new Story().adds(ANN).does(edit({ addresses: ['a@a.example', 'b@b.example'] }));
      expect(story.does(edit({ addresses })).rows().prospects[0]?.addresses).toEqual(addresses);
    },
  );

  it('that enrolls after the second touch leaves the first as history', () => {
    const story = new Story().adds(ANN).at('2026-11-02T11:00').touches('call').at('2026-11-03T11:00').touches('call');
    const afterTouchId = story.rows().touches[1]?.id ?? '';
    story.does({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId });
    expect(story.stands()).toBe('step 2/2 email due 2026-11-04T09:00');
    expect(story.rows().touches.map((each) => each.stepIndex)).toEqual([null, 0]);
  });

  it('are refused in a second cadence also when the first is not known here', () => {
    const story = enrolledAnn();
    story.context = { ...story.context, cadences: new Map([['calls', cadence('calls', revision(1, 'ring call +1'))]]) };
    const refusal = story.refusal({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: null });
    expect(refusal.detail).toEqual({ cadence: 'steady', cadenceId: 'steady', enrollmentId: story.id });
  });

  it('that complete a step leave a touch with what the rep said of it', () => {
    const story = enrolledAnn().waits(1);
    const said = { outcome: 'voicemail', note: 'Try at noon', valueItemId: 'v1' };
    story.does({ type: 'complete', enrollmentId: story.id, channel: 'call', ...said });
    const touch = { channel: 'call', source: 'manual', direction: 'outbound', stepIndex: 0, ...said, at: story.now.at };
    expect(story.rows().touches).toMatchObject([touch]);
  });

  it('that complete a step gave nothing unless the rep said so', () => {
    const story = enrolledAnn().waits(1);
    story.does({ type: 'complete', enrollmentId: story.id, channel: null, outcome: null, note: null });
    expect(story.rows().touches).toMatchObject([{ stepIndex: 0, valueItemId: null }]);
  });

  it('that enroll from now name no touch', () => {
    const { id, enrollmentId, ...event } = enrolledAnn().events.at(-1) as EventOf<'enrolled'>;
    const at = { at: Date.UTC(2026, 10, 2, 15), local: '2026-11-02T10:00', batch: 'batch 2', v: 1, prospectId: ANN };
    expect(event).toEqual({ ...at, at: event.at, type: 'enrolled', cadenceId: 'steady', revision: 1, stepIndex: 0 });
    expect([id, enrollmentId]).toEqual([expect.stringMatching(/^enrolled:/), expect.stringMatching(/^enrollment:/)]);
  });

  it.each([
    ['an hour before the enrollment', -60 * 60_000, null],
    ['in the moment of the enrollment', 0, 'replied'],
  ])('that log a reply of %s', (_, shift, finishReason) => {
    const story = enrolledAnn();
    const at = story.row().enrolledAt + shift;
    const rest = { at, enrollmentId: null, outcome: null, note: null, valueItemId: null };
    story.at('2026-11-03T10:00');
    story.does({ type: 'log-touch', prospectId: ANN, channel: 'call', direction: 'inbound', ...rest });
    expect(story.row().finishReason).toBe(finishReason);
    const written = story.events.slice(2).map(({ id, type }) => [id.split(':')[0], type]);
    expect(written).toEqual(['touched', 'finished'].slice(0, finishReason ? 2 : 1).map((type) => [type, type]));
  });

  it('that log a touch may say this very moment', () => {
    const story = enrolledAnn().waits(1);
    const rest = { enrollmentId: null, outcome: null, note: null, valueItemId: null, at: story.now.at };
    story.does({ type: 'log-touch', prospectId: ANN, channel: 'email', direction: 'outbound', ...rest });
    expect(story.rows().touches).toMatchObject([{ at: story.now.at, stepIndex: 0 }]);
  });

  it('that move within a revision go to the step named, and not beyond the end', () => {
    const story = enrolledAnn();
    const move = { type: 'move', enrollmentId: story.id, cadenceId: STEADY.id, revision: 1 } as const;
    expect(story.does({ ...move, stepIndex: 3 }).row()).toMatchObject({ stepIndex: 3, channel: 'linkedin' });
    expect(story.does({ ...move, stepIndex: 99 }).row()).toMatchObject({ stepIndex: 5, channel: null });
  });

  it('that end what has ended give it another reason where the rep says so again', () => {
    const story = enrolledAnn();
    const end = (reason: 'replied' | 'won') =>
      story.does({ type: 'finish', enrollmentId: story.id, reason, again: true }).stands();
    expect([end('replied'), end('won')]).toEqual(['finished: replied', 'finished: won']);
  });

  it('that end at the very end of the wait are the sweep’s', () => {
    const story = enrolledAnn();
    for (let step = 0; step < 5; step++) story.does({ type: 'skip', enrollmentId: story.id });
    const skipped = story.events.at(-1)?.id;
    story.at('2026-11-09T09:00').does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' });
    expect(story.events.at(-1)?.id).toBe(`no-reply:${story.id}:${skipped}`);
  });

  it('that resume before the end of the pause happen then, and later ones at its end', () => {
    const paused = () => {
      const story = enrolledAnn().touches('email');
      return story.does({ type: 'pause', enrollmentId: story.id, until: '2026-11-09T09:00', reason: 'rep' });
    };
    const early = paused().at('2026-11-05T12:00');
    early.does({ type: 'resume', enrollmentId: early.id });
    expect(early.events.at(-1)).toMatchObject({ at: early.now.at, local: '2026-11-05T12:00' });
    const onTime = paused().at('2026-11-09T09:00');
    const pausedBy = onTime.events.at(-1)?.id;
    onTime.does({ type: 'resume', enrollmentId: onTime.id });
    expect(onTime.events.at(-1)).toMatchObject({ id: `resumed:${pausedBy}`, at: onTime.now.at });
    const touched = paused().at('2026-11-12T12:00').touches('email').at('2026-11-13T12:00');
    touched.does({ type: 'resume', enrollmentId: touched.id });
    const [touch, resumed] = touched.events.slice(-2);
    expect(resumed).toMatchObject({ at: (touch?.at ?? 0) + 1, local: '2026-11-12T12:00' });
  });

  it('that reschedule may say now', () => {
    const story = enrolledAnn().at('2026-11-03T12:00');
    const now = { dueAt: '2026-11-03T12:00', lighterDay: false };
    expect(story.does({ type: 'reschedule', enrollmentId: story.id, ...now }).row().dueAt).toBe('2026-11-03T12:00');
  });

  it('that restart end what is active, and only that', () => {
    const story = enrolledAnn();
    const restart = () => story.does({ type: 'restart', enrollmentId: story.id }).rows().enrollments;
    expect(restart().map((each) => each.finishReason)).toEqual(['removed', null]);
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'won' });
    const count = story.events.length;
    expect(restart().map((each) => each.finishReason)).toEqual(['removed', 'won', null]);
    expect(story.events).toHaveLength(count + 1);
  });

  it('that restart in a cadence archived since are refused', () => {
    const story = enrolledAnn();
    story.context = { ...story.context, cadences: new Map([['steady', { ...STEADY, archivedAt: 1 }]]) };
    const refusal = story.refusal({ type: 'restart', enrollmentId: story.id });
    expect(refusal).toEqual({ code: 'unknown-cadence', detail: { cadenceId: 'steady' } });
  });
});

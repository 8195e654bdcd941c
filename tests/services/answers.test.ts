import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { promiseCommands } from '@/components/promise/promise-commands';
import type { Command } from '@/lib/domain/log/commands';
import { DatabaseUnavailable } from '@/lib/storage/errors';
import { answer, request, SEND, sendAndSettle, show, takeBack, wireMessage } from './support/gmail';
import { READERS } from './support/readers';
import { PROSPECT, REP, World } from './support/world';

/** A prospect written to on Tuesday 24 November 2026 at ten; it is now the day after. */
async function written(): Promise<World> {
  const world = new World('2026-11-24T10:00');
  await sendAndSettle(world);
  await world.waitUntil('2026-11-25T08:00');
  return world;
}
const enrollment = async (world: World) => (await world.db.enrollments.toArray())[0];
const inbound = async (world: World) =>
  (await world.db.touches.toArray()).filter((touch) => touch.direction === 'inbound');

describe('answers', () => {
  test('a reply ends the enrollment and its nudge, once, and can be taken back', async () => {
    const world = await written();
    const reply = wireMessage({ messageId: 'msg-f:1', at: world.now().at });
    await show(world, [reply]);
    await show(world, [reply], 2);
    expect(await enrollment(world)).toMatchObject({ state: 'finished', finishReason: 'replied', nudgeAt: null });
    expect(await inbound(world)).toHaveLength(1);
    await world.page('log').undo('answer:msg-f:1');
    expect(await enrollment(world)).toMatchObject({ state: 'active' });
  });

  test('a day it names is kept with its kind, its words are not; taken, the cadence begins anew on that day', async () => {
    const world = await written();
    const snippet = 'Thanks, not now. Try me in March, please.';
    await show(world, [wireMessage({ messageId: 'msg-f:1', snippet, at: world.now().at })]);
    const promise = { on: '2027-03-01', kind: 'again' as const };
    expect(await inbound(world)).toMatchObject([{ promise }]);
    const stored = await Promise.all([world.db.events.toArray(), world.db.touches.toArray()]);
    expect(JSON.stringify(stored)).not.toContain('Try me');
    const id = (await world.db.prospects.toArray())[0]?.id ?? '';
    const [taken] = promiseCommands(promise, id, (await enrollment(world)) ?? null, 'steady');
    const outcome = await world.page('log').execute(taken as Command);
    const runs = await world.db.enrollments.toArray();
    expect(runs).toContainEqual(expect.objectContaining({ state: 'active', dueAt: '2027-03-01T09:00' }));
    const [{ why } = { why: null }] = runs.filter(({ state }) => state === 'active');
    expect(why?.changed).toMatchObject({ by: 'promised', promised: 'again' });
    expect(await world.db.events.toArray()).toContainEqual(
      expect.objectContaining({ type: 'rescheduled', promised: 'again' }),
    );
    if (outcome.ok) await world.page('log').undo(outcome.batch);
    expect((await world.db.enrollments.toArray()).some(({ state }) => state === 'active')).toBe(false);
  });

  test.each([
    ['in another thread', { threadId: 'thread-f:99' }],
    ['from another address of the same person', { from: 'ada.l@gmail.com', fromName: 'Ada  Lovelake' }],
  ])('a reply %s', async (_, of) => {
    const world = await written();
    const id = (await world.db.prospects.toArray())[0]?.id ?? '';
    await world.page('log').execute({ type: 'edit-prospect', prospectId: id, name: 'Ada Lovelake' });
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    expect((await enrollment(world))?.finishReason).toBe('replied');
  });

  test('a colleague answers: paused, for the rep to say', async () => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-f:1', from: 'bo@acme.example', at: world.now().at })]);
    expect(await enrollment(world)).toMatchObject({ state: 'paused', pauseReason: 'colleague-replied' });
  });

  test('"please stop": a reply that pauses, for the rep to say; taken back, it stays taken back', async () => {
    const world = await written();
    const stop = wireMessage({ messageId: 'msg-f:1', snippet: 'Please stop emailing me.', at: world.now().at });
    await show(world, [stop]);
    expect(await enrollment(world)).toMatchObject({ state: 'paused', pauseReason: 'asked-to-stop', pausedUntil: null });
    expect(await inbound(world)).toHaveLength(1);
    await world.page('log').undo('answer:msg-f:1');
    await show(world, [stop], 2);
    await world.restart();
    await show(world, [stop]);
    expect(await enrollment(world)).toMatchObject({ state: 'active' });
  });

  test('an accepted invitation: the aim is reached', async () => {
    const world = await written();
    const accepted = { subject: 'Accepted: A first talk @ Mon 30 Nov 2026', at: world.now().at };
    await show(world, [wireMessage({ messageId: 'msg-f:1', ...accepted })]);
    expect(await enrollment(world)).toMatchObject({ state: 'finished', finishReason: 'meeting-booked' });
    await world.page('log').undo('answer:msg-f:1');
    expect((await enrollment(world))?.state).toBe('active');
    await show(world, [wireMessage({ messageId: 'msg-f:1', ...accepted })]);
    expect((await enrollment(world))?.state).toBe('active');
  });

  test.each([
    ['Automatic reply: An idea', 'I am out of the office until 1 December 2026.', '2026-12-02T09:00'],
    ['Automatic reply: An idea', 'I am out of the office.', '2026-12-02T09:00'],
    ['Abwesenheitsnotiz: An idea', 'Ich bin bis zum 4. Dezember 2026 nicht im Büro.', '2026-12-07T09:00'],
  ])('out of office: "%s" "%s" pauses until %s', async (subject, snippet, until) => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-f:1', subject, snippet, at: world.now().at })]);
    expect(await enrollment(world)).toMatchObject({
      state: 'paused',
      pauseReason: 'out-of-office',
      pausedUntil: until,
    });
    await world.waitUntil(until);
    expect((await enrollment(world))?.state).toBe('active');
  });

  test.each([
    ['a draft of the rep', { from: REP, labels: ['^r'] }],
    ['spam', { labels: ['^s'] }],
    ['mail from before the touch', { at: 1 }],
    ['a colleague of the rep', { from: 'boss@seller.example' }],
    ['a stranger elsewhere', { from: 'stranger@else.example', threadId: 'thread-f:9', legacyThreadId: null }],
    ['mail between others on the thread', { from: 'stranger@else.example', to: ['bo@acme.example'] }],
    ['a service that answers nobody', { from: 'no-reply@else.example' }],
  ])('%s is no answer', async (_, of) => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    expect((await enrollment(world))?.state).toBe('active');
    expect(await inbound(world)).toEqual([]);
  });

  test.each([
    [
      'a bounce',
      { from: 'mailer-daemon@googlemail.com', snippet: `Address not found. It was not delivered to ${PROSPECT}` },
      { state: 'finished', finishReason: 'bounced' },
    ],
    ['an absence', { subject: 'Automatic reply: An idea' }, { state: 'paused', pauseReason: 'out-of-office' }],
  ])('%s that comes before the first mail is a touch is read once it is', async (_, of, expected) => {
    const world = new World('2026-11-24T10:00');
    await answer(world, await request(world, SEND));
    await world.wait(4_000);
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, ...of })]);
    await world.restart();
    expect(await world.db.prospects.count()).toBe(0);
    await world.wait(40_000);
    expect(await enrollment(world)).toMatchObject(expected);
    expect(await world.session.get('held-answers')).toEqual([]);
  });

  test.each([
    ['while the database cannot be read stays, and is read at the next sweep', new DatabaseUnavailable(), 'finished'],
    ['that no reader understands is dropped', new Error('not understood'), 'active'],
  ])('an answer that came before its mail was a touch, %s', async (_, failure, expected) => {
    const world = new World('2026-11-24T10:00');
    await answer(world, await request(world, SEND));
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at + 1 })]);
    const classify = vi.spyOn(READERS, 'classify').mockImplementationOnce(() => {
      throw failure;
    });
    onTestFinished(() => classify.mockRestore());
    await world.wait(40_000);
    await world.sweep();
    expect(classify).toHaveBeenCalled();
    expect((await enrollment(world))?.state).toBe(expected);
    expect(await world.session.get('held-answers')).toEqual([]);
  });

  test('an answer to a mail that was taken back is dropped', async () => {
    const world = new World('2026-11-24T10:00');
    await answer(world, await request(world, SEND));
    await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at + 1 })]);
    await takeBack(world);
    await world.wait(40_000);
    expect([await world.db.prospects.count(), await world.session.get('held-answers')]).toEqual([0, []]);
  });

  test('a prospect of another mailbox is not meant', async () => {
    const world = await written();
    await world.gmail().report({
      mailbox: 'second@seller.example',
      reports: [
        {
          kind: 'answer',
          path: '/sync/u/1/i/bv',
          exchange: 900,
          endpoint: 'bv',
          status: 200,
          answer: {
            acks: [],
            messages: [wireMessage({ messageId: 'msg-f:1', at: world.now().at })],
            mailbox: null,
            errorCode: null,
          },
        },
      ],
    });
    expect((await enrollment(world))?.state).toBe('active');
  });
});

describe('sent elsewhere', () => {
  test('a mail from the phone is a touch, once, and does the next step', async () => {
    const world = await written();
    await world.waitUntil('2026-11-26T12:00');
    const at = world.now().at - 600_000;
    const mail = wireMessage({ messageId: 'msg-a:s:9', from: REP, to: [PROSPECT], at, labels: ['^f', '^all'] });
    await show(world, [mail]);
    await show(world, [mail], 2);
    await world.restart();
    await show(world, [mail]);
    expect(await world.db.touches.count()).toBe(2);
    expect(await enrollment(world)).toMatchObject({ state: 'active', stepIndex: 2 });
  });

  test('it enrolls nobody new', async () => {
    const world = await written();
    const at = world.now().at - 600_000;
    await show(world, [
      wireMessage({
        messageId: 'msg-a:s:9',
        threadId: 'thread-f:7',
        from: REP,
        to: ['new@else.example'],
        at,
        labels: ['^f'],
      }),
    ]);
    expect(await world.db.prospects.count()).toBe(1);
    expect(await world.db.sends.count()).toBe(1);
  });

  test('older mail from before the prospect was known is left alone', async () => {
    const world = await written();
    await show(world, [wireMessage({ messageId: 'msg-a:s:9', from: REP, to: [PROSPECT], at: 1_000, labels: ['^f'] })]);
    expect(await world.db.touches.count()).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { awaitedAfterEnd } from '@/lib/storage/queries';
import { sendAndSettle, show, wireMessage } from '../support/gmail';
import { PROSPECT, REP, World } from '../support/world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const lines = async (world: World) => (await world.gmail().cards({ mailbox: REP })).flatMap((card) => card.lines);
const enrollments = async (world: World) =>
  (await world.db.enrollments.toArray()).map((each) => [each.prospectId.split(':')[1], each.state, each.cadenceId]);

/** Ada was written to on Tuesday, 24 November 2026, and her first cadence ended so. */
async function ended(world: World, reason: 'replied' | 'no-reply' | 'opted-out' | 'removed' | 'won') {
  await sendAndSettle(world);
  const [enrollment] = await world.db.enrollments.toArray();
  const answer = await world.page('log').execute({ type: 'finish', enrollmentId: enrollment?.id ?? '', reason });
  expect(answer.ok).toBe(true);
  await world.wait(DAY);
}

const second = { id: 'msg-a:r2', threadId: 'thread-a:r2', subject: 'The price' };

describe('life after a cadence', () => {
  test.each([
    ['replied', 'after-meeting'],
    ['won', 'after-meeting'],
    ['no-reply', 'steady'],
  ] as const)('%s: the card offers %s, and one click takes them up', async (reason, cadenceId) => {
    const world = new World();
    await ended(world, reason);
    await sendAndSettle(world, second);
    expect(await lines(world)).toMatchObject([
      { mode: 'again', cadenceId, ended: { reason, day: '2026-11-24' }, touch: 0, of: 0 },
    ]);
    await world
      .gmail()
      .chooseOnCard({ messageId: 'msg-a:r2', address: PROSPECT, choice: { kind: 'enroll', cadenceId } });
    expect(await enrollments(world)).toContainEqual([PROSPECT, 'active', cadenceId]);
    expect(await lines(world)).toMatchObject([{ touch: 1 }]);
  });

  test('whom the rep called no prospect nobody is asked about', async () => {
    const world = new World();
    await ended(world, 'removed');
    await sendAndSettle(world, second);
    expect(await lines(world)).toEqual([]);
  });
});

describe('who is written to after a cadence and does not answer', () => {
  const waited = async (world: World) => (await awaitedAfterEnd(world.db, 10)).map((row) => row.prospect.addresses[0]);

  test.each(['replied', 'no-reply'] as const)('is in the list of those waited for: %s', async (reason) => {
    const world = new World();
    await ended(world, reason);
    expect(await waited(world)).toEqual([]);
    await sendAndSettle(world, second);
    expect(await waited(world)).toEqual([PROSPECT]);
    await show(world, [wireMessage({ messageId: 'msg-f:9', threadId: 'thread-a:r2', at: world.now().at + 1_000 })]);
    expect(await waited(world)).toEqual([]);
  });

  test.each(['opted-out', 'removed', 'won'] as const)('is not, after %s', async (reason) => {
    const world = new World();
    await ended(world, reason);
    await sendAndSettle(world, second);
    expect(await waited(world)).toEqual([]);
  });
});

describe('Gmail’s spellings of one address', () => {
  const SPELLINGS = ['ada.field@gmail.com', 'adafield+work@googlemail.com'] as const;

  test('a mail to another spelling is a touch of the same prospect, and an opt-out holds', async () => {
    const world = new World();
    await sendAndSettle(world, { to: [SPELLINGS[0]] });
    const [line] = await lines(world);
    const choice = { kind: 'enroll', cadenceId: 'steady' } as const;
    await world.gmail().chooseOnCard({ messageId: 'msg-a:r1', address: line?.address ?? '', choice });
    await world.wait(2 * DAY);
    await sendAndSettle(world, { ...second, to: [SPELLINGS[1]] });
    expect(await world.db.prospects.count()).toBe(1);
    expect(await world.db.touches.count()).toBe(2);
    const [enrollment] = await world.db.enrollments.toArray();
    await world.page('log').execute({ type: 'finish', enrollmentId: enrollment?.id ?? '', reason: 'opted-out' });
    const { recipients } = await world.gmail().composeContext({ mailbox: REP, addresses: [SPELLINGS[1]] });
    expect(recipients).toMatchObject([{ optedOut: true }]);
  });
});

describe('an opt-out holds for the address', () => {
  test('in the same mailbox: said on the card and in compose, nobody enrolled', async () => {
    const world = new World();
    await ended(world, 'opted-out');
    expect((await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] })).recipients).toMatchObject([
      { optedOut: true },
    ]);
    await sendAndSettle(world, second);
    expect(await lines(world)).toMatchObject([{ mode: 'opted-out' }]);
    expect(await enrollments(world)).toEqual([[PROSPECT, 'finished', 'steady']]);
  });

  test('in a second mailbox of the rep, too', async () => {
    const world = new World();
    await ended(world, 'opted-out');
    const other = 'me@second.example';
    const gmail = world.gmail(2);
    expect((await gmail.composeContext({ mailbox: other, addresses: [PROSPECT] })).recipients).toMatchObject([
      { optedOut: true, prospectId: null },
    ]);
    await sendAndSettle(world, { ...second, from: other });
    expect((await enrollments(world)).filter(([, state]) => state === 'active')).toEqual([]);
  });
});

describe('copied, answered, forwarded', () => {
  test('a known prospect in Cc or Bcc gets the touch, nobody new becomes one', async () => {
    const world = new World();
    await sendAndSettle(world);
    await world.wait(2 * DAY);
    const mail = {
      ...second,
      to: ['bo@other.example'],
      cc: [PROSPECT, 'new@acme.example'],
      bcc: ['eve@third.example'],
    };
    await sendAndSettle(world, mail);
    const touches = await world.db.touches.where('messageId').equals('msg-a:r2').toArray();
    expect(touches.map((each) => each.prospectId.split(':')[1]).toSorted()).toEqual([PROSPECT, 'bo@other.example']);
    expect(await world.db.prospects.count()).toBe(2);
    expect(touches.map((each) => each.inCopy ?? false).toSorted()).toEqual([false, true]);
  });

  test.each(['Fwd: Their pitch', 'WG: Angebot', 'TR : devis', 'RV: oferta', '転送: 提案', 'ENC: proposta'])(
    'asked before enrolling: %s',
    async (subject) => {
      const world = new World();
      await sendAndSettle(world, { subject });
      expect([await lines(world), await world.db.prospects.count()]).toMatchObject([[{ mode: 'ask' }], 0]);
    },
  );

  test('asked before enrolling: the first mail in a thread that somebody else began', async () => {
    const world = new World();
    const answer = { id: 'msg-a:r9', threadId: 'thread-f:1', parentId: 'msg-f:1', subject: 'Re: Buy our leads' };
    await sendAndSettle(world, answer);
    expect([await lines(world), await world.db.prospects.count()]).toMatchObject([[{ mode: 'ask' }], 0]);
  });

  test('a follow-up in the rep’s own thread enrolls as before', async () => {
    const world = new World();
    await sendAndSettle(world, { to: ['free@gmail.com'], threadId: 'thread-a:r5' });
    await world.wait(DAY);
    const more = {
      id: 'msg-a:r6',
      threadId: 'thread-a:r5',
      parentId: 'msg-a:r1',
      to: [PROSPECT],
      subject: 'Re: An idea',
    };
    await sendAndSettle(world, more);
    expect(await enrollments(world)).toEqual([[PROSPECT, 'active', 'steady']]);
  });

  test('field case E5: a desk is never enrolled by itself, and the thread offers it', async () => {
    const world = new World();
    await sendAndSettle(world, { to: ['info@smallbakery.example'] });
    expect(await world.db.prospects.count()).toBe(0);
    const question = { mailbox: REP, threadId: 'thread-a:r1', legacyThreadId: null };
    const people = [{ address: 'info@smallbakery.example', name: '' }];
    expect((await world.gmail().threadCard({ ...question, addresses: people })).people).toMatchObject([
      { address: 'info@smallbakery.example', prospectId: null },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { awaitedAfterEnd, dueNow, waiting } from '@/lib/storage/queries';
import { answer, bin, DRAFT, request, SCHEDULE, SEND, sendAndSettle, show, wireMessage } from '../support/gmail';
import { PROSPECT, REP, World } from '../support/world';

/** Ada's first mail was sent on Tuesday; on Friday, 27 November 2026, at ten the second is due. */
async function due(): Promise<World> {
  const world = new World();
  await sendAndSettle(world);
  await world.waitUntil('2026-11-27T10:00');
  expect([world.seen.badge.text, await names(world)]).toEqual(['1', [PROSPECT]]);
  return world;
}

const names = async (world: World) =>
  (await dueNow(world.db, world.now().local, 10)).map((row) => row.prospect.addresses[0]);
const waitingFor = async (world: World) =>
  (await waiting(world.db, world.now().local, 10)).map((row) => [row.prospect.addresses[0], row.pending?.kind ?? null]);
const chips = async (world: World) =>
  (await world.gmail().chips({ mailbox: REP, threadIds: ['thread-a:r1'] })).map(({ nudge }) => [
    nudge.state,
    nudge.pending?.kind ?? null,
  ]);

const followUp = { id: 'msg-a:r2', threadId: 'thread-a:r1', parentId: 'msg-a:r1', subject: 'Re: An idea' };
const AT_THREE = Date.UTC(2026, 10, 27, 14);

describe('a mail that is scheduled', () => {
  test('no nudge and no badge until it left, and said where they wait', async () => {
    const world = await due();
    await answer(world, await request(world, SCHEDULE, followUp, { scheduledFor: AT_THREE }), {
      messageId: 'msg-a:r2',
      labels: ['^scheduled', '^all'],
    });
    await world.sweep();
    expect([world.seen.badge.text, await names(world)]).toEqual(['', []]);
    expect(await waitingFor(world)).toEqual([[PROSPECT, 'scheduled']]);
    expect(await chips(world)).toEqual([['waiting', 'scheduled']]);
  });

  test('cancelled: due again', async () => {
    const world = await due();
    await answer(world, await request(world, SCHEDULE, followUp, { scheduledFor: AT_THREE }), {
      messageId: 'msg-a:r2',
      labels: ['^scheduled', '^all'],
    });
    await answer(world, await request(world, DRAFT, followUp), { messageId: 'msg-a:r2', labels: ['^r', '^all'] });
    await world.sweep();
    expect([world.seen.badge.text, await names(world)]).toEqual(['1', [PROSPECT]]);
  });

  test('thrown into the bin: cancelled, and due again', async () => {
    const world = await due();
    await answer(world, await request(world, SCHEDULE, followUp, { scheduledFor: AT_THREE }), {
      messageId: 'msg-a:r2',
      labels: ['^scheduled', '^all'],
    });
    await bin(world, 'msg-a:r2');
    await world.sweep();
    expect((await world.db.sends.get('msg-a:r2'))?.state).toBe('cancelled');
    expect([world.seen.badge.text, await names(world)]).toEqual(['1', [PROSPECT]]);
  });
});

test('they reply before a scheduled mail leaves: said in the list of those waited for and on the card, until it is gone', async () => {
  const world = await due();
  const scheduled = { messageId: 'msg-a:r2', labels: ['^scheduled', '^all'] };
  await answer(world, await request(world, SCHEDULE, followUp, { scheduledFor: AT_THREE }), scheduled);
  await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at, snippet: 'Yes, send it.' })]);
  const card = () =>
    world.gmail().threadCard({
      mailbox: REP,
      threadId: 'thread-a:r1',
      legacyThreadId: null,
      addresses: [{ address: PROSPECT, name: '' }],
    });
  const after = async () => (await awaitedAfterEnd(world.db, 10)).map((row) => row.pending?.kind ?? null);
  expect((await card()).people[0]?.nudge).toMatchObject({
    state: 'replied',
    pending: { kind: 'scheduled', local: '2026-11-27T15:00' },
  });
  expect(await after()).toEqual(['scheduled']);
  await bin(world, 'msg-a:r2');
  await world.sweep();
  expect(await after()).toEqual([]);
  expect((await card()).people[0]?.nudge?.pending).toBeUndefined();
});

test('a mail that has left and is thrown into the bin stays a touch', async () => {
  const world = new World();
  await answer(world, await request(world, SEND));
  await bin(world, 'msg-a:r1');
  await world.wait(60_000);
  expect(await world.db.touches.count()).toBe(1);
});

describe('a mail that settles', () => {
  test('is said, and nobody is due meanwhile; undone, they are due again', async () => {
    const world = await due();
    await answer(world, await request(world, SEND, followUp), { messageId: 'msg-a:r2' });
    await world.sweep();
    expect([world.seen.badge.text, await chips(world)]).toEqual(['', [['waiting', 'settling']]]);
    await answer(world, await request(world, DRAFT, followUp), { messageId: 'msg-a:r2', labels: ['^r', '^all'] });
    await world.sweep();
    expect([world.seen.badge.text, await names(world)]).toEqual(['1', [PROSPECT]]);
  });
});

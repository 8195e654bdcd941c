import { describe, expect, test } from 'vitest';
import { answer, request, SEND, sendAndSettle } from '../support/gmail';
import { PROSPECT, REP, World } from '../support/world';

const touches = (world: World) => world.db.touches.toArray();

describe('the card after a send', () => {
  test('says the same while it settles and afterwards', async () => {
    const world = new World('2026-11-24T10:00');
    await answer(world, await request(world, SEND));
    const line = {
      prospectId: `${REP}:${PROSPECT}`,
      mode: 'enrolled',
      cadenceId: 'steady',
      touch: 1,
      of: 6,
      nextChannel: 'email',
    };
    const [settling] = await world.gmail().cards({ mailbox: REP });
    expect(settling).toMatchObject({ messageId: 'msg-a:r1', state: 'settling', lines: [line] });
    await world.wait(40_000);
    const [confirmed] = await world.gmail().cards({ mailbox: REP });
    expect(confirmed).toEqual({ ...settling, state: 'confirmed' });
    await world.wait(600_000);
    expect(await world.gmail().cards({ mailbox: REP })).toEqual([]);
  });

  test('a free-mail address asks; the choice to enroll holds, in the cadence chosen', async () => {
    const world = new World();
    const address = 'ada@gmail.com';
    await answer(world, await request(world, SEND, { to: [address] }));
    expect((await world.gmail().cards({ mailbox: REP }))[0]?.lines[0]).toMatchObject({ mode: 'ask', prospectId: null });
    await world
      .gmail()
      .chooseOnCard({ messageId: 'msg-a:r1', address, choice: { kind: 'enroll', cadenceId: 'parked' } });
    await world.wait(40_000);
    expect(await world.db.enrollments.toArray()).toMatchObject([
      { cadenceId: 'parked', state: 'active', stepIndex: 1 },
    ]);
  });

  test('asked and not answered: nobody is enrolled; a late yes still counts', async () => {
    const world = new World();
    const address = 'ada@gmail.com';
    await sendAndSettle(world, { to: [address] });
    expect(await world.db.prospects.count()).toBe(0);
    await world
      .gmail()
      .chooseOnCard({ messageId: 'msg-a:r1', address, choice: { kind: 'enroll', cadenceId: 'steady' } });
    expect(await touches(world)).toHaveLength(1);
    expect(await world.db.enrollments.toArray()).toMatchObject([{ cadenceId: 'steady', state: 'active' }]);
  });

  test.each(['settling', 'confirmed'] as const)(
    '"not a prospect" while %s: gone, and never asked again',
    async (when) => {
      const world = new World();
      await answer(world, await request(world, SEND));
      if (when === 'confirmed') await world.wait(40_000);
      const choice = { kind: 'not-a-prospect' } as const;
      await world.gmail().chooseOnCard({ messageId: 'msg-a:r1', address: PROSPECT, choice });
      await world.wait(40_000);
      await sendAndSettle(world, { id: 'msg-a:r2' });
      expect((await world.db.enrollments.toArray()).filter((each) => each.state !== 'finished')).toEqual([]);
      expect(await touches(world)).toEqual([]);
    },
  );

  test.each(['settling', 'confirmed'] as const)('"undo" while %s takes this mail back, not the next', async (when) => {
    const world = new World();
    await answer(world, await request(world, SEND));
    if (when === 'confirmed') await world.wait(40_000);
    await world.gmail().chooseOnCard({ messageId: 'msg-a:r1', address: PROSPECT, choice: { kind: 'undo' } });
    await world.wait(40_000);
    expect(await touches(world)).toEqual([]);
    await sendAndSettle(world, { id: 'msg-a:r2' });
    expect(await touches(world)).toHaveLength(1);
  });

  test('another cadence after it has settled moves the enrollment', async () => {
    const world = new World();
    await sendAndSettle(world);
    const choice = { kind: 'enroll', cadenceId: 'cold-outbound' } as const;
    await world.gmail().chooseOnCard({ messageId: 'msg-a:r1', address: PROSPECT, choice });
    const running = (await world.db.enrollments.toArray()).filter((each) => each.state === 'active');
    expect(running).toMatchObject([{ cadenceId: 'cold-outbound', stepIndex: 1 }]);
  });

  test('a choice for somebody the mail did not go to changes nothing', async () => {
    const world = new World();
    await sendAndSettle(world);
    const choice = { kind: 'not-a-prospect' } as const;
    await world.gmail().chooseOnCard({ messageId: 'msg-a:r1', address: 'bo@other.example', choice });
    expect((await world.db.sends.get('msg-a:r1'))?.choices).toEqual([]);
    expect(await world.local.get('settings')).toBeUndefined();
  });
});

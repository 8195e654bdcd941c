import { describe, expect, test } from 'vitest';
import {
  answer,
  archive,
  DRAFT,
  request,
  SCHEDULE,
  SEND,
  sendAndSettle,
  show,
  takeBack,
  wireMessage,
} from '../support/gmail';
import { PROSPECT, REP, World } from '../support/world';

const touches = (world: World) => world.db.touches.toArray();
const stateOf = async (world: World, id = 'msg-a:r1') => (await world.db.sends.get(id))?.state;

describe('a send is followed, not assumed', () => {
  test('undone within the window: no touch, no prospect, no card', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    expect((await world.gmail().cards({ mailbox: REP }))[0]?.state).toBe('settling');
    await world.wait(8_000);
    await takeBack(world);
    await world.wait(120_000);
    expect(await stateOf(world)).toBe('undone');
    expect([
      await touches(world),
      await world.db.prospects.toArray(),
      (await world.gmail().cards({ mailbox: REP })).flatMap(({ lines }) => lines),
    ]).toEqual([[], [], []]);
  });

  test('a draft that Gmail refuses takes nothing back', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    await answer(world, await request(world, DRAFT), { status: 400, reporters: ['request'] });
    await world.wait(60_000);
    expect(await stateOf(world)).toBe('confirmed');
  });

  test('taken back at the last moment: it does not settle before Gmail has answered', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    await world.wait(30_000);
    const asked = await request(world, DRAFT);
    await world.wait(20_000);
    await answer(world, asked, { reporters: ['request'] });
    await world.wait(60_000);
    expect([await stateOf(world), await touches(world)]).toEqual(['undone', []]);
  });

  test('the page says accepted, the browser saw it refused: no touch', async () => {
    const world = new World();
    const exchange = await request(world, SEND);
    await answer(world, exchange, { reporters: ['tap'] });
    await answer(world, exchange, { status: 400, reporters: ['request'] });
    await show(world, [wireMessage({ messageId: 'msg-a:r1', from: REP, to: [PROSPECT], at: 1, labels: ['^f'] })]);
    await world.wait(90_000);
    await show(world, [wireMessage({ messageId: 'msg-a:r1', from: REP, to: [PROSPECT], at: 1, labels: ['^f'] })]);
    expect([await stateOf(world), await touches(world)]).toEqual(['failed', []]);
  });

  test('the card says for two minutes that an undone mail did not go out, and then nothing', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    await world.gmail().undoClicked({ mailbox: REP });
    const card = { messageId: 'msg-a:r1', state: 'taken-back', lines: [] };
    expect(await world.gmail().cards({ mailbox: REP })).toEqual([card]);
    await world.wait(180_000);
    expect(await world.gmail().cards({ mailbox: REP })).toEqual([]);
  });

  test('undone by the link alone, then sent again: one touch', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    await world.gmail().undoClicked({ mailbox: REP });
    expect(await stateOf(world)).toBe('undone');
    await world.wait(60_000);
    await sendAndSettle(world);
    expect(await touches(world)).toHaveLength(1);
  });

  test('the link undoes the latest send of its own tab', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, { id: 'msg-a:r1' }, { tabId: 1 }), { messageId: 'msg-a:r1' });
    await world.wait(1_000);
    const second = { id: 'msg-a:r2', threadId: 'thread-a:r2', to: ['bo@other.example'] };
    await answer(world, await request(world, SEND, second, { tabId: 2 }), { messageId: 'msg-a:r2', tabId: 2 });
    await world.gmail(1).undoClicked({ mailbox: REP });
    await world.wait(60_000);
    expect([await stateOf(world, 'msg-a:r1'), await stateOf(world, 'msg-a:r2')]).toEqual(['undone', 'confirmed']);
  });

  test('the link undoes the send whose toast is up, not the next one just asked for', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, { id: 'msg-a:r1' }), { messageId: 'msg-a:r1' });
    await world.wait(1_000);
    const second = { id: 'msg-a:r2', threadId: 'thread-a:r2', to: ['bo@other.example'] };
    const asked = await request(world, SEND, second);
    await world.gmail().undoClicked({ mailbox: REP });
    await answer(world, asked, { messageId: 'msg-a:r2' });
    await world.wait(60_000);
    expect([await stateOf(world, 'msg-a:r1'), await stateOf(world, 'msg-a:r2')]).toEqual(['undone', 'confirmed']);
  });

  test('the Undo of an archived thread takes no send back', async () => {
    const world = new World();
    await answer(world, await request(world, SEND));
    await world.wait(2_000);
    await archive(world);
    await world.gmail().undoClicked({ mailbox: REP });
    await world.wait(60_000);
    expect(await stateOf(world)).toBe('confirmed');
  });

  test('two tabs, retries and repeats record one', async () => {
    const world = new World();
    const [first, second] = await Promise.all([
      request(world, SEND, {}, { tabId: 1 }),
      request(world, SEND, {}, { tabId: 2 }),
    ]);
    await Promise.all([answer(world, first), answer(world, second, { tabId: 2 }), answer(world, first)]);
    await world.wait(60_000);
    await Promise.all([world.sweep(), world.sweep()]);
    expect(await touches(world)).toHaveLength(1);
    expect(await world.db.enrollments.count()).toBe(1);
  });

  test('twenty sends from two tabs at once, half undone: exactly the others are touches', async () => {
    const world = new World();
    const ids = Array.from({ length: 20 }, (_, index) => `msg-a:r${100 + index}`);
    await Promise.all(
      ids.map(async (id, index) => {
        const tabId = index % 2;
        const draft = { id, threadId: `thread-a:r${index}`, to: [`p${index}@corp${index}.example`] };
        await answer(world, await request(world, SEND, draft, { tabId }), { messageId: id, tabId });
        if (index % 4 < 2) await takeBack(world, draft, tabId);
      }),
    );
    await world.wait(60_000);
    const kept = ids.filter((_, index) => index % 4 >= 2);
    expect((await touches(world)).map((touch) => touch.messageId).toSorted()).toEqual(kept.toSorted());
    expect(await world.db.enrollments.count()).toBe(10);
  });

  test('where fields have moved, a send is found and an undo still takes it back', async () => {
    const world = new World();
    const moved = { threadId: 'no thread id as we know them' };
    await answer(world, await request(world, SEND, moved));
    expect((await world.db.sends.get('msg-a:r1'))?.exact).toBe(false);
    await takeBack(world, moved);
    await world.wait(60_000);
    expect([await stateOf(world), await touches(world)]).toEqual(['undone', []]);
    expect((await world.page('page').health()).reasons).toContain('fields-moved');
  });

  test('a page script that only talks to the tap invents nothing', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, {}, { reporters: ['tap'] }), { reporters: ['tap'] });
    await world.wait(60_000);
    expect([await world.db.sends.count(), await world.db.touches.count()]).toEqual([0, 0]);
    expect((await world.page('page').health()).reasons).toContain('observer-silent');
  });

  test('with a silent tap, the status alone will do', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, {}, { reporters: ['request'] }), { reporters: ['request'] });
    await world.wait(60_000);
    expect(await touches(world)).toHaveLength(1);
  });

  test('refused, then tried again by the page', async () => {
    const world = new World();
    await answer(world, await request(world, SEND), { status: 500 });
    await world.wait(60_000);
    expect([await stateOf(world), await touches(world)]).toEqual(['failed', []]);
    await sendAndSettle(world);
    expect(await touches(world)).toHaveLength(1);
  });

  test('scheduled: a touch when it has left, dated by when it left', async () => {
    const world = new World('2026-11-24T10:00');
    const leaves = world.now().at + 86_400_000;
    await answer(world, await request(world, SCHEDULE, {}, { scheduledFor: leaves }), { labels: ['^scheduled'] });
    await world.wait(3_600_000);
    expect([await stateOf(world), await touches(world)]).toEqual(['scheduled', []]);
    await world.waitUntil('2026-11-25T10:10');
    await show(world, [
      wireMessage({ messageId: 'msg-a:r1', from: REP, to: [PROSPECT], at: leaves + 4_000, labels: ['^f'] }),
    ]);
    expect(await touches(world)).toMatchObject([{ at: leaves + 4_000, local: '2026-11-25T10:00' }]);
  });

  test('a schedule cancelled is no touch', async () => {
    const world = new World();
    const leaves = world.now().at + 86_400_000;
    await answer(world, await request(world, SCHEDULE, {}, { scheduledFor: leaves }), { labels: ['^scheduled'] });
    await takeBack(world);
    await world.wait(2 * 86_400_000);
    expect([await stateOf(world), await touches(world)]).toEqual(['cancelled', []]);
  });

  test('the same account under another number: the page names the mailbox', async () => {
    const world = new World();
    await answer(world, await request(world, SEND, { from: 'alias@seller.example' }));
    expect((await world.db.sends.get('msg-a:r1'))?.mailbox).toBe(REP);
  });

  test('detection switched off: nothing is kept', async () => {
    const world = new World();
    await world.page('setup').saveSettings({ detection: false });
    await sendAndSettle(world);
    expect([await world.db.sends.count(), await world.db.touches.count()]).toEqual([0, 0]);
  });

  test('a send to nobody of interest is forgotten after 30 days', async () => {
    const world = new World();
    await sendAndSettle(world, { to: ['colleague@seller.example'] });
    await sendAndSettle(world, { id: 'msg-a:r2' });
    await world.wait(31 * 86_400_000);
    expect((await world.db.sends.toArray()).map((each) => each.messageId)).toEqual(['msg-a:r2']);
  });
});

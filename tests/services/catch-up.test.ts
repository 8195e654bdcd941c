import { beforeEach, expect, test } from 'vitest';
import { CATCH_UP_KEY } from '@/lib/services/catch-up/catch-up-store';
import { sendAndSettle, show, wireMessage } from './support/gmail';
import { REP, World } from './support/world';

const DAY = 24 * 3_600_000;
const SENT = ['^f', '^all'];

let world: World;
let started: number;
beforeEach(async () => {
  world = new World();
  started = world.now().at;
  await world.sweep();
});

const catchUp = () => world.page('catchUp');
const old = (name: string, over: Partial<Parameters<typeof wireMessage>[0]> = {}) =>
  wireMessage({
    ...{ messageId: `msg-a:${name}`, threadId: `thread-a:${name}`, from: REP, to: [], labels: SENT },
    at: started - 20 * DAY,
    subject: 'A question',
    ...over,
  });
const rowOf = (name: string, ...addresses: string[]) => ({ threadId: `thread-a:${name}`, addresses });
/** The rep opens the Sent list: its traffic, then its rows. */
async function openSentList(messages: ReturnType<typeof old>[], rows: ReturnType<typeof rowOf>[]): Promise<void> {
  await show(world, messages);
  await world.gmail().sentList({ mailbox: REP, rows });
}
const found = async () => (await catchUp().list()).map((each) => each.address);

test('somebody written to before the installation who never answered is offered, and nobody is enrolled', async () => {
  await openSentList([old('a')], [rowOf('a', 'Ann@Buyer.example')]);
  expect(await catchUp().list()).toEqual([
    { mailbox: REP, address: 'ann@buyer.example', at: started - 20 * DAY, subject: 'A question' },
  ]);
  expect(await catchUp().offer()).toBe(1);
  expect([await world.db.prospects.count(), await world.db.events.count()]).toEqual([0, 0]);
});

test.each<[string, () => Promise<void>]>([
  [
    'who answered',
    () =>
      openSentList(
        [
          old('a'),
          old('a', { messageId: 'msg-f:2', from: 'ann@buyer.example', labels: ['^i'], at: started - 19 * DAY }),
        ],
        [rowOf('a', 'ann@buyer.example')],
      ),
  ],
  [
    'who was followed up on the thread',
    () =>
      openSentList(
        [old('a'), old('a', { messageId: 'msg-a:2', at: started - 9 * DAY })],
        [rowOf('a', 'ann@buyer.example')],
      ),
  ],
  [
    'who was written to on another thread, too',
    () => openSentList([old('a'), old('b')], [rowOf('a', 'ann@buyer.example'), rowOf('b', 'ann@buyer.example')]),
  ],
  ['of the own company', () => openSentList([old('a')], [rowOf('a', 'boss@seller.example')])],
  ['who is a role', () => openSentList([old('a')], [rowOf('a', 'no-reply@buyer.example')])],
  ['who was only drafted to', () => openSentList([old('a', { labels: ['^r'] })], [rowOf('a', 'ann@buyer.example')])],
  ['on a thread nobody told of', () => openSentList([], [rowOf('a', 'ann@buyer.example')])],
  [
    'written to later than that',
    () => openSentList([old('a', { at: started + DAY })], [rowOf('a', 'ann@buyer.example')]),
  ],
])('not offered: somebody %s', async (_, look) => {
  await look();
  expect(await found()).toEqual([]);
});

test('rows that come before their traffic are not lost', async () => {
  await world.gmail().sentList({ mailbox: REP, rows: [rowOf('a', 'ann@buyer.example')] });
  expect(await found()).toEqual([]);
  await show(world, [old('a')]);
  expect(await found()).toEqual(['ann@buyer.example']);
});

test('an answer seen later takes the offer back', async () => {
  await openSentList([old('a')], [rowOf('a', 'ann@buyer.example')]);
  await show(world, [old('a', { messageId: 'msg-f:2', from: 'ann@buyer.example', labels: ['^i'], at: started })]);
  expect(await found()).toEqual([]);
});

test('somebody who became a prospect since is not offered', async () => {
  await openSentList([old('a')], [rowOf('a', 'ann@buyer.example')]);
  await sendAndSettle(world, { to: ['ann@buyer.example'] });
  expect(await found()).toEqual([]);
});

test('those taken are enrolled as of their mail, and one undo takes all back', async () => {
  await openSentList([old('a'), old('b')], [rowOf('a', 'ann@buyer.example'), rowOf('b', 'bo@corp.example')]);
  const chosen = [{ mailbox: REP, address: 'ann@buyer.example' }];
  const { batch, taken } = await catchUp().take(chosen, 'steady');
  expect(taken).toBe(1);
  expect(await world.db.touches.toArray()).toMatchObject([
    {
      channel: 'email',
      direction: 'outbound',
      at: started - 20 * DAY,
      source: 'import',
      subject: 'A question',
      stepIndex: 0,
    },
  ]);
  expect(await world.db.enrollments.toArray()).toMatchObject([{ state: 'active', stepIndex: 1, cadenceId: 'steady' }]);
  expect(await found()).toEqual(['bo@corp.example']);
  expect((await catchUp().take(chosen, 'steady')).taken).toBe(0);
  // Gmail shows that mail again: it stays one touch.
  await show(world, [old('a', { to: ['ann@buyer.example'] })]);
  expect(await world.db.touches.count()).toBe(1);
  expect(await world.page('log').undo(batch)).toMatchObject({ ok: true });
  expect([await world.db.prospects.count(), await world.db.touches.count()]).toEqual([0, 0]);
  expect((await found()).toSorted()).toEqual(['ann@buyer.example', 'bo@corp.example']);
});

test('nobody taken up begins overdue: their touches are spread under the daily cap from now on', async () => {
  const names = ['a', 'b', 'c'];
  await openSentList(
    names.map((name) => old(name)),
    names.map((name) => rowOf(name, `${name}@buyer.example`)),
  );
  await world.page('setup').saveSettings({ dailyCap: 2 });
  await catchUp().take(
    names.map((name) => ({ mailbox: REP, address: `${name}@buyer.example` })),
    'steady',
  );
  const due = (await world.db.enrollments.toArray()).map(({ dueAt }) => dueAt?.slice(0, 10) ?? '').toSorted();
  const today = world.now().local.slice(0, 10);
  expect(due[0] && due[0] >= today).toBe(true);
  expect(due[0]).toBe(due[1]);
  expect(due[2] && due[1] && due[2] > due[1]).toBe(true);
});

test('"not now" ends the offer and keeps the list; "leave out" is for good', async () => {
  await openSentList([old('a'), old('b')], [rowOf('a', 'ann@buyer.example'), rowOf('b', 'bo@corp.example')]);
  await catchUp().dismiss();
  expect([await catchUp().offer(), (await found()).length]).toEqual([0, 2]);
  await catchUp().forget([{ mailbox: REP, address: 'bo@corp.example' }], true);
  await openSentList([old('b')], [rowOf('b', 'bo@corp.example')]);
  expect(await found()).toEqual(['ann@buyer.example']);
  await catchUp().forget([{ mailbox: REP, address: 'bo@corp.example' }], false);
  expect(await found()).toHaveLength(2);
});

test('the overlay comes to the Sent list for them, says how many, and no more once the rep has answered', async () => {
  const offered = async (mailbox = REP) => (await world.gmail().overlayState({ mailbox })).catchUp;
  expect(await offered()).toBe(0);
  expect(world.seen.injected).toEqual([]);
  await openSentList([old('a'), old('b')], [rowOf('a', 'ann@buyer.example'), rowOf('b', 'bo@corp.example')]);
  expect(world.seen.injected).toEqual([1]);
  expect([await offered(), await offered('other@vendor.example')]).toEqual([2, 0]);

  await world.gmail().answerCatchUp({ show: true });
  expect(world.seen.opened).toEqual(['/options.html#catch-up']);
  expect([await offered(), await catchUp().offer()]).toEqual([0, 0]);
  expect(await found()).toHaveLength(2);
});

test('erasing leaves nothing of them here', async () => {
  await openSentList([old('a'), old('b')], [rowOf('a', 'ann@buyer.example'), rowOf('b', 'bo@corp.example')]);
  await catchUp().take([{ mailbox: REP, address: 'ann@buyer.example' }], 'steady');
  const [prospect] = await world.db.prospects.toArray();
  await world.page('page').erase([prospect?.id ?? '']);
  expect(JSON.stringify(await world.local.get(CATCH_UP_KEY))).not.toContain('ann@');
  await world.page('data').eraseAll({ confirm: 'erase-all', settings: false });
  expect(JSON.stringify((await world.local.get(CATCH_UP_KEY)) ?? null)).not.toContain('@');
});

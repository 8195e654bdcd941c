import { expect, test, vi } from 'vitest';
import type { TapReport } from '@/lib/gmail/wire/records';
import { sendAndSettle, wireMessage } from './support/gmail';
import { REP, World } from './support/world';

/** A list that shows these mails. */
const list = (ids: string[], at: number): TapReport => ({
  ...{ kind: 'answer', path: '/sync/u/0/i/bv', exchange: 900, endpoint: 'bv', status: 200 },
  answer: {
    ...{ acks: [], mailbox: null, errorCode: null },
    messages: ids.map((messageId) => wireMessage({ messageId, at, subject: messageId })),
  },
});
const READ: TapReport = { kind: 'read', endpoint: 's', count: 1 };

const health = async (world: World) =>
  (await world.session.get('health')) as { counts: Record<string, number>; notes: string[] };

test('a report that fails is tried again, then given up mail by mail; the others are taken at once', async () => {
  const world = new World();
  await sendAndSettle(world);
  const poison = vi
    .spyOn(world.db.sends, 'bulkGet')
    .mockImplementation(((ids: string[]) =>
      ids.includes('msg-f:poison') ? Promise.reject(new Error('poison')) : Promise.resolve([])) as never);
  const reports = [list(['msg-f:poison', 'msg-f:reply'], world.now().at + 1_000), READ];
  for (const tries of [0, 1])
    await expect(world.gmail().report({ mailbox: REP, reports, tries })).rejects.toThrow('poison');
  await world.gmail().report({ mailbox: REP, reports, tries: 2 });
  await world.background.idle();
  poison.mockRestore();
  const touches = (await world.db.touches.toArray()).filter(({ direction }) => direction === 'inbound');
  expect(touches.map(({ subject }) => subject)).toEqual(['msg-f:reply']);
  const { counts, notes } = await health(world);
  expect(counts).toMatchObject({ reportsGivenUp: 1, tapAnswersRead: 3 });
  expect(notes).toEqual(['report answer: Error']);
  expect((await world.page('page').health()).reasons).toContain('reports-lost');
});

test('a moment beyond every calendar is refused, counted, and holds nothing back', async () => {
  const world = new World();
  const year275760 = 8_639_999_999_999_999;
  await world.gmail().report({ mailbox: REP, reports: [list(['msg-f:far'], year275760), READ] });
  expect((await health(world)).counts).toMatchObject({ reportsRefused: 1, tapAnswersRead: 1 });
});

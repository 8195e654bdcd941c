import { describe, expect, test } from 'vitest';
import { readLastActs } from '@/lib/storage/queries';
import { sendAndSettle } from './support/gmail';
import { gmailSender, REP, World } from './support/world';

const done = (enrollmentId: string) =>
  ({ type: 'complete', enrollmentId, channel: null, outcome: null, note: null }) as const;

/** The log as the overlay in a Gmail tab calls it. */
const inGmail = (world: World) => world.client('log', gmailSender());

async function due(): Promise<{ world: World; enrollmentId: string }> {
  const world = new World('2026-11-24T10:00');
  await sendAndSettle(world);
  await world.waitUntil('2026-11-27T10:00');
  const [enrollment] = await world.db.enrollments.toArray();
  return { world, enrollmentId: enrollment?.id ?? '' };
}

describe('one list of last acts', () => {
  test('field case G3: Done in the tray can be taken back in the popup, and the other way round', async () => {
    const { world, enrollmentId } = await due();
    expect(await readLastActs(world.db, 10)).toEqual([]);
    await inGmail(world).execute(done(enrollmentId));
    const [inPopup, ...rest] = await readLastActs(world.db, 10);
    expect(rest).toEqual([]);
    expect(inPopup).toMatchObject({ event: { type: 'touched' }, count: 1 });
    expect(await world.page('log').undo(inPopup?.batch ?? '')).toMatchObject({ ok: true });
    expect(await readLastActs(world.db, 10)).toEqual([]);

    await world.page('log').execute({ type: 'skip', enrollmentId });
    const [inTray] = await readLastActs(world.db, 10, REP);
    expect(inTray).toMatchObject({ event: { type: 'skipped' } });
    expect(await inGmail(world).undo(inTray?.batch ?? '')).toMatchObject({ ok: true });
    expect(await readLastActs(world.db, 10, REP)).toEqual([]);
  });

  test('H2: after everything was erased none is left', async () => {
    const { world, enrollmentId } = await due();
    await inGmail(world).execute(done(enrollmentId));
    await world.page('data').eraseAll({ confirm: 'erase-all', settings: true });
    expect(await readLastActs(world.db, 10)).toEqual([]);
  });

  test('a mailbox is told of its own prospects only', async () => {
    const { world, enrollmentId } = await due();
    await world.page('log').execute(done(enrollmentId));
    expect(await readLastActs(world.db, 10, 'other@seller.example')).toEqual([]);
    expect(await readLastActs(world.db, 10, REP)).toHaveLength(1);
  });

  test('what a mail or the passing of time did is none; the latest comes first', async () => {
    const { world, enrollmentId } = await due();
    const log = world.page('log');
    await log.execute({ type: 'pause', enrollmentId, until: '2026-11-30T09:00', reason: 'rep' });
    await world.waitUntil('2026-11-30T10:00');
    await log.execute({ type: 'snooze', enrollmentId, until: '2026-12-02T09:00' });
    const acts = await readLastActs(world.db, 10);
    expect(acts.map((act) => act.event.type)).toEqual(['snoozed', 'paused']);
    expect(await readLastActs(world.db, 1)).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { sendAndSettle } from './support/gmail';
import { threeSent } from './support/three-sent';
import { PROSPECT, REP, World } from './support/world';

describe('the sweep', () => {
  test('one digest for all, each touch named once, whatever happens', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    expect(world.seen.badge.text).toBe('3');
    expect(world.seen.notices).toMatchObject([{ title: '3 touches due', message: 'Due today: ada, bo, cy' }]);
    for (let round = 0; round < 3; round += 1) await world.restartBrowser();
    await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    expect(world.seen.notices).toHaveLength(1);
    expect(world.seen.badge).toMatchObject({ text: '3', title: 'Next Touch: 3 touches due' });
  });

  test('an hour asked for is an hour, even after a flight west; nine o’clock stays nine o’clock', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    const [ada, bo, cy] = await world.db.enrollments.toArray();
    const snooze = (enrollmentId: string | undefined, until: string) =>
      world.page('log').execute({ type: 'snooze', enrollmentId: enrollmentId ?? '', until });
    await snooze(ada?.id, 'PT60M');
    await snooze(bo?.id, '2026-11-25T15:00');
    await snooze(cy?.id, '2026-11-26T09:00');
    await world.sweep();
    expect(world.seen.badge.text).toBe('');
    // It is 4:59 in Anchorage then, ten hours behind Berlin.
    world.travel(59 * 60_000, 'America/Anchorage');
    await world.sweep();
    expect(world.seen.badge.text).toBe('');
    await world.wait(60_000);
    expect(world.seen.badge.text).toBe('1');
    await world.waitUntil('2026-11-25T14:59');
    expect(world.seen.badge.text).toBe('1');
    await world.waitUntil('2026-11-25T15:00');
    expect(world.seen.badge.text).toBe('2');
    await world.waitUntil('2026-11-26T09:00');
    expect(world.seen.badge.text).toBe('3');
  });

  test('a tab that answers nothing keeps neither badge nor other tabs from what comes after', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    world.hasFrozenTab = true;
    for (const { id, nudgeAt } of await world.db.enrollments.toArray()) {
      const before = world.seen.told;
      expect(nudgeAt).not.toBeNull();
      await world.page('log').execute({ type: 'skip', enrollmentId: id });
      expect(world.seen.told).toBeGreaterThan(before);
    }
    expect(world.seen.badge.text).toBe('');
  });

  test('closed for days: shown once, as overdue', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-30T09:30');
    expect(world.seen.notices).toMatchObject([{ message: 'Overdue: ada, bo, cy' }]);
    expect(world.seen.badge.title).toBe('Next Touch: 3 touches due, 3 overdue');
  });

  test('quiet hours and quiet moments hold the notice back, not the badge', async () => {
    const world = await threeSent();
    await world.page('setup').saveSettings({ quietUntil: '2026-11-25T15:00' });
    await world.waitUntil('2026-11-25T14:00');
    expect([world.seen.badge.text, world.seen.notices.length]).toEqual(['3', 0]);
    await world.waitUntil('2026-11-25T20:00');
    expect(world.seen.notices).toHaveLength(0);
    await world.waitUntil('2026-11-26T08:01');
    expect(world.seen.notices).toHaveLength(1);
  });

  test('the buttons: snooze all for an hour, and open the checklist', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    await world.background.noticeClicked('next-touch-due', 1);
    await world.background.idle();
    expect(world.seen.badge.text).toBe('');
    await world.waitUntil('2026-11-25T15:00');
    expect(world.seen.badge.text).toBe('3');
    expect(world.seen.notices).toHaveLength(2);
    await world.background.noticeClicked('next-touch-due', null);
    await world.background.noticeClicked('of somebody else', null);
    expect(world.seen.opened).toEqual(['/popup.html']);
  });

  test('lost alarms are armed again; the next is at the next due moment', async () => {
    const world = await threeSent();
    world.seen.alarms.clear();
    await world.sweep();
    const first = (await world.db.enrollments.orderBy('nudgeAt').first())?.nudgeAt;
    expect(first).toBe('2026-11-25T10:00');
    expect(world.seen.alarms.has('sweep')).toBe(true);
    expect(new Date(world.seen.alarms.get('next') ?? 0).toISOString()).toBe('2026-11-25T09:00:00.000Z');
  });

  test('no answer until the end: finished, once', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);
    const log = world.page('log');
    const [enrollment] = await world.db.enrollments.toArray();
    const enrollmentId = enrollment?.id ?? '';
    for (let step = 1; step < 6; step += 1)
      await log.execute({ type: 'complete', enrollmentId, channel: null, outcome: null, note: null });
    expect((await world.db.enrollments.get(enrollmentId))?.channel).toBeNull();
    await world.waitUntil('2027-03-01T10:00');
    await world.restart();
    expect(await world.db.enrollments.get(enrollmentId)).toMatchObject({ state: 'finished', finishReason: 'no-reply' });
  });

  test('an emptied database turns the light red', async () => {
    const world = await threeSent();
    await world.db.events.clear();
    await world.sweep();
    expect(await world.page('page').health()).toMatchObject({ light: 'red', reasons: ['database-emptied'] });
  });

  test('bulk: one batch, the refused named, undone as one', async () => {
    const world = await threeSent();
    const all = await world.db.enrollments.toArray();
    const log = world.page('log');
    const commands = [...all.map((each) => each.id), 'nobody'].map((enrollmentId) => {
      return { type: 'finish', enrollmentId, reason: 'lost' } as const;
    });
    const result = await log.executeAll(commands);
    expect(result).toMatchObject({ done: 3, refused: [{ index: 3, refusal: { code: 'unknown-enrollment' } }] });
    expect(await world.db.enrollments.where('state').equals('active').count()).toBe(0);
    expect(await log.undo(result.batch)).toMatchObject({ ok: true });
    expect(await world.db.enrollments.where('state').equals('active').count()).toBe(3);
    expect(await log.undo('no such batch')).toMatchObject({ ok: false, refusal: { code: 'unknown-batch' } });
  });

  test('erased is gone, and no loss', async () => {
    const world = new World();
    await sendAndSettle(world);
    const page = world.page('page');
    expect(await page.erase([`${REP}:${PROSPECT}`])).toMatchObject({ prospects: 1, touches: 1 });
    await world.sweep();
    expect([await world.db.events.count(), (await page.health()).light]).toEqual([0, 'green']);
  });
});

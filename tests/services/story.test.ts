import { describe, expect, test } from 'vitest';
import { sendAndSettle } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

describe('the main job', () => {
  test('send → touch → due → badge and one notice → done → next date', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);

    const [touch] = await world.db.touches.toArray();
    expect(touch).toMatchObject({ channel: 'email', direction: 'outbound', source: 'detected', messageId: 'msg-a:r1' });
    const [enrollment] = await world.db.enrollments.toArray();
    expect(enrollment).toMatchObject({ state: 'active', cadenceId: 'steady', stepIndex: 1, mailbox: REP });
    expect(await world.db.prospects.toArray()).toMatchObject([{ addresses: [PROSPECT], company: 'Acme' }]);
    expect(world.seen.badge.text).toBe('');

    await world.waitUntil('2026-11-27T10:00');
    expect(world.seen.badge.text).toBe('1');
    expect(world.seen.notices).toHaveLength(1);
    await world.wait(60_000);
    await world.restart();
    expect(world.seen.notices).toHaveLength(1);

    const log = world.page('log');
    const done = await log.execute({
      type: 'complete',
      enrollmentId: enrollment?.id ?? '',
      channel: null,
      outcome: null,
      note: null,
    });
    expect(done.ok).toBe(true);
    expect(world.seen.badge.text).toBe('');
    const [after] = await world.db.enrollments.toArray();
    expect(after).toMatchObject({ stepIndex: 2, state: 'active' });
    expect((after?.dueAt ?? '') > '2026-11-27T10:00').toBe(true);
    expect((await log.undo(done.ok ? done.batch : '')).ok).toBe(true);
    expect(world.seen.badge.text).toBe('1');
  });
});

import { describe, expect, test, vi } from 'vitest';
import { createSerial, createSingleFlight } from '@/lib/services/serial';
import { threeSent } from './support/three-sent';

describe('one after the other', () => {
  test('a failure does not stop those behind it', async () => {
    const serial = createSerial();
    const seen: number[] = [];
    const failing = serial(async () => {
      throw new Error('first');
    });
    await Promise.allSettled([failing, serial(async () => void seen.push(2))]);
    expect(seen).toEqual([2]);
  });

  test('calls while it runs share one more run', async () => {
    let runs = 0;
    const sweep = createSingleFlight(async () => {
      runs += 1;
      await Promise.resolve();
    });
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    expect(runs).toBe(2);
    await sweep();
    expect(runs).toBe(3);
  });

  test('rests before the run that was asked for meanwhile, and takes in whoever asks during the rest', async () => {
    const story: string[] = [];
    let wakeUp = () => {};
    const sweep = createSingleFlight(
      async () => void story.push('run'),
      () =>
        new Promise((resolve) => {
          story.push('rest');
          wakeUp = resolve;
        }),
    );
    const [first, second] = [sweep(), sweep()];
    await first;
    await vi.waitFor(() => expect(story).toEqual(['run', 'rest']));
    const third = sweep();
    wakeUp();
    await Promise.all([second, third]);
    expect(story.filter((each) => each === 'run')).toHaveLength(2);
  });

  test('a hundred changes at once are shown to Gmail in a few broadcasts, not in a hundred', async () => {
    const world = await threeSent();
    const [prospect] = await world.db.prospects.toArray();
    if (!prospect) throw new Error('The book is empty');
    const before = world.seen.told;
    const notes = Array.from({ length: 100 }, (_, index) => `Note ${index}`);
    await Promise.all(
      notes.map((text) => world.page('log').execute({ type: 'edit-prospect', prospectId: prospect.id, notes: text })),
    );
    await world.background.idle();
    expect(world.seen.told - before).toBeGreaterThan(0);
    expect(world.seen.told - before).toBeLessThan(60);
  });
});

describe('field cases G14, G15: what badge, list and notice say of the same touch', () => {
  test('a touch of yesterday that was snoozed is overdue on the badge, too', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-26T09:30');
    const [first, ...rest] = await world.db.enrollments.toArray();
    for (const { id, stepIndex } of rest)
      await world.page('log').execute({ type: 'skip', enrollmentId: id, stepIndex });
    await world.page('log').execute({ type: 'snooze', enrollmentId: first?.id ?? '', until: '2026-11-26T11:00' });
    expect(world.seen.badge.text).toBe('');
    await world.waitUntil('2026-11-26T11:00');
    expect(world.seen.badge).toMatchObject({ text: '1', title: 'Next Touch: 1 touch due, 1 overdue' });
    expect(world.seen.notices.at(-1)).toMatchObject({ message: 'Overdue: ada' });
  });

  test('with hundreds due from before, one that falls due is told', async () => {
    const world = await threeSent();
    await world.waitUntil('2026-11-25T14:00');
    const [row] = await world.db.enrollments.toArray();
    if (!row) throw new Error('nobody is enrolled');
    const before = Array.from({ length: 600 }, (_, index) => ({
      ...row,
      id: `before-${index}`,
      nudgeAt: '2026-11-25T13:00',
    }));
    await world.db.enrollments.bulkAdd(before);
    await world.sweep();
    const told = world.seen.notices.length;
    await world.db.enrollments.add({ ...row, id: 'fresh', nudgeAt: '2026-11-25T14:30', dueAt: '2026-11-25T14:30' });
    await world.waitUntil('2026-11-25T14:30');
    expect(world.seen.notices.slice(told)).toMatchObject([{ title: expect.stringMatching(/^\d+ touch/) }]);
    expect(await world.db.notified.toArray()).toContainEqual(expect.objectContaining({ enrollmentId: 'fresh' }));
  });
});

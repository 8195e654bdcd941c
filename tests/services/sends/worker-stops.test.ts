import { describe, expect, test } from 'vitest';
import { answer, request, SEND } from '../support/gmail';
import { World } from '../support/world';

describe('the worker stops', () => {
  const STEPS: ((world: World) => Promise<unknown>)[] = [
    (world) =>
      request(world, SEND, {}, { reporters: ['request'] }).then((exchange) => world.local.set('exchange', exchange)),
    async (world) => answer(world, Number(await world.local.get('exchange')), { reporters: ['request'] }),
    (world) => world.wait(20_000),
    (world) => world.wait(20_000),
    (world) => world.waitUntil('2026-11-26T10:00'),
  ];

  test.each(STEPS.map((_, index) => index))('after step %i of the story', async (stopped) => {
    const world = new World('2026-11-24T10:00');
    for (const [index, step] of STEPS.entries()) {
      await step(world);
      if (index === stopped) await world.restart();
    }
    expect(await world.db.touches.toArray()).toHaveLength(1);
    expect(world.seen.badge.text).toBe('1');
    expect(world.seen.notices).toHaveLength(1);
  });

  test('after every step, and the browser, too', async () => {
    const world = new World('2026-11-24T10:00');
    for (const step of STEPS) {
      await step(world);
      await world.restart();
    }
    await world.restartBrowser();
    expect(world.seen.badge.text).toBe('1');
    expect(world.seen.notices).toHaveLength(1);
  });
});

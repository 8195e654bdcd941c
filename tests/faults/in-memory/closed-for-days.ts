import { World } from '../../services/support/world';
import type { FaultRow } from '../row';
import { sendTo, timesNamed } from '../support/book';

const NAMES = ['ada', 'bo', 'cy'];
const DAY_MS = 86_400_000;

export const closedForDays: FaultRow = {
  id: 'closed-for-days',
  title: 'Closed for 3 days',
  bar: 'every due touch shown once',
  where: 'memory',
  times: { short: 3, full: 100 },
  async run({ times }) {
    let lost = 0;
    let doubled = 0;
    for (let round = 0; round < times; round += 1) {
      // Any weekday, any minute of the working day.
      const world = new World(
        `2026-11-${String(16 + (round % 5)).padStart(2, '0')}T09:${String(round % 60).padStart(2, '0')}`,
      );
      await sendTo(world, NAMES);
      world.seen.alarms.clear();
      world.travel(3 * DAY_MS);
      await world.restartBrowser();
      await world.restart();
      // Past the next quiet hours and weekend, should the browser have started within them.
      world.travel(3 * DAY_MS);
      await world.sweep();
      await world.sweep();
      const named = timesNamed(world, NAMES);
      lost += named.filter((count) => count === 0).length;
      doubled += named.filter((count) => count > 1).length;
      if (world.seen.badge.text !== String(NAMES.length)) lost += 1;
      lost += NAMES.length - (await world.db.touches.count());
    }
    const ok = lost === 0 && doubled === 0;
    return {
      injected: times,
      lost,
      doubled,
      ok,
      seen: `${times * NAMES.length} due touches, each named and counted once`,
    };
  },
};

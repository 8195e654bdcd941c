import { World } from '../../services/support/world';
import type { FaultRow } from '../row';
import { sendTo } from '../support/book';

const NAMES = ['ada', 'bo', 'cy'];
/** What a browser does that shows nothing. */
const FAILURES: readonly (() => Promise<boolean>)[] = [
  async () => false,
  async () => {
    throw new Error('notifications are denied');
  },
  () => {
    throw new TypeError('no notifications here');
  },
];

export const notifications: FaultRow = {
  id: 'notifications',
  title: 'Notification denied or throwing',
  bar: 'badge and list still right',
  where: 'memory',
  times: { short: 3, full: 60 },
  async run({ times }) {
    let lost = 0;
    let wrong = 0;
    const { error } = console;
    // The sweep says what failed; here it is meant to fail.
    console.error = () => {};
    try {
      for (let round = 0; round < times; round += 1) {
        const world = new World('2026-11-24T10:00');
        world.failNotices(FAILURES[round % FAILURES.length] ?? null);
        await sendTo(world, NAMES);
        await world.waitUntil('2026-11-25T14:00');
        await world.restart();
        const due = await world.gmail().due({ mailbox: 'rep@seller.example' });
        if (world.seen.badge.text !== '3' || due.length !== 3 || !world.seen.alarms.has('sweep')) wrong += 1;
        lost += NAMES.length - (await world.db.touches.count());
      }
    } finally {
      console.error = error;
    }
    return {
      ...{ injected: times, lost, doubled: 0, ok: lost === 0 && wrong === 0 },
      seen: `badge and list right ${times - wrong} of ${times} times`,
    };
  },
};

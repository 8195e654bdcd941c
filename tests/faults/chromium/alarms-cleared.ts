import { plusDays } from '@/lib/domain/time/calendar-day';
import type { FaultRow } from '../row';
import { type Rig, withRig } from '../support/rig';
import { until } from '../support/until';
import { commandsFor } from '../support/writes';

/** What wakes the worker: its own start, and the popup. */
const WAKES: readonly ((rig: Rig) => Promise<unknown>)[] = [
  async (rig) => {
    await rig.killWorker();
    await rig.call('page', 'health', []);
  },
  async (rig) => {
    const popup = await rig.context.newPage();
    await popup.goto(`chrome-extension://${rig.extensionId}/popup.html`);
  },
];

export const alarmsCleared: FaultRow = {
  id: 'alarms-cleared',
  title: 'All alarms cleared',
  bar: 're-armed at the next wake',
  where: 'Chromium',
  times: { short: 2, full: 10 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      await rig.value('log', 'executeAll', commandsFor('a'));
      // Due in two days: only what is to come has an alarm of its own.
      const [enrollment] = await rig.rows('enrollments');
      const snoozedUntil = `${plusDays(rig.now().local.slice(0, 10), 2)}T09:00`;
      await rig.value('log', 'execute', { type: 'snooze', enrollmentId: enrollment?.id, until: snoozedUntil });
      let armed = 0;
      for (let round = 0; round < times; round += 1) {
        await until(
          'all is armed',
          () => rig.alarms(),
          (names) => names.includes('next') && names.includes('sweep'),
        );
        await rig.backstage.evaluate('chrome.alarms.clearAll()');
        await WAKES[round % WAKES.length]?.(rig);
        await until(
          'all is armed',
          () => rig.alarms(),
          (names) => names.includes('next') && names.includes('sweep'),
        );
        armed += 1;
      }
      return { ...{ injected: times, lost: 0, doubled: 0 }, ok: armed === times, seen: `armed again ${armed} times` };
    }),
};

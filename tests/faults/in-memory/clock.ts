import { toInstant } from '@/lib/domain/time/zone';
import { World } from '../../services/support/world';
import type { FaultRow } from '../row';
import { sendTo, timesNamed } from '../support/book';

const NAMES = ['ada', 'bo'];
const DAY_MS = 86_400_000;

interface Jump {
  name: string;
  start: string;
  jump(world: World): void;
  /** Undoes the jump where the step would not be due for years. */
  back?(world: World): void;
  /** Wall-clock moment at which the step after the mail must be due, in the zone of the end. */
  dueBy: string;
}

/** A mail on Tuesday at ten falls due on Wednesday at ten (24 h), or at nine where hours give way to days. */
const JUMPS: readonly Jump[] = [
  { name: '+3 d', start: '2026-11-24T10:00', jump: (world) => world.travel(3 * DAY_MS), dueBy: '2026-11-27T10:30' },
  {
    name: '+10 y',
    start: '2026-11-24T10:00',
    jump: (world) => world.travel(3_653 * DAY_MS),
    dueBy: '2036-11-24T10:30',
  },
  {
    name: '−10 y',
    start: '2026-11-24T10:00',
    jump: (world) => world.travel(-3_653 * DAY_MS),
    back: (world) => world.travel(3_653 * DAY_MS),
    dueBy: '2026-11-27T10:00',
  },
  { name: '−2 d', start: '2026-11-24T10:00', jump: (world) => world.travel(-2 * DAY_MS), dueBy: '2026-11-27T10:00' },
  { name: 'clocks go back', start: '2026-10-23T10:00', jump: () => {}, dueBy: '2026-10-27T10:00' },
  { name: 'clocks go forward', start: '2026-03-27T10:00', jump: () => {}, dueBy: '2026-03-31T10:00' },
  {
    name: 'to New York',
    start: '2026-11-24T10:00',
    jump: (world) => world.travel(0, 'America/New_York'),
    dueBy: '2026-11-27T10:00',
  },
  {
    name: 'to Tokyo',
    start: '2026-11-24T10:00',
    jump: (world) => world.travel(0, 'Asia/Tokyo'),
    dueBy: '2026-11-27T12:00',
  },
];

/** Whether badge and alarm say what the rows say, after a single sweep. */
async function isRight(world: World): Promise<boolean> {
  const { local, at, zone } = world.now();
  const rows = (await world.db.enrollments.toArray()).filter((row) => row.state === 'active');
  const due = rows.filter((row) => row.nudgeAt !== null && row.nudgeAt <= local).length;
  const next = rows.flatMap((row) => (row.nudgeAt !== null && row.nudgeAt > local ? [row.nudgeAt] : [])).sort()[0];
  const armed = world.seen.alarms.get('next');
  const isArmed = next === undefined || (armed !== undefined && armed <= Math.max(at, toInstant(next, zone)));
  return world.seen.badge.text === (due === 0 ? '' : String(due)) && isArmed;
}

export const clock: FaultRow = {
  id: 'clock',
  title: 'Clock +3 d live, −2 d, ±10 y, daylight saving both ways, other zone',
  bar: 'right within one sweep, no double',
  where: 'memory',
  times: { short: JUMPS.length, full: 10 * JUMPS.length },
  async run({ times }) {
    let lost = 0;
    let doubled = 0;
    const wrong: string[] = [];
    for (let round = 0; round < times; round += 1) {
      const kind = JUMPS[round % JUMPS.length];
      if (!kind) continue;
      const world = new World(kind.start);
      world.travel(Math.floor(round / JUMPS.length) * 3 * 60_000);
      await sendTo(world, NAMES);
      const before = await world.db.enrollments.toArray();
      kind.jump(world);
      await world.sweep();
      if (!(await isRight(world))) wrong.push(`${kind.name} after the jump`);
      kind.back?.(world);
      await world.waitUntil(kind.dueBy);
      await world.sweep();
      if (!(await isRight(world))) wrong.push(`${kind.name} when due`);
      // Back to where it was: nothing is said twice.
      world.travel(-DAY_MS);
      await world.sweep();
      await world.waitUntil(kind.dueBy);
      const after = await world.db.enrollments.toArray();
      if (JSON.stringify(before.map((row) => row.dueAt)) !== JSON.stringify(after.map((row) => row.dueAt)))
        wrong.push(`${kind.name} moves what is due`);
      const named = timesNamed(world, NAMES);
      lost += NAMES.length - (await world.db.touches.count()) + named.filter((count) => count === 0).length;
      doubled += named.filter((count) => count > 1).length;
    }
    return {
      ...{ injected: times, lost, doubled, ok: lost === 0 && doubled === 0 && wrong.length === 0 },
      seen: wrong.length > 0 ? [...new Set(wrong)].join('; ') : `${times} jumps, badge and alarm right after one sweep`,
    };
  },
};

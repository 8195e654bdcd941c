import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { loadCadences, projector, scheduleContext } from '@/lib/services/log/schedule-context';
import { refoldProspects } from '@/lib/storage/log-repository';
import { contents } from '../storage/support/fresh-database';
import { PROSPECT, REP, World } from './support/world';

const PROSPECT_ID = `${REP}:${PROSPECT}`;
const TOUCH = { type: 'log-touch', prospectId: PROSPECT_ID, direction: 'outbound', enrollmentId: null } as const;
const FACTS = { outcome: null, note: null, valueItemId: null } as const;

/** A prospect in a cadence, with 60 calls, one a minute. */
async function muchCalled(): Promise<World> {
  const world = new World('2026-11-24T10:00');
  const log = world.page('log');
  const person = { addresses: [PROSPECT], name: 'Ada', company: 'Acme', mailbox: REP, source: 'manual' as const };
  await log.execute({ type: 'add-prospect', prospectId: PROSPECT_ID, ...person });
  await log.execute({ type: 'enroll', prospectId: PROSPECT_ID, cadenceId: 'steady', afterTouchId: null });
  const start = world.now().at;
  world.travel(2 * 3_600_000);
  await log.executeAll(
    Array.from({ length: 60 }, (_, n) => ({ ...TOUCH, ...FACTS, channel: 'call' as const, at: start + n * 60_000 })),
  );
  return world;
}

test('acts on somebody with many touches leave what one fold of the whole log gives', async () => {
  const world = await muchCalled();
  const log = world.page('log');
  const [call, mail] = [
    { ...TOUCH, ...FACTS, channel: 'call' as const, at: null },
    { ...TOUCH, ...FACTS, channel: 'email' as const, at: null },
  ];
  world.travel(60_000);
  await log.execute(call);
  await log.execute(mail);
  // Long before the others.
  await log.execute({ ...call, at: world.now().at - 110 * 60_000 });
  const [step] = (await world.db.touches.toArray()).filter(({ dueAt }) => dueAt !== undefined);
  const [run] = await world.db.enrollments.toArray();
  const ended = await log.execute({ type: 'finish', enrollmentId: run?.id ?? '', reason: 'lost' });
  const enroll = {
    type: 'enroll',
    prospectId: PROSPECT_ID,
    cadenceId: 'steady',
    afterTouchId: step?.id ?? '',
  } as const;
  expect([ended.ok, (await log.execute(enroll)).ok]).toEqual([true, true]);
  const last = await log.execute(call);
  if (last.ok) await log.undo(last.batch);
  const byActs = await contents(world.db);
  expect(byActs.touches).toHaveLength(63);
  await world.db.touches.clear();
  const schedule = scheduleContext(await loadCadences(world.db), DEFAULT_SETTINGS, world.now().zone);
  await refoldProspects(world.db, [PROSPECT_ID], projector(schedule));
  expect((await contents(world.db)).touches).toEqual(byActs.touches);
});

test('a call on them reads no row of the touches that stay as they are', async () => {
  const world = await muchCalled();
  let read = 0;
  world.db.touches.hook('reading', (row) => {
    read += 1;
    return row;
  });
  await world.page('log').execute({ ...TOUCH, ...FACTS, channel: 'call', at: null });
  expect(await world.db.touches.count()).toBe(61);
  expect(read).toBeLessThan(10);
});

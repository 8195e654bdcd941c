import { expect, it } from 'vitest';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { REP, World } from '../support/world';

const DAY_MS = 86_400_000;

/** Somebody written to once, three weeks ago, and enrolled nowhere. */
async function writtenOnce(world: World, name: string): Promise<string> {
  const log = world.page('log');
  const address = `${name}@acme.example`;
  const prospectId = prospectIdOf(REP, address);
  const person = { addresses: [address], name: '', company: '', mailbox: REP, source: 'manual' as const };
  await log.execute({ type: 'add-prospect', prospectId, ...person });
  const facts = { enrollmentId: null, outcome: null, note: null, valueItemId: null };
  const at = world.now().at - 21 * DAY_MS;
  await log.execute({ type: 'log-touch', prospectId, channel: 'email', direction: 'outbound', at, ...facts });
  return prospectId;
}

it('people silent after one touch are taken up, spread under the cap on working days, and let go again by one undo', async () => {
  const world = new World('2026-11-26T10:00');
  await world.sweep();
  await world.page('setup').saveSettings({ dailyCap: 2 });
  const ids: string[] = [];
  for (const name of ['ada', 'ben', 'cleo', 'dan', 'eve']) ids.push(await writtenOnce(world, name));
  expect(await world.db.journeys.where('silentSince').above(0).count()).toBe(5);

  const { batch, done } = await world.page('log').takeUp([...ids, 'nobody']);
  expect(done).toBe(5);
  const runs = await world.db.enrollments.toArray();
  expect(runs.map(({ stepIndex }) => stepIndex)).toEqual([1, 1, 1, 1, 1]);
  const days = runs.map(({ dueAt }) => dueAt?.slice(0, 10)).toSorted();
  expect(days).toEqual(['2026-11-27', '2026-11-27', '2026-11-30', '2026-11-30', '2026-12-01']);
  expect(await world.db.journeys.where('silentSince').above(0).count()).toBe(0);

  await world.page('log').undo(batch);
  expect(await world.db.enrollments.count()).toBe(0);
  expect(await world.db.journeys.where('silentSince').above(0).count()).toBe(5);
});

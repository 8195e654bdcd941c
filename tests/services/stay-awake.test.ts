import { expect, test } from 'vitest';
import { PROSPECT, REP, World } from './support/world';

test('after an act the background is kept from being stopped until the badge shows it, and no longer', async () => {
  const world = new World();
  await world.background.sweep();
  await world.background.idle();
  expect(world.seen.wasAwake).toBe(false);
  const person = { addresses: [PROSPECT], name: 'Ada', company: 'Acme', mailbox: REP, source: 'manual' as const };
  await world.page('log').execute({ type: 'add-prospect', prospectId: 'p1', ...person });
  await world.background.idle();
  expect(world.seen.wasAwake).toBe(true);
  expect(world.seen.awake).toBe(0);
});

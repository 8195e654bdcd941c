import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_RUNS } from '../../support/property-runs';
import { claim, end } from '../support/lost-beginning';
import { World } from '../support/world';

test('no report begins a send without such an end and a press', { timeout: 120_000 }, async () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('claim' as const), tabId: fc.constantFrom(1, 2), heldMs: fc.nat(10_000) }),
    fc.record({
      kind: fc.constant('end' as const),
      tabId: fc.constantFrom(1, 2),
      status: fc.constantFrom(200, 500, 0),
    }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(30_000) }),
    fc.record({ kind: fc.constant('restart' as const) }),
  );
  const runs = Math.ceil(PROPERTY_RUNS / 25);
  const without = fc.constantFrom('press', 'end');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), without, async (acts, missing) => {
      const world = new World();
      for (const [index, each] of acts.entries()) {
        const { tabId, heldMs } = { tabId: 1, heldMs: 0, ...each };
        if (each.kind === 'claim')
          await claim(world, { id: `msg-a:r${index}`, tabId, heldMs, pressed: missing !== 'press' });
        if (each.kind === 'end' && missing !== 'end') await end(world, 9_100 + index, { tabId, status: each.status });
        if (each.kind === 'wait') await world.wait(each.ms);
        if (each.kind === 'restart') await world.restart();
      }
      expect(await world.db.sends.count()).toBe(0);
    }),
    { numRuns: runs },
  );
});

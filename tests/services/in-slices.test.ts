import { expect, onTestFinished, test, vi } from 'vitest';
import { inSlices } from '@/lib/services/in-slices';
import { sendAndSettle, show, wireMessage } from './support/gmail';
import { READERS } from './support/readers';
import { OWN, World } from './support/world';

test('steps run to their end, with a pause after each 20 ms of work', async () => {
  let clock = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const waits = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => [now, waits].forEach((each) => void each.mockRestore()));
  const steps = function* () {
    for (let step = 0; step < 6; step += 1) {
      clock += 15;
      yield;
    }
    return 'read';
  };
  expect(await inSlices(steps())).toBe('read');
  expect(waits).toHaveBeenCalledTimes(3);
});

test('somebody erased while their answer is read stays erased', async () => {
  const world = new World();
  await sendAndSettle(world);
  const [prospect] = await world.db.prospects.toArray();
  const { classify } = READERS;
  const reading = vi.spyOn(READERS, 'classify').mockImplementationOnce(function* (...mail) {
    let isErased = false;
    const call = { kind: 'next-touch:call', service: 'page', method: 'erase', args: [[prospect?.id]] };
    const page = { id: OWN.ownId, url: `${OWN.ownBase}popup.html` };
    void world.background.message(call, page).then(() => {
      isErased = true;
    });
    while (!isErased) {
      for (const since = performance.now(); performance.now() - since < 21; );
      yield;
    }
    return yield* classify(...mail);
  });
  onTestFinished(() => reading.mockRestore());
  await show(world, [wireMessage({ messageId: 'msg-f:1', at: world.now().at + 1 })]);
  expect(reading).toHaveBeenCalled();
  expect(await world.db.events.count()).toBe(0);
});

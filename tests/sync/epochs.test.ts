import { expect, it } from 'vitest';
import { putDoc } from '@/lib/services/sync/session';
import { wantRotation } from '@/lib/sync/rotate';
import type { Wire } from '@/lib/sync/wire';
import { story } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import type { TestMachine } from './support/machine';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

const card = (machine: TestMachine, removedAt: number | null = null) => ({
  ...{ name: machine.name, publicKey: 'U', joinedAt: 0 },
  wrapKey: machine.publicKey,
  removedAt,
});

/** A wire on which something happens before the first message is sent. */
function before(happens: () => Promise<unknown>): (wire: Wire) => Wire {
  let once: Promise<unknown> | null = null;
  return (wire) => ({
    ...wire,
    async publish(subject, bytes) {
      once ??= happens();
      await once;
      return wire.publish(subject, bytes);
    },
  });
}

describeIf(SERVER, 'no nats-server on this machine')('a new epoch', () => {
  const rep = repOnServer();

  async function three() {
    const { machines } = await rep.machines(3);
    const [one, two, lost] = machines;
    if (!one || !two || !lost) throw new Error('Three machines');
    for (const each of machines) await putDoc(each.sync, 'machine', each.name, card(each));
    await level(...machines);
    return { one, two, lost };
  }
  async function remove(by: TestMachine, machine: TestMachine) {
    await putDoc(by.sync, 'machine', machine.name, card(machine, by.at));
    await wantRotation(by.sync);
  }
  const epochs = ({ sync }: TestMachine) => sync.vault.epochs.map(({ n }) => n);

  it('is given to no machine that was removed while another began one for all', async () => {
    const { one, two, lost } = await three();
    await wantRotation(one.sync);
    await remove(two, lost);
    await two.pass(before(() => one.pass()));
    await level(two, one);
    expect(epochs(one)).toEqual(epochs(two));
    await one.write(story('new', 1));
    await level(one, two, lost);
    expect(await two.db.prospects.get('new')).toBeDefined();
    expect(await lost.db.prospects.get('new')).toBeUndefined();
    expect(epochs(lost).at(-1)).toBeLessThan(epochs(one).at(-1) ?? 0);
    // Nobody begins another one after that.
    await level(one, two);
    expect(await one.pass()).toMatchObject({ sent: 0, received: 0 });
  });

  it('raises no alarm on the machines that stay, however much was written in it', async () => {
    const { one, two, lost } = await three();
    await remove(one, lost);
    await level(one);
    await one.write(story('new', 2));
    await one.pass();
    expect(await two.pass()).toMatchObject({ unreadable: 0, newer: 0 });
    expect(await two.db.touches.count()).toBe(2);
    expect((await lost.pass()).unreadable).toBeGreaterThan(0);
  });
});

import { expect, it } from 'vitest';
import { added, story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import type { TestMachine } from './support/machine';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

const ADA = 'ada@buyer.example';
/** Ada, written to again after she was erased. */
const again = [added('ada'), touched('ada', 5)];

describeIf(SERVER, 'no nats-server on this machine')('erasing a person', () => {
  const rep = repOnServer();

  async function three() {
    const { vault, machines } = await rep.machines(3);
    const [one, two, away] = machines;
    if (!one || !two || !away) throw new Error('Three machines');
    await one.write(story('ada', 1));
    await level(one, two, away);
    return { vault, one, two, away };
  }
  async function alike(...machines: TestMachine[]) {
    const [first, ...others] = await Promise.all(machines.map((each) => each.everything()));
    for (const each of others) expect(each).toEqual(first);
    for (const each of machines) expect(await each.tables.outbox.count()).toBe(0);
  }

  it('takes nothing of what was written to them afterwards from a machine that was away all the while', async () => {
    const { one, two, away } = await three();
    await one.erase('ada');
    await level(one, two);
    await two.write(again);
    await level(two, one);
    await level(away);
    expect(await away.db.touches.count()).toBe(1);
    await alike(one, two, away);
  });

  it('on two machines at once takes nothing from the server that a third wrote after the first', async () => {
    const { vault, one, two, away } = await three();
    await one.erase('ada');
    await two.erase('ada');
    await one.pass();
    await level(away);
    await away.write(again);
    await level(away, two, one);
    const fresh = await rep.machine();
    await fresh.join(vault);
    await level(fresh);
    expect(await fresh.db.touches.count()).toBe(1);
    await alike(one, two, away, fresh);
  });

  it('reaches what another machine had written of them, unread here until then', async () => {
    const { vault, one, two } = await rep.pair();
    await level(one, two);
    await two.write(story('ada', 2));
    await two.pass();
    await one.write(story('ada', 0));
    await one.erase('ada');
    await level(one, two);
    const fresh = await rep.machine();
    await fresh.join(vault);
    await level(fresh);
    for (const each of [one, two, fresh]) expect(await each.db.prospects.get('ada')).toBeUndefined();
    await alike(one, two, fresh);
    expect(await one.tables.held.count()).toBe(0);
  });

  it('takes their address out of mails to others, on the server too', async () => {
    const { vault, one, two } = await rep.pair();
    await one.write([...story('ada', 1), ...story('bob', 1), touched('bob', 5, { cc: [ADA, 'eve@buyer.example'] })]);
    await level(one, two);
    await one.erase('ada');
    await level(one, two);
    const fresh = await rep.machine();
    await fresh.join(vault);
    await level(fresh);
    expect((await fresh.db.events.get('touch-bob-5')) as object).toMatchObject({ cc: ['eve@buyer.example'] });
    await alike(one, two, fresh);
  });

  it('ends where two machines knew different addresses of theirs, with neither in copy', async () => {
    const { one, two } = await rep.pair();
    await one.write([...story('bob', 1), touched('bob', 5, { cc: [ADA, 'ada@home.example', 'eve@buyer.example'] })]);
    await level(one, two);
    const without = async (machine: TestMachine, ...gone: string[]) =>
      machine.db.events.toCollection().modify((event) => {
        if (event.type === 'touched') event.cc = event.cc.filter((each) => !gone.includes(each));
      });
    await without(one, ADA);
    await without(two, 'ada@home.example');
    await level(one, two);
    await level(one, two);
    expect(await one.db.events.get('touch-bob-5')).toMatchObject({ cc: ['eve@buyer.example'] });
    await alike(one, two);
    for (const each of [one, two]) expect(await each.pass()).toMatchObject({ sent: 0, received: 0 });
  });

  it('stands against an event that another machine sends at the same moment', async () => {
    const { one, two, away } = await three();
    await away.write([touched('ada', 8)]);
    let erased: Promise<void> | null = null;
    await away.pass((wire) => ({
      ...wire,
      async publish(subject, bytes) {
        erased ??= one
          .erase('ada')
          .then(() => one.pass())
          .then(() => {});
        await erased;
        return wire.publish(subject, bytes);
      },
    }));
    await level(two, one, away);
    for (const each of [one, two, away]) expect(await each.db.events.where('prospectId').equals('ada').count()).toBe(0);
    await alike(one, two, away);
  });

  it('leaves no key behind that would be in the way of a new one', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 1));
    await level(one, two);
    const [key] = await two.tables.keys.toArray();
    if (!key) throw new Error('A key');
    await one.erase('ada');
    await level(one, two);
    // As a machine does that has not heard of it, after the streams were put back.
    const wire = await two.wire();
    await two.sync.ring.republish(wire, key);
    await wire.close();
    await two.write(again);
    await level(two, one);
    expect(await one.db.touches.count()).toBe(1);
    await alike(one, two);
  });
});

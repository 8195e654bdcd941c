import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newVault } from '@/lib/sync/vault';
import { type Wire, WireError } from '@/lib/sync/wire';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import type { TestMachine } from './support/machine';
import { level, repOnServer } from './support/rep';
import { admin, SERVER } from './support/server';

/** A wire on which every publish fails from the n-th on; with `silently` the server has stored it all the same. */
function breaking(after: number, silently: boolean): (wire: Wire) => Wire {
  let count = 0;
  return (wire) => ({
    ...wire,
    async publish(subject, bytes) {
      count += 1;
      if (count <= after) return wire.publish(subject, bytes);
      if (silently) await wire.publish(subject, bytes);
      throw new WireError('unreachable', 'Cut');
    },
  });
}

async function newest(machine: TestMachine, subjects: 'items' | 'keys') {
  const wire = await machine.wire();
  try {
    return (await wire.bounds(subjects)).lastSeq;
  } finally {
    await wire.close();
  }
}

describeIf(SERVER, 'no nats-server on this machine')('sync survives', () => {
  const rep = repOnServer();

  it.each([true, false])('a connection cut after any number of messages (stored unheard: %s)', async (silently) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 9 }), async (after) => {
        const { one, two } = await rep.pair();
        await one.write([...story('ada', 3), ...story('bob', 1)]);
        await expect(one.pass(breaking(after, silently))).rejects.toThrow(WireError);
        expect(await one.tables.outbox.count()).toBeGreaterThan(0);
        await level(one, two);
        expect(await one.tables.outbox.count()).toBe(0);
        expect(await two.everything()).toEqual(await one.everything());
        expect(await two.db.events.count()).toBe(8);
      }),
      { numRuns: 4 },
    );
  });

  it('weeks offline, with both writing all the while', async () => {
    const { one, two } = await rep.pair();
    await level(one, two);
    for (let day = 0; day < 15; day += 1) {
      one.at += 86_400_000;
      await one.write([...story(`a${day}`, 2), touched('shared', day)]);
      await two.write([...story(`b${day}`, 1), touched('shared', 100 + day)]);
    }
    await level(two, one);
    expect(await one.everything()).toEqual(await two.everything());
    expect(await one.db.events.count()).toBe(15 * 4 + 15 * 3 + 30);
  });

  it('events and messages of a version to come: kept, not folded, and read once we are that version', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 1));
    await level(one, two);
    const future = { ...touched('ada', 7), v: 2, mood: 'bright' };
    await one.db.table('events').put(future);
    await one.pass();
    expect(await two.pass()).toMatchObject({ newer: 1 });
    expect(await two.db.events.get(future.id)).toBeUndefined();
    expect(await two.tables.held.count()).toBe(1);
    expect((await two.pass()).newer).toBe(1);
    const [held] = await two.tables.held.toArray();
    expect(held?.reason).toBe('newer');
  });

  it('a code of another vault: nothing is read wrong, and it is said', async () => {
    const { one, vault } = await rep.pair();
    await one.write(story('ada', 1));
    await one.pass();
    const other = await rep.machine();
    await other.join({ ...newVault(), id: vault.id });
    const report = await other.pass();
    expect(report.unreadable).toBeGreaterThan(0);
    expect(await other.db.events.count()).toBe(0);
  });

  it('a stream put back from an older backup: what it lacks comes again, and nobody erased comes back', async () => {
    const { one, two, vault } = await rep.pair();
    await one.write([...story('ada', 1), ...story('gone', 1)]);
    await level(one, two);
    await one.erase('gone');
    await level(one, two);
    expect(await two.db.prospects.get('gone')).toBeUndefined();
    // The server loses everything of late: its streams are made anew, as a restore from before the first day would.
    const connection = await admin(rep.server().cluster);
    const { jetstreamManager } = await import('@nats-io/jetstream');
    const { makeStreams } = await import('@/scripts/sync/streams.mjs');
    const jsm = await jetstreamManager(connection);
    for (const name of ['T_acme', 'K_acme']) await jsm.streams.delete(name);
    await makeStreams(connection, 'acme');
    await connection.close();
    await two.write(story('late', 1));
    expect(await two.pass()).toMatchObject({ restored: true });
    await level(one, two);
    const third = await rep.machine();
    await third.join(vault);
    await level(third, one, two);
    expect(await third.db.prospects.toCollection().primaryKeys()).toEqual(['ada', 'late']);
    expect(await third.everything()).toEqual(await one.everything());
    expect(await two.everything()).toEqual(await one.everything());
  });

  it('a clock that is wrong: the log is level all the same, and the difference is told', async () => {
    const { one, two } = await rep.pair();
    one.at += 40 * 86_400_000;
    await one.write(story('ada', 1));
    const { skew } = await one.pass();
    expect(Math.abs(skew ?? 0)).toBeGreaterThan(86_400_000);
    await two.pass();
    expect(await two.everything()).toEqual(await one.everything());
  });

  it('a full stream: what does not fit waits, and nothing that was taken goes', async () => {
    const { one } = await rep.pair();
    await one.write(story('ada', 1));
    const before = await newest(one, 'items');
    const full = (wire: Wire): Wire => ({
      ...wire,
      publish: async () => {
        throw new WireError('stream-full', 'Full');
      },
    });
    await expect(one.pass(full)).rejects.toMatchObject({ code: 'stream-full' });
    expect(await newest(one, 'items')).toBe(before);
    expect(await one.tables.outbox.count()).toBe(3);
    await one.pass();
    expect(await one.tables.outbox.count()).toBe(0);
  });
});

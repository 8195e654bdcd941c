import { expect, it } from 'vitest';
import { connectNats } from '@/lib/sync/nats/connect';
import type { WireError } from '@/lib/sync/wire';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

const PEOPLE = 60;
const TOUCHES = 8;
/** Messages that a node has yet to get when it comes back, and readings meanwhile. */
const MISSED = 800;
const READINGS = 12;

describeIf(SERVER, 'no nats-server on this machine')('three nodes, each killed while a machine sends', () => {
  const rep = repOnServer(3);

  it('lose nothing that left the outbox, and the other machine reads all of it', { timeout: 120_000 }, async () => {
    const { one, two } = await rep.pair();
    const { cluster } = rep.server();
    for (let n = 0; n < PEOPLE; n += 1)
      await one.write([...story(`p${n}`, 1), ...Array.from({ length: TOUCHES }, (_, k) => touched(`p${n}`, 10 + k))]);
    for (const node of [0, 1, 2]) {
      const pass = one.pass().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 60));
      cluster.kill(node);
      await pass;
      cluster.start(node);
      await cluster.ready(60_000);
    }
    await one.passUntilDone();
    await two.passUntilDone();
    await level(one, two);
    expect(await one.tables.outbox.count()).toBe(0);
    expect(await two.everything()).toEqual(await one.everything());
  });

  it('hand over all that their leader has, or fail, also where a reader lies on one that was away', {
    timeout: 120_000,
  }, async () => {
    const { cluster, team } = rep.server();
    const wire = await connectNats({ servers: cluster.servers().slice(0, 1), team, seed: null });
    cluster.kill(2);
    const subjects = Array.from({ length: MISSED }, (_, n) => `t.${team}.elsewhere.person.i${n}`);
    const publish = () => Promise.all(subjects.map((subject) => wire.publish(subject, new Uint8Array(800))));
    // The one that was killed may have led the stream: nobody answers until another does.
    await expect.poll(() => publish().catch(() => null), { timeout: 60_000 }).not.toBeNull();
    cluster.start(2);
    // Each reading has a reader of its own, on a node that the servers choose.
    const read = async (): Promise<number | string> => {
      let count = 0;
      try {
        await wire.read('items', `t.${team}.elsewhere.>`, 1, 100, async (messages) => {
          count += messages.length;
        });
        return count;
      } catch (error) {
        return (error as WireError).code;
      }
    };
    const readings: (number | string)[] = [];
    for (let n = 0; n < READINGS; n += 1) readings.push(await read());
    expect(readings.filter((each) => each !== MISSED && each !== 'unreachable')).toEqual([]);
    await expect.poll(read, { timeout: 60_000 }).toBe(MISSED);
    await wire.close();
  });
});

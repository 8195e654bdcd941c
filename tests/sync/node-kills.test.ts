import { expect, it } from 'vitest';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

const PEOPLE = 60;
const TOUCHES = 8;

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
});

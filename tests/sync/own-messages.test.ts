import { expect, it } from 'vitest';
import { readCursor } from '@/lib/sync/cursor';
import { newVault } from '@/lib/sync/vault';
import type { Wire } from '@/lib/sync/wire';
import { story } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { repOnServer } from './support/rep';
import { SERVER } from './support/server';

/** A wire that notes how many messages reading has handed over. */
function counting(read: { messages: number }): (wire: Wire) => Wire {
  return (wire) => ({
    ...wire,
    read: (stream, filter, from, batch, take) =>
      wire.read(stream, filter, from, batch, (messages) => {
        read.messages += messages.length;
        return take(messages);
      }),
  });
}

describeIf(SERVER, 'no nats-server on this machine')('what a machine has just sent', () => {
  const rep = repOnServer();

  it('is not read back, with messages of other vaults before and after it', async () => {
    const stranger = await rep.machine();
    await stranger.join(newVault());
    const { one } = await rep.pair();
    await stranger.write(story('bob', 1));
    await stranger.pass();
    await one.write([...story('ada', 2), ...story('cyd', 2)]);
    const read = { messages: 0 };
    expect(await one.pass(counting(read))).toMatchObject({ sent: 8, received: 0 });
    expect(read.messages).toBe(0);
    await stranger.write(story('dan', 1));
    await stranger.pass();
    await one.write(story('eve', 0));
    await one.pass(counting(read));
    expect(read.messages).toBe(0);
  });

  it('does not hide what another machine wrote in between', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 2));
    await two.write(story('bob', 2));
    const meddling = (wire: Wire): Wire => {
      let published = 0;
      return {
        ...wire,
        async publish(subject, bytes) {
          published += 1;
          if (published === 3) await two.pass();
          return wire.publish(subject, bytes);
        },
      };
    };
    await one.pass(meddling);
    await two.pass();
    expect(await one.db.events.count()).toBe(8);
    expect(await two.everything()).toEqual(await one.everything());
  });

  it('moves the cursor no further than the stream goes', async () => {
    const { one, vault } = await rep.pair();
    await one.write(story('ada', 1));
    await one.pass();
    const wire = await one.wire();
    expect((await readCursor(one.tables, vault.id, 'items')).seq).toBe((await wire.bounds('items')).lastSeq);
    await wire.close();
    expect(await one.pass()).toMatchObject({ sent: 0, received: 0, restored: false });
  });
});

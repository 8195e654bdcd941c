import { expect, it } from 'vitest';
import { rotation } from '@/lib/sync/rotate';
import { outboxKey } from '@/lib/sync/tables';
import { mergedInto, story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

describeIf(SERVER, 'no nats-server on this machine')('erasing a person', () => {
  const rep = repOnServer();

  it('reaches every machine, the outbox of one that was away, and the server', async () => {
    const { one, two, vault } = await rep.pair();
    await one.write([...story('ada', 2), ...story('bob', 1), mergedInto('bob', 'eve'), ...story('eve', 1)]);
    await level(one, two);
    await two.write([touched('ada', 9), touched('bob', 9)]);
    await one.erase('ada');
    await one.pass();
    await two.pass();
    expect(await two.db.events.where('prospectId').equals('ada').count()).toBe(0);
    expect(await two.db.prospects.get('ada')).toBeUndefined();
    expect(await two.tables.outbox.count()).toBe(0);
    await one.pass();
    expect(await one.everything()).toEqual(await two.everything());
    const third = await rep.machine();
    await third.join(vault);
    await third.pass();
    expect(await third.everything()).toEqual(await one.everything());
    const wire = await one.wire();
    const tag = await one.sync.namer.person('ada');
    let left = 0;
    await wire.read('items', `t.acme.${vault.id}.${tag}.*`, 1, 100, async (messages) => {
      left += messages.length;
    });
    expect(left).toBe(0);
    expect(await wire.find('keys', `k.acme.${vault.id}.${tag}`)).toBeNull();
    await wire.close();
  });

  it('lets the rep write to them again, under another key', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 1));
    await level(one, two);
    const [before] = await two.tables.keys.toArray();
    await one.erase('ada');
    await level(one, two);
    await two.write(story('ada', 3));
    await level(two, one);
    const [after] = await one.tables.keys.toArray();
    expect(after?.keyId).not.toBe(before?.keyId);
    expect(await one.db.touches.count()).toBe(3);
    expect(await one.everything()).toEqual(await two.everything());
  });

  it('takes the merges that named them from the server as well', async () => {
    const { one, two, vault } = await rep.pair();
    await one.write([...story('bob', 1), ...story('ada', 1), mergedInto('bob', 'ada')]);
    await level(one, two);
    await one.erase('bob');
    await level(one, two);
    const wire = await two.wire();
    const left: string[] = [];
    await wire.read('items', `t.acme.${vault.id}.>`, 1, 100, async (messages) => {
      left.push(...messages.map((message) => message.subject));
    });
    await wire.close();
    // The two tombstones, and nothing else.
    expect(left).toHaveLength(2);
    expect(await two.db.events.count()).toBe(0);
  });
});

describeIf(SERVER, 'no nats-server on this machine')('a new epoch', () => {
  const rep = repOnServer();

  it('is read by the machines that stay and not by the one that was removed', async () => {
    const { machines } = await rep.machines(3);
    const [one, two, lost] = machines;
    if (!one || !two || !lost) throw new Error('Three machines');
    await one.write(story('ada', 1));
    await level(one, two, lost);
    const stay = new Map([one, two].map((each) => [each.name, each.publicKey]));
    const item = await rotation(one.sync.vault, one.name, stay);
    await one.tables.outbox.put({ key: outboxKey('item', 'rotated:2'), rev: 'r', at: 0, item });
    await one.pass();
    await one.write([touched('ada', 5), ...story('new', 1)]);
    await two.write([touched('ada', 6)]);
    await level(one, two);
    await level(one, two);
    expect(one.sync.vault.epochs).toHaveLength(2);
    expect(two.sync.vault.epochs).toEqual(one.sync.vault.epochs);
    expect(await one.everything()).toEqual(await two.everything());
    expect(await two.db.events.count()).toBe(8);
    const report = await lost.pass();
    expect(report.unreadable).toBeGreaterThan(0);
    expect(lost.sync.vault.epochs).toHaveLength(1);
    expect(await lost.db.events.get('touch-ada-5')).toBeUndefined();
    expect(await lost.db.prospects.get('new')).toBeUndefined();
  });
});

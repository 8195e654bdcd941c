import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { putDoc } from '@/lib/services/sync/session';
import { wantRotation } from '@/lib/sync/rotate';
import { keySubject, personFilter } from '@/lib/sync/subjects';
import { type Wire, WireError } from '@/lib/sync/wire';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { START, type TestMachine } from './support/machine';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

const copies: string[] = [];
afterAll(() => {
  for (const each of copies) rmSync(each, { recursive: true, force: true });
});

describeIf(SERVER, 'no nats-server on this machine')('streams that were put back from a copy', () => {
  const rep = repOnServer();

  /** Stops the node, does something with its files, and starts it again. */
  async function whileStopped(work: (store: string) => void): Promise<void> {
    const { cluster } = rep.server();
    const [node] = cluster.nodes;
    const ended = new Promise((resolve) => node?.child?.once('exit', resolve));
    cluster.kill(0, 'SIGTERM');
    await ended;
    work(node?.store ?? '');
    cluster.start(0);
    await cluster.ready();
  }
  /** Takes a copy of all streams; call the answer to put it back. */
  async function copyStreams(): Promise<() => Promise<void>> {
    const copy = mkdtempSync(path.join(tmpdir(), 'next-touch-copy-'));
    copies.push(copy);
    await whileStopped((store) => cpSync(store, copy, { recursive: true }));
    return () =>
      whileStopped((store) => {
        rmSync(store, { recursive: true });
        cpSync(copy, store, { recursive: true });
      });
  }
  async function fresh(vault: Parameters<TestMachine['join']>[0]): Promise<TestMachine> {
    const machine = await rep.machine();
    await machine.join(vault);
    await level(machine);
    return machine;
  }

  it('get what they lack; who was erased since is erased again, key and all', async () => {
    const { one, two, vault } = await rep.pair();
    await one.write([...story('ada', 1), ...story('gone', 2)]);
    await level(one, two);
    const putBack = await copyStreams();
    await one.erase('gone');
    await one.write(story('bob', 1));
    await level(one, two);
    await putBack();
    await two.write([touched('ada', 7)]);
    expect(await two.pass()).toMatchObject({ restored: true });
    await level(one, two);
    const third = await fresh(vault);
    expect((await third.db.prospects.toCollection().primaryKeys()).toSorted()).toEqual(['ada', 'bob']);
    for (const each of [two, third]) expect(await each.everything()).toEqual(await one.everything());
    const wire = await one.wire();
    const tag = await one.sync.namer.person('gone');
    expect(await wire.find('keys', keySubject('acme', vault.id, tag))).toBeNull();
    expect(await wire.next('items', personFilter('acme', vault.id, tag), 1)).toBeNull();
    await wire.close();
  });

  it('erase again for the machine alone that had erased, too', async () => {
    const { one, vault } = await rep.pair();
    await one.write(story('gone', 1));
    await one.pass();
    const putBack = await copyStreams();
    await one.erase('gone');
    await one.pass();
    await putBack();
    await one.pass();
    const wire = await one.wire();
    const tag = await one.sync.namer.person('gone');
    expect(await wire.find('keys', keySubject('acme', vault.id, tag))).toBeNull();
    expect(await wire.next('items', personFilter('acme', vault.id, tag), 1)).toBeNull();
    await wire.close();
  });

  it('bring no address of an erased person back among those in copy', async () => {
    const { one, two, vault } = await rep.pair();
    const copied = touched('bob', 5, { cc: ['ada@buyer.example', 'eve@buyer.example'] });
    await one.write([...story('ada', 1), ...story('bob', 1), copied]);
    await level(one, two);
    const putBack = await copyStreams();
    await one.erase('ada');
    await level(one, two);
    await putBack();
    await level(two, one);
    await level(two, one);
    const third = await fresh(vault);
    for (const each of [one, two, third]) {
      expect(await each.db.events.get(copied.id)).toMatchObject({ cc: ['eve@buyer.example'] });
      expect(await each.everything()).toEqual(await one.everything());
      expect(await each.tables.outbox.count()).toBe(0);
    }
  });

  it('get the epochs they lack, for a machine that had not read them', async () => {
    const { machines } = await rep.machines(2);
    const [one, away] = machines;
    if (!one || !away) throw new Error('Two machines');
    for (const each of machines) {
      const { name, publicKey } = each;
      await putDoc(each.sync, 'machine', name, { name, publicKey, wrapKey: publicKey, joinedAt: 0, removedAt: null });
    }
    await level(one, away);
    const putBack = await copyStreams();
    await wantRotation(one.sync);
    await one.pass();
    await one.write(story('new', 1));
    await one.pass();
    await putBack();
    await level(one, away);
    expect(away.sync.vault.epochs).toEqual(one.sync.vault.epochs);
    expect(await away.everything()).toEqual(await one.everything());
    expect(await away.db.prospects.get('new')).toBeDefined();
  });

  it('get what was acknowledged to a worker that died before it had read on', async () => {
    const { one, vault } = await rep.pair();
    const putBack = await copyStreams();
    await one.write(story('ada', 1));
    let sent = 0;
    const dying = (wire: Wire): Wire => ({
      ...wire,
      async publish(subject, bytes) {
        sent += 1;
        return wire.publish(subject, bytes);
      },
      async at(...place) {
        if (sent > 0) throw new WireError('unreachable', 'The worker is gone');
        return wire.at(...place);
      },
    });
    await expect(one.pass(dying)).rejects.toThrow(WireError);
    expect(await one.tables.outbox.count()).toBe(0);
    await putBack();
    await level(one);
    expect(await (await fresh(vault)).everything()).toEqual(await one.everything());
  });

  it('bring no earlier version of a setting back over a later one', async () => {
    const { one, two } = await rep.pair();
    await level(one, two);
    const putBack = await copyStreams();
    two.at = START + 1_000;
    two.settings = { ...two.settings, dailyCap: 12 };
    await two.pass();
    one.at = START + 2_000;
    one.settings = { ...one.settings, dailyCap: 7 };
    await putBack();
    await level(one, two);
    await level(one, two);
    expect([one.settings.dailyCap, two.settings.dailyCap]).toEqual([7, 7]);
  });
});

import { nkeys } from '@nats-io/nats-core';
import { expect, it, onTestFinished } from 'vitest';
import { fromUtf8, utf8 } from '@/lib/sync/bytes';
import { connectNats } from '@/lib/sync/nats/connect';
import { accountsFor } from '@/scripts/sync/accounts.mjs';
import { describeIf } from '../support/only-if';
import { SERVER, startServer } from './support/server';

const BYTES = utf8('sealed');

describeIf(SERVER, 'no nats-server on this machine')('publishing to a real server', () => {
  async function connected() {
    const server = await startServer({ team: 'acme' });
    onTestFinished(() => server.stop());
    const wire = await connectNats({ servers: server.cluster.servers(), team: 'acme', seed: null });
    onTestFinished(() => wire.close());
    return { server, wire };
  }

  it('gives each of thousands under way a place of its own, and knows what was there', async () => {
    const { wire } = await connected();
    const places = await Promise.all(Array.from({ length: 3_000 }, (_, n) => wire.publish(`t.acme.v.p.${n}`, BYTES)));
    expect(new Set(places).size).toBe(3_000);
    expect(await wire.find('items', 't.acme.v.p.7')).toMatchObject({ seq: places[7] });
    expect(await wire.publish('t.acme.v.p.7', BYTES)).toBe('known');
    expect(await wire.bounds('items')).toEqual({ firstSeq: 1, lastSeq: 3_000 });
  });

  it('says what a server takes no more of, and goes on with the rest', async () => {
    const { wire } = await connected();
    const [large, small] = await Promise.allSettled([
      wire.publish('t.acme.v.p.large', new Uint8Array(400 * 1024)),
      wire.publish('t.acme.v.p.small', BYTES),
    ]);
    expect(large).toMatchObject({ reason: { code: 'too-large' } });
    expect(small).toMatchObject({ value: 1 });
  });

  it('gives up what is under way when the server dies, and where no stream takes it', async () => {
    const { server, wire } = await connected();
    await expect(wire.publish('t.other.v.p.1', BYTES)).rejects.toMatchObject({ code: 'unreachable' });
    server.cluster.kill(0);
    const all = Array.from({ length: 50 }, (_, n) => wire.publish(`t.acme.v.p.${n}`, BYTES));
    for (const each of await Promise.allSettled(all)) expect(each).toMatchObject({ reason: { code: 'unreachable' } });
  });

  it('is told at once what the machine may not do', async () => {
    const user = nkeys.createUser();
    const accounts = accountsFor([{ team: 'acme', machines: [user.getPublicKey()], maxBytes: 1024 ** 2 }], 'admin');
    const server = await startServer({ team: 'acme', maxBytes: 1024 ** 2, accounts, admin: 'admin' });
    onTestFinished(() => server.stop());
    const seed = fromUtf8(user.getSeed());
    const wire = await connectNats({ servers: server.cluster.servers(), team: 'acme', seed });
    onTestFinished(() => wire.close());
    const [refused, taken] = await Promise.allSettled([
      wire.publish('t.other.v.p.1', BYTES),
      wire.publish('t.acme.v.p.1', BYTES),
    ]);
    expect(refused).toMatchObject({ reason: { code: 'not-admitted' } });
    expect(taken).toMatchObject({ value: 1 });
  });
});

import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountsFor } from '@/scripts/sync/accounts.mjs';
import { makeStreams } from '@/scripts/sync/streams.mjs';
import { describeIf } from '../support/only-if';
import { admin, SERVER, startServer, type TestServer } from './support/server';

const MIB = 1024 ** 2;
let server: TestServer;

describeIf(SERVER, 'no nats-server on this machine')('the streams of a team', () => {
  beforeAll(async () => {
    server = await startServer({ maxBytes: 4 * MIB });
  }, 60_000);
  afterAll(() => server.stop());

  it('get more room where the admin gives it, and keep what they hold', async () => {
    const connection = await admin(server.cluster);
    const jsm = await jetstreamManager(connection);
    const limits = async (name: string) => {
      const { config } = await jsm.streams.info(name);
      return [config.max_bytes, config.max_msgs];
    };
    const { seq } = await jsm.jetstream().publish('t.acme.vault.person.item', 'sealed');
    expect(await limits('T_acme')).toEqual([4 * MIB, 4 * 1024]);
    await makeStreams(connection, 'acme', { maxBytes: 8 * MIB });
    for (const name of ['T_acme', 'K_acme']) expect(await limits(name)).toEqual([8 * MIB, 8 * 1024]);
    expect((await jsm.streams.getMessage('T_acme', { seq }))?.string()).toBe('sealed');
    await connection.close();
  });

  it('are reached by no more connections at once than the team may have', async () => {
    const accounts = accountsFor([{ team: 'acme', machines: [], maxBytes: MIB, connections: 2 }], 'pass');
    const other = await startServer({ maxBytes: MIB, accounts, admin: 'pass' });
    const login = { user: 'admin-acme', pass: 'pass' };
    const open = [await admin(other.cluster, login), await admin(other.cluster, login)];
    await expect(admin(other.cluster, login)).rejects.toThrow();
    await open[0]?.close();
    open.push(await admin(other.cluster, login));
    for (const each of open) await each.close();
    await other.stop();
  });
});

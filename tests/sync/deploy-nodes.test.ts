import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nkeys, wsconnect } from '@nats-io/nats-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { fromUtf8 } from '@/lib/sync/bytes';
import { connectNats } from '@/lib/sync/nats/connect';
import { freePort } from '@/scripts/sync/cluster.mjs';
import { makeStreams } from '@/scripts/sync/streams.mjs';
import { openTeams } from '@/scripts/sync/teams.mjs';
import { describeIf } from '../support/only-if';
import { SERVER } from './support/server';

/** The certificate of these tests is its own authority. */
class TrustingSocket extends WebSocket {
  constructor(address: string, protocols?: string[]) {
    super(address, protocols, { rejectUnauthorized: false });
  }
}
const sockets = globalThis.WebSocket;
let place: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'next-touch-nodes-'));
  globalThis.WebSocket = TrustingSocket as unknown as typeof globalThis.WebSocket;
});
afterEach(async () => {
  globalThis.WebSocket = sockets;
  await Promise.all(children.map(stop));
  children = [];
  rmSync(place, { recursive: true, force: true });
});

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

interface Ports {
  web: number;
  health: number;
  route: number;
  leaf: number;
}

/** Starts a node by a file of deploy/, on ports and in folders of this test; nothing else of the file is changed. */
async function start(name: string, own: Ports, routes: readonly number[]): Promise<ChildProcess> {
  const dir = path.join(place, name);
  mkdirSync(dir);
  for (const file of ['cert.pem', 'key.pem']) cpSync(`tests/gmail-stand-in/certificate/${file}`, path.join(dir, file));
  for (const file of ['accounts.conf', 'leaf.conf'].filter((each) => existsSync(path.join(place, each)))) {
    cpSync(path.join(place, file), path.join(dir, file));
    cpSync(path.join(place, file), path.join(dir, 'server', file));
  }
  const client = await freePort();
  const text = readFileSync(path.join('deploy', name), 'utf8')
    .replaceAll(/(cert_file|ca_file): "[^"]+"/g, `$1: "${dir}/cert.pem"`)
    .replaceAll(/key_file: "[^"]+"/g, `key_file: "${dir}/key.pem"`)
    .replace(/pid_file: "[^"]+"/, `pid_file: "${dir}/pid"`)
    .replace(/log_file: "[^"]+"/, `log_file: "${dir}/log"`)
    .replace(/store_dir: "[^"]+"/, `store_dir: "${dir}/data"`)
    .replace(/^listen: .+$/m, `listen: 127.0.0.1:${client}`)
    .replace(/^http: .+$/m, `http: 127.0.0.1:${own.health}`)
    .replace(/listen: "0\.0\.0\.0:\d+"/, `listen: "127.0.0.1:${own.web}"`)
    .replace('listen: 0.0.0.0:7422', `listen: 127.0.0.1:${own.leaf}`)
    .replace('listen: 0.0.0.0:6222', `listen: 127.0.0.1:${own.route}`)
    .replaceAll(/nats:\/\/sync-(\d):6222/g, (_, n: string) => `nats://127.0.0.1:${routes[Number(n) - 1]}`);
  writeFileSync(path.join(dir, 'node.conf'), text);
  const child = spawn(SERVER?.file ?? '', ['-c', path.join(dir, 'node.conf')], { stdio: 'ignore' });
  children.push(child);
  return child;
}

async function ports(): Promise<Ports> {
  return { web: await freePort(), health: await freePort(), route: await freePort(), leaf: await freePort() };
}

async function healthy({ health }: Ports): Promise<void> {
  await expect
    .poll(() => fetch(`http://127.0.0.1:${health}/healthz`).then(({ status }) => status, String), { timeout: 30_000 })
    .toBe(200);
}

/** Teams with a machine each, as the guide makes them; the seeds of the machines. */
function admitted(replicas: number) {
  const teams = openTeams(place, replicas);
  const seeds = ['acme', 'other'].map((team) => {
    const user = nkeys.createUser();
    teams.add(team, 32 * 1024 ** 2);
    teams.admit(user.getPublicKey(), team);
    return fromUtf8(user.getSeed());
  });
  return { teams, seeds };
}

const INTRUDER = { user: 'intruder', pass: 'all' };

/**
 * Changes what the leaf of a test includes: its links take the certificate of these tests, which no authority of this machine
 * knows, and it lets in somebody who may do all, as a leaf would that was broken into.
 */
function changeLeaf(): void {
  const file = path.join(place, 'leaf.conf');
  const changed = readFileSync(file, 'utf8')
    .replaceAll(', account: ', ', tls { insecure: true }, account: ')
    .replace('users: [', `users: [ { user: ${INTRUDER.user}, password: ${INTRUDER.pass} }`);
  writeFileSync(file, changed);
}

async function withStreams(servers: string[], pass: string, replicas: number): Promise<void> {
  for (const team of ['acme', 'other']) {
    const connection = await wsconnect({ servers, reconnect: false, timeout: 10_000, user: `admin-${team}`, pass });
    await expect
      .poll(() => makeStreams(connection, team, { replicas, maxBytes: 32 * 1024 ** 2 }).then(() => 'made', String), {
        timeout: 30_000,
      })
      .toBe('made');
    await connection.close();
  }
}

/** The seed of a machine that nobody admitted. */
const stranger = () => fromUtf8(nkeys.createUser().getSeed());
const message = new TextEncoder().encode('sealed');

describeIf(SERVER, 'no nats-server on this machine')('nodes by the files in deploy/', () => {
  it('one: lets the admitted machine into its own team, and nobody else', { timeout: 120_000 }, async () => {
    const { teams, seeds } = admitted(1);
    const own = await ports();
    await start('one-node.conf', own, []);
    await healthy(own);
    const servers = [`wss://127.0.0.1:${own.web}`];
    await withStreams(servers, teams.adminPassword, 1);
    const wire = await connectNats({ servers, team: 'acme', seed: seeds[0] ?? null });
    expect(await wire.publish('t.acme.vault.person.item', message)).toBe(1);
    expect(await wire.publish('t.acme.vault.person.item', message)).toBe('known');
    expect(await wire.erase('items', 1)).toBe(true);
    await expect(wire.publish('t.other.vault.person.item', message)).rejects.toMatchObject({ code: 'not-admitted' });
    await wire.close();
    await expect(connectNats({ servers, team: 'acme', seed: stranger() })).rejects.toMatchObject({
      code: 'not-admitted',
    });
    const elsewhere = await connectNats({ servers, team: 'acme', seed: seeds[1] ?? null });
    await expect(elsewhere.bounds('items')).rejects.toMatchObject({ code: 'not-admitted' });
    await elsewhere.close();
    await expect(connectNats({ servers: [`ws://127.0.0.1:${own.web}`], team: 'acme', seed: null })).rejects.toThrow();
  });

  it('a leaf: carries what its machines write and read, and no more than a machine may', {
    timeout: 120_000,
  }, async () => {
    const { teams, seeds } = admitted(1);
    const [hub, region] = [await ports(), await ports()];
    teams.linkLeaf([`tls://127.0.0.1:${hub.leaf}`]);
    changeLeaf();
    await start('one-node.conf', hub, []);
    await healthy(hub);
    await withStreams([`wss://127.0.0.1:${hub.web}`], teams.adminPassword, 1);
    await start('region-leaf.conf', region, []);
    await healthy(region);
    const connect = ({ web }: Ports, seed = seeds[0] ?? null) =>
      connectNats({ servers: [`wss://127.0.0.1:${web}`], team: 'acme', seed });
    const [near, far] = [await connect(hub), await connect(region)];
    await expect
      .poll(() => far.publish('t.acme.vault.person.far', message).catch(String), { timeout: 30_000 })
      .not.toMatch(/Error/);
    await near.publish('t.acme.vault.person.near', message);
    for (const wire of [near, far]) {
      const subjects: string[] = [];
      await wire.read('items', 't.acme.>', 1, 10, async (read) => {
        subjects.push(...read.map(({ subject }) => subject));
      });
      expect(subjects).toEqual(['t.acme.vault.person.far', 't.acme.vault.person.near']);
    }
    expect(await far.erase('items', 1)).toBe(true);
    expect(await near.at('items', 1)).toBeNull();
    await expect(connect(region, stranger())).rejects.toMatchObject({ code: 'not-admitted' });
    const intruder = await wsconnect({ servers: [`wss://127.0.0.1:${region.web}`], reconnect: false, ...INTRUDER });
    await expect(intruder.request('$JS.API.STREAM.DELETE.T_acme')).rejects.toThrow();
    expect(await near.bounds('items')).toMatchObject({ lastSeq: 2 });
    await intruder.close();
    for (const wire of [near, far]) await wire.close();
  });

  it('three: keep what they took, and take more, when one of them dies', { timeout: 120_000 }, async () => {
    const { teams, seeds } = admitted(3);
    const nodes = [await ports(), await ports(), await ports()];
    const routes = nodes.map(({ route }) => route);
    for (const [n, own] of nodes.entries()) await start(`three-nodes-${n + 1}.conf`, own, routes);
    for (const own of nodes) await healthy(own);
    const servers = nodes.map(({ web }) => `wss://127.0.0.1:${web}`);
    await withStreams(servers, teams.adminPassword, 3);
    const place = { servers: servers.slice(1), team: 'acme', seed: seeds[0] ?? null };
    const wire = await connectNats(place);
    expect(await wire.publish('t.acme.vault.person.one', message)).toBe(1);
    const [first] = children;
    if (first) await stop(first);
    await expect
      .poll(() => wire.publish('t.acme.vault.person.two', message).catch(String), { timeout: 30_000 })
      .not.toMatch(/Error/);
    expect((await wire.find('items', 't.acme.vault.person.one'))?.seq).toBe(1);
    await wire.close();
  });
});

import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** Ports that no system gives by itself, to a connection or to who asks for any: one of them stays free until it is used. */
const PORTS = { from: 20_000, to: 32_000 };

const isFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Ports given out by this process: each is free until whoever asked for it listens on it. */
const given = new Set();

/** A port of loopback that is free now, and another one at each call. */
export async function freePort() {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}

/**
 * The configuration of one node on loopback, without TLS: for tests and for a try at home. `deploy/` holds those for
 * use. `accounts` is text of an `accounts` block, or '' where nobody has to show who they are.
 */
function configuration({ name, dir, ports, routes, accounts, trace }) {
  const lines = [
    `server_name: ${name}`,
    `listen: 127.0.0.1:${ports.client}`,
    `http: 127.0.0.1:${ports.health}`,
    `max_payload: 256KB`,
    `jetstream { store_dir: "${dir}", max_file: 4G, max_mem: 64M }`,
    `websocket { listen: "127.0.0.1:${ports.web}", no_tls: true, compression: false }`,
  ];
  // Nodes tell each other an address nobody listens on, so that the links that can be cut are the only ones.
  if (routes.length > 0) {
    const where = `listen: 127.0.0.1:${ports.route}, advertise: "127.0.0.1:${ports.nowhere}"`;
    lines.push(`cluster { name: sync, ${where}, connect_retries: 100000, routes: [${routes.join(', ')}] }`);
  }
  if (trace) lines.push('trace: true', 'max_traced_msg_len: 0');
  return `${lines.join('\n')}\n${accounts}`;
}

/** A link between two nodes that can be cut. @param {number} to port of loopback */
function createLink(to) {
  const sockets = new Set();
  let isCut = false;
  const server = net.createServer((near) => {
    if (isCut) return near.destroy();
    const far = net.connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  return {
    listen: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve(server.address().port));
      }),
    cut(is) {
      isCut = is;
      if (is) for (const socket of sockets) socket.destroy();
    },
    close() {
      this.cut(true);
      server.close();
    },
  };
}

/**
 * `size` real nodes of nats-server on loopback, files under `dir`. Nothing is started yet.
 * @param {{file: string, dir: string, size?: number, accounts?: string, trace?: boolean}} options `trace`: every message
 *   is written to the logs as it came, for tests that search the traffic
 */
export async function createCluster({ file, dir, size = 1, accounts = '', trace = false }) {
  const ports = [];
  for (let n = 0; n < size; n += 1)
    ports.push({
      client: await freePort(),
      web: await freePort(),
      route: await freePort(),
      health: await freePort(),
      nowhere: await freePort(),
    });
  /** By node: its links to the others. */
  const links = await Promise.all(
    ports.map((_, from) =>
      Promise.all(
        ports.flatMap(({ route }, to) => {
          if (from === to) return [];
          const link = createLink(route);
          return [link.listen().then((port) => ({ from, to, link, port }))];
        }),
      ),
    ),
  );
  const nodes = ports.map((own, n) => {
    const name = `n${n + 1}`;
    const store = path.join(dir, name);
    mkdirSync(store, { recursive: true });
    const config = path.join(dir, `${name}.conf`);
    const routes = links[n].map(({ port }) => `nats://127.0.0.1:${port}`);
    const write = (text) =>
      writeFileSync(config, configuration({ name, dir: store, ports: own, routes, accounts: text, trace }));
    write(accounts);
    const child = /** @type {import('node:child_process').ChildProcess | null} */ (null);
    return { name, store, config, ports: own, child, write };
  });

  /** The end of a node's log. */
  const lastWords = ({ config }) => {
    const log = `${config}.log`;
    return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : 'nothing';
  };
  const isRunning = ({ child }) => child !== null && child.exitCode === null && child.signalCode === null;
  const isHealthy = async ({ ports: { health } }) => {
    try {
      return (await fetch(`http://127.0.0.1:${health}/healthz`)).ok;
    } catch {
      return false;
    }
  };

  return {
    nodes,
    /** WebSocket addresses, the given node's first. */
    servers: (first = 0) =>
      [...nodes.slice(first), ...nodes.slice(0, first)].map(({ ports: { web } }) => `ws://127.0.0.1:${web}`),
    start(n) {
      const node = nodes[n];
      node.child = spawn(file, ['-c', node.config, '-l', `${node.config}.log`], { stdio: 'ignore' });
    },
    /** `SIGKILL`: the node ends without closing its connections. */
    kill(n, signal = 'SIGKILL') {
      nodes[n].child?.kill(signal);
      nodes[n].child = null;
    },
    /** Puts another `accounts` block in force, without a restart. */
    reload(text) {
      for (const node of nodes) {
        node.write(text);
        node.child?.kill('SIGHUP');
      }
    },
    /** Cuts a node off from the others, or joins it to them again; clients still reach it. */
    split(n, is) {
      for (const { from, to, link } of links.flat()) if (from === n || to === n) link.cut(is);
    },
    async ready(ms = 30_000) {
      const until = performance.now() + ms;
      for (const node of nodes) {
        while (node.child && !(await isHealthy(node))) {
          if (!isRunning(node)) throw new Error(`Node ${node.name} has ended. It said last:\n${lastWords(node)}`);
          if (performance.now() > until)
            throw new Error(
              `Node ${node.name} did not become healthy within ${ms} ms. It said last:\n${lastWords(node)}`,
            );
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async startAll() {
      for (const n of nodes.keys()) this.start(n);
      await this.ready();
    },
    async stop() {
      // One that has ended by itself ends no more.
      const ends = nodes.filter(isRunning).map(({ child }) => new Promise((resolve) => child.once('exit', resolve)));
      for (const n of nodes.keys()) this.kill(n);
      await Promise.all(ends);
      for (const { link } of links.flat()) link.close();
    },
  };
}

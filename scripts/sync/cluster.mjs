import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** A port of loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * The configuration of one node on loopback, without TLS: for tests and for a try at home. `deploy/` holds those for
 * use. `accounts` is text of an `accounts` block, or '' where nobody has to show who they are.
 */
function configuration({ name, dir, ports, routes, accounts }) {
  const lines = [
    `server_name: ${name}`,
    `listen: 127.0.0.1:${ports.client}`,
    `http: 127.0.0.1:${ports.health}`,
    `max_payload: 256KB`,
    `jetstream { store_dir: "${dir}", max_file: 4G, max_mem: 64M }`,
    `websocket { listen: "127.0.0.1:${ports.web}", no_tls: true, compression: true }`,
  ];
  if (routes.length > 1)
    lines.push(`cluster { name: sync, listen: 127.0.0.1:${ports.route}, routes: [${routes.join(', ')}] }`);
  return `${lines.join('\n')}\n${accounts}`;
}

/**
 * `size` real nodes of nats-server on loopback, files under `dir`. Nothing is started yet.
 * @param {{file: string, dir: string, size?: number, accounts?: string}} options
 */
export async function createCluster({ file, dir, size = 1, accounts = '' }) {
  const ports = [];
  for (let n = 0; n < size; n += 1)
    ports.push({ client: await freePort(), web: await freePort(), route: await freePort(), health: await freePort() });
  const routes = ports.map(({ route }) => `nats://127.0.0.1:${route}`);
  const nodes = ports.map((own, n) => {
    const name = `n${n + 1}`;
    const store = path.join(dir, name);
    mkdirSync(store, { recursive: true });
    const config = path.join(dir, `${name}.conf`);
    const write = (text) =>
      writeFileSync(config, configuration({ name, dir: store, ports: own, routes, accounts: text }));
    write(accounts);
    return { name, store, config, ports: own, child: null, write };
  });

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
    /** `SIGKILL`: the node has no time to say goodbye. */
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
    async ready(ms = 30_000) {
      const until = performance.now() + ms;
      for (const node of nodes) {
        while (node.child && !(await isHealthy(node))) {
          if (performance.now() > until) throw new Error(`Node ${node.name} did not become healthy within ${ms} ms`);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async startAll() {
      for (const n of nodes.keys()) this.start(n);
      await this.ready();
    },
    async stop() {
      const running = nodes.flatMap(({ child }) => (child ? [child] : []));
      const ends = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const n of nodes.keys()) this.kill(n);
      await Promise.all(ends);
    },
  };
}

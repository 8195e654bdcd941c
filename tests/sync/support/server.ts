import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wsconnect } from '@nats-io/nats-core';
import WebSocket from 'ws';
import { createCluster } from '@/scripts/sync/cluster.mjs';
import { findServer } from '@/scripts/sync/find-server.mjs';
import { makeStreams } from '@/scripts/sync/streams.mjs';

// Node 20 has no WebSocket of its own; the browser has.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

export const SERVER = findServer();
/** Printed beside a skipped suite. */
const NO_SERVER = 'no nats-server on this machine';

export type Cluster = Awaited<ReturnType<typeof createCluster>>;

export interface TestServer {
  cluster: Cluster;
  team: string;
  dir: string;
  /** Every file the servers keep, as one text of bytes. */
  files(): string;
  stop(): Promise<void>;
}

function everyFile(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    return statSync(file).isDirectory() ? everyFile(file) : [file];
  });
}

export async function admin(cluster: Cluster, login: { user: string; pass: string } | null = null) {
  return wsconnect({ servers: cluster.servers(), reconnect: false, timeout: 5_000, ...login });
}

/** Real nodes with the streams of one team. */
export async function startServer({
  size = 1,
  team = 'acme',
  maxBytes = 64 * 1024 ** 2,
  trace = false,
  accounts = '',
  admin: password = '',
} = {}): Promise<TestServer> {
  if (!SERVER) throw new Error(NO_SERVER);
  const dir = mkdtempSync(path.join(tmpdir(), 'next-touch-sync-'));
  const cluster = await createCluster({ file: SERVER.file, dir, size, trace, accounts });
  await cluster.startAll();
  const connection = await admin(cluster, password === '' ? null : { user: `admin-${team}`, pass: password });
  for (let tries = 0; ; tries += 1) {
    try {
      await makeStreams(connection, team, { replicas: size, maxBytes });
      break;
    } catch (error) {
      if (tries > 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  await connection.close();
  return {
    ...{ cluster, team, dir },
    files: () =>
      everyFile(dir)
        .map((file) => readFileSync(file, 'latin1'))
        .join('\n'),
    async stop() {
      await cluster.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

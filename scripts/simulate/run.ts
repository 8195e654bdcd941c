import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jetstream } from '@nats-io/jetstream';
import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import WebSocket from 'ws';
import { readAll } from '@/lib/sync/nats/read-all';
import { seal, sealingKey } from '@/lib/sync/seal';
import { itemSubject, keySubject } from '@/lib/sync/subjects';
import { createNamer, newVault } from '@/lib/sync/vault';
import { createCluster } from '../sync/cluster.mjs';
import { ensureServer, HOW_TO_INSTALL } from '../sync/find-server.mjs';
import { makeStreams } from '../sync/streams.mjs';
import { extrapolate, type Measured } from './extrapolate';

globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

/**
 * Drives three real nodes with as many real connections as there are reps: each writes its events, sealed as the product
 * seals them, all at once, and reads them back. Prints what a node needs, and what that means for many more reps.
 */
const { values } = parseArgs({
  options: {
    teams: { type: 'string', default: '10' },
    reps: { type: 'string', default: '1000' },
    events: { type: 'string', default: '40' },
  },
});
const [teams, reps, events] = [Number(values.teams), Number(values.reps), Number(values.events)];
/** Events to one prospect: what a cadence of five touches makes. */
const EVENTS_A_PERSON = 10;
/** Bytes set aside for a stream: the nodes promise no more than they have. */
const STREAM_BYTES = Math.floor((1.5 * 1024 ** 3) / teams);
const SETTLE_MS = 15_000;
/** Reps that write at the same moment. */
const AT_ONCE = 50;

const found = ensureServer();
if (!found) {
  console.error(HOW_TO_INSTALL);
  process.exit(1);
}

const dir = mkdtempSync(path.join(tmpdir(), 'next-touch-simulate-'));
const cluster = await createCluster({ file: found.file, dir, size: 3 });

/** Resident memory of the nodes together, bytes. */
const memory = () =>
  cluster.nodes.reduce((sum, { child }) => {
    const status = child ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  }, 0);
const diskOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stat = statSync(path.join(folder, name));
    return sum + (stat.isFile() ? stat.size : 0);
  }, 0);
const disk = () => cluster.nodes.reduce((sum, { store }) => sum + diskOf(store), 0);
const seconds = (since: number) => (performance.now() - since) / 1000;

async function inTurns<T>(items: readonly T[], work: (item: T, n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < items.length; n = next++) await work(items[n] as T, n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** What one rep writes in a day, sealed. */
async function messagesOf(team: string): Promise<{ subject: string; bytes: Uint8Array }[]> {
  const vault = newVault();
  const namer = await createNamer(vault);
  const epoch = vault.epochs[0]?.key ?? '';
  const messages: { subject: string; bytes: Uint8Array }[] = [];
  for (let n = 0; n < events; n += 1) {
    const person = `rep@seller.example:buyer-${Math.floor(n / EVENTS_A_PERSON)}@buyer.example`;
    const tag = await namer.person(person);
    const personKey = epoch;
    if (n % EVENTS_A_PERSON === 0) {
      const subject = keySubject(team, vault.id, tag);
      messages.push({
        subject,
        bytes: await seal({ person, key: personKey }, subject, await sealingKey(epoch, null, 'keys')),
      });
    }
    const id = `touched:msg-a:r${'0'.repeat(15)}${n}:${person}`;
    const event = {
      id,
      v: 1,
      at: 1_800_000_000_000,
      local: '2027-01-15T09:00',
      prospectId: person,
      batch: id,
      type: 'touched',
    };
    const touch = {
      touchId: id,
      channel: 'email',
      direction: 'outbound',
      source: 'detected',
      messageId: id.slice(8, 40),
    };
    const rest = {
      threadId: 'thread-a:r000000000000000',
      legacyThreadId: '18f0000000000000',
      subject: 'Our pilot in spring',
      enrollmentId: null,
    };
    const more = { outcome: null, note: null, valueItemId: null, cc: [], bcc: [] };
    const subject = itemSubject(team, vault.id, tag, await namer.item(`event:${id}`));
    const item = { k: 'event', event: { ...event, ...touch, ...rest, ...more } };
    messages.push({ subject, bytes: await seal(item, subject, await sealingKey(epoch, personKey, 'items')) });
  }
  return messages;
}

await cluster.startAll();
const names = Array.from({ length: teams }, (_, n) => `team${n}`);
const admin = await wsconnect({ servers: cluster.servers(), timeout: 10_000 });
for (const name of names) {
  for (let tries = 0; ; tries += 1) {
    try {
      await makeStreams(admin, name, { replicas: 3, maxBytes: STREAM_BYTES });
      break;
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
const perRep = await Promise.all(Array.from({ length: reps }, (_, n) => messagesOf(names[n % teams] ?? '')));
const messages = perRep.flat();
const before = { memory: memory(), disk: disk() };

let started = performance.now();
const connections: NatsConnection[] = [];
await inTurns(perRep, async (_, n) => {
  connections[n] = await wsconnect({ servers: [cluster.servers(n % 3)[0] ?? ''], timeout: 20_000, reconnect: false });
});
const connecting = seconds(started);
const connected = memory();

started = performance.now();
let retried = 0;
await inTurns(perRep, async (own, n) => {
  const js = jetstream(connections[n] as NatsConnection, { timeout: 20_000 });
  for (const { subject, bytes } of own) {
    for (;;) {
      try {
        await js.publish(subject, bytes);
        break;
      } catch (error) {
        if (/maximum messages per subject/.test(String(error))) break;
        retried += 1;
      }
    }
  }
});
const writing = seconds(started);
// The nodes let go of what they read and wrote lately after some seconds.
await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
const written = { memory: memory(), disk: disk() };

started = performance.now();
let read = 0;
const [firstTeam = ''] = names;
await readAll(jetstream(admin), `T_${firstTeam}`, `t.${firstTeam}.>`, 1, 500, async (batch) => {
  read += batch.length;
});
const reading = seconds(started);

const measured: Measured = {
  ...{ teams, reps, events, messages: messages.length, connecting, writing, retried, read, reading },
  payload: messages.reduce((sum, { bytes }) => sum + bytes.length, 0) / messages.length,
  diskAMessage: (written.disk - before.disk) / messages.length / 3,
  memoryAMessage: Math.max(0, written.memory - connected) / messages.length / 3,
  memoryAConnection: Math.max(0, connected - before.memory) / reps,
  memoryEmpty: before.memory / 3,
  cores: cpus().length,
};
for (const line of extrapolate(measured)) console.log(line);
await Promise.all(connections.map((each) => each.close()));
await admin.close();
await cluster.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(0);

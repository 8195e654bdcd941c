import { expect, test } from '@playwright/test';
import { SERVER, startServer, type TestServer } from '../sync/support/server';
import { Profile } from './support/profile';
import { writer } from './support/writer';

const FULL = Boolean(process.env.FULL);

interface Trial {
  profiles: number;
  workerKills: number;
  nodeKills: number;
  /** How long one node is cut off from the others, ms. */
  splitMs: number;
  /** Ms between two acts of a profile. */
  pace: number;
}

const TRIALS: Trial[] = FULL
  ? [
      { profiles: 2, workerKills: 16, nodeKills: 8, splitMs: 60_000, pace: 60 },
      { profiles: 5, workerKills: 16, nodeKills: 8, splitMs: 60_000, pace: 150 },
    ]
  : [{ profiles: 2, workerKills: 4, nodeKills: 2, splitMs: 8_000, pace: 200 }];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const canonical = (rows: Record<string, unknown>[]) =>
  JSON.stringify(rows.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)));

async function killNodes({ cluster }: TestServer, kills: number): Promise<void> {
  for (let n = 0; n < kills; n += 1) {
    await pause(1_500);
    cluster.kill(n % 3);
    await pause(1_500);
    cluster.start(n % 3);
    await cluster.ready(60_000);
  }
}

async function killWorkers(profiles: Profile[], kills: number): Promise<void> {
  for (let n = 0; n < kills; n += 1) {
    await pause(1_000);
    await profiles[n % profiles.length]?.killWorker();
  }
}

async function split({ cluster }: TestServer, ms: number): Promise<void> {
  cluster.split(0, true);
  await pause(ms);
  cluster.split(0, false);
}

const table: string[] = [];
const sum = { faults: 0, acknowledged: 0, lost: 0, differing: 0, readable: 0 };

test.describe('several machines and three real nodes', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');
  test.afterAll(() => {
    if (table.length === 0) return;
    console.log(
      `\n${'profiles'.padEnd(10)}worker kills  node kills  split s  acts acknowledged  events  lost  logs differing`,
    );
    for (const line of table) console.log(line);
    console.log(
      `\nsync: ${sum.faults} faults injected, ${sum.acknowledged} acts acknowledged, ${sum.lost} lost, ${sum.differing} logs differing, ${sum.readable} words readable on the servers`,
    );
  });

  for (const trial of TRIALS) {
    test(`${trial.profiles} profiles, one more that was offline throughout`, async () => {
      const server = await startServer({ size: 3, trace: true });
      const profiles: Profile[] = [];
      const opened: Profile[] = [];
      try {
        for (let n = 0; n < trial.profiles; n += 1) profiles.push(await Profile.open(`p${n}`));
        const offline = await Profile.open('offline');
        opened.push(...profiles, offline);
        const [first, ...others] = profiles;
        if (!first) throw new Error('No profile');
        const found = { servers: server.cluster.servers(), team: server.team, machineName: 'p0' };
        expect(await first.sync('found', found)).toBeNull();
        const code = String(await first.sync('invite'));
        for (const each of others) expect(await each.sync('join', { code, machineName: each.name })).toBeNull();

        const writers = [...profiles, offline].map((each) => writer(each, trial.pace));
        await Promise.all([killWorkers(profiles, trial.workerKills), killNodes(server, trial.nodeKills)]);
        await Promise.all([split(server, trial.splitMs), killWorkers(profiles, 2)]);
        const acts = (await Promise.all(writers.map((each) => each.stop()))).flat();

        await offline.sync('join', { code, machineName: 'offline' });
        const all = [...profiles, offline];
        // Twice: whoever was level first has yet to read what the last one brought.
        for (let round = 0; round < 2; round += 1) for (const each of all) await each.level();

        const logs = await Promise.all(all.map(async (each) => each.rows('events')));
        const touches = await Promise.all(all.map(async (each) => canonical(await each.rows('touches'))));
        const texts = logs.map(canonical);
        const differing =
          texts.filter((text) => text !== texts[0]).length + touches.filter((text) => text !== touches[0]).length;
        const batches = new Set(logs[0]?.map((event) => event.batch));
        const lost = acts.filter((batch) => !batches.has(batch));
        const outboxes = await Promise.all(all.map(async (each) => (await each.rows('syncOutbox')).length));

        await server.cluster.stop();
        const files = server.files();
        const words = ['buyer.example', 'seller.example', 'Prospect of', 'said yes'];
        const readable = words.filter((word) => files.includes(word));
        expect(files.includes(`t.${server.team}.`), 'the search has something to search').toBe(true);

        const cells = [
          trial.workerKills + 2,
          trial.nodeKills,
          trial.splitMs / 1000,
          acts.length,
          logs[0]?.length,
          lost.length,
          differing,
        ];
        table.push(
          `${String(all.length).padEnd(10)}${cells.map((cell, n) => String(cell).padStart([12, 12, 9, 19, 8, 6, 16][n] ?? 8)).join('')}`,
        );
        sum.faults += trial.workerKills + 2 + trial.nodeKills + 1;
        sum.acknowledged += acts.length;
        sum.lost += lost.length;
        sum.differing += differing;
        sum.readable += readable.length;

        expect(acts.length).toBeGreaterThan(50);
        expect(lost).toEqual([]);
        expect(differing).toBe(0);
        expect(outboxes).toEqual(outboxes.map(() => 0));
        expect(readable).toEqual([]);
      } finally {
        for (const each of new Set([...opened, ...profiles])) await each.close();
        await server.stop();
      }
    });
  }
});

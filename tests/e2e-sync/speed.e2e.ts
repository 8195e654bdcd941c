import { jetstream } from '@nats-io/jetstream';
import { expect, test } from '@playwright/test';
import type { SyncStatus } from '@/lib/messages/sync-contract';
import { admin, SERVER, startServer, type TestServer } from '../sync/support/server';
import { Profile } from './support/profile';

const EVENTS = Number(process.env.SPEED_EVENTS ?? (process.env.FULL ? 10_000 : 2_000));
/** Events to one prospect. */
const A_PERSON = 10;
const AT_ONCE = 256;

/** What a client that does nothing but publish takes for as many messages, ms. */
async function bareClient({ cluster, team }: TestServer): Promise<number> {
  const connection = await admin(cluster);
  const js = jetstream(connection);
  const bytes = new Uint8Array(700);
  const started = performance.now();
  for (let n = 0; n < EVENTS; n += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, EVENTS - n) }, (_, k) => n + k);
    await Promise.all(some.map((k) => js.publish(`t.${team}.bare.0.${k}`, bytes)));
  }
  const took = performance.now() - started;
  await connection.close();
  return took;
}

/** Puts events into the log and the outbox of a profile as they would lie there. */
function fill({ page }: Profile): Promise<void> {
  return page.evaluate(
    ([count, each]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('next-touch');
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(['events', 'syncOutbox'], 'readwrite');
          for (let n = 0; n < count; n += 1) {
            const prospectId = `rep@seller.example:p${Math.floor(n / each)}@buyer.example`;
            const at = Date.UTC(2026, 10, 2, 9) + n * 1_000;
            const base = { v: 1, at, local: new Date(at).toISOString().slice(0, 16), prospectId, batch: `b${n}` };
            const isFirst = n % each === 0;
            const id = isFirst ? `added:${prospectId}` : `touched:msg-a:r${n}:${prospectId}`;
            const person = {
              addresses: [prospectId.slice(19)],
              name: `P ${n}`,
              company: 'Buyer',
              mailbox: 'rep@seller.example',
            };
            const touch = {
              touchId: id,
              channel: 'email',
              direction: 'outbound',
              messageId: `msg-a:r${n}`,
              threadId: null,
            };
            const rest = { legacyThreadId: null, subject: 'Our pilot', enrollmentId: null, outcome: null, note: null };
            const event = isFirst
              ? { id, ...base, type: 'prospect-added', source: 'detected', ...person }
              : {
                  id,
                  ...base,
                  type: 'touched',
                  source: 'detected',
                  ...touch,
                  ...rest,
                  valueItemId: null,
                  cc: [],
                  bcc: [],
                };
            writing.objectStore('events').put(event);
            writing.objectStore('syncOutbox').put({ key: `event|${id}`, rev: '', at: 0 });
          }
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    [EVENTS, A_PERSON] as const,
  );
}

/** Watches how long the worker is busy without a breath; gives the longest time, ms. */
async function watch(profile: Profile): Promise<() => Promise<number>> {
  const worker = await profile.browser.worker();
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { longest: number; beat: ReturnType<typeof setInterval> };
    scope.longest = 0;
    let last = performance.now();
    scope.beat = setInterval(() => {
      scope.longest = Math.max(scope.longest, performance.now() - last);
      last = performance.now();
    }, 4);
  });
  return () => worker.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

test.describe('speed', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('sending many events, and a first read of them all', async () => {
    const server = await startServer({ maxBytes: 512 * 1024 ** 2 });
    const one = await Profile.open('one');
    const two = await Profile.open('two');
    try {
      const bare = await bareClient(server);
      await one.sync('found', { servers: server.cluster.servers(), team: server.team, machineName: 'one' });
      await one.level();
      await fill(one);
      let started = performance.now();
      await one.sync('syncNow');
      const sending = performance.now() - started;
      expect(((await one.status()) as SyncStatus).waiting).toBe(0);

      const longest = await watch(two);
      started = performance.now();
      await two.sync('join', { code: await one.sync('invite'), machineName: 'two' });
      await two.sync('syncNow');
      const reading = performance.now() - started;
      const blocked = await longest();
      expect(await two.rows('events')).toHaveLength(EVENTS);
      expect(await two.rows('touches')).toHaveLength(EVENTS - EVENTS / A_PERSON);
      const ms = (value: number) => `${Math.round(value)} ms`;
      console.log(
        `sync speed: ${EVENTS} events sent and read back in ${ms(sending)} (a bare client sends as many in ${ms(bare)}), first read and fold in ${ms(reading)}, worker busy at the longest ${ms(blocked)}`,
      );
    } finally {
      await one.close();
      await two.close();
      await server.stop();
    }
  });
});

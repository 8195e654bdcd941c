import { expect, test } from '@playwright/test';
import type { SyncStatus } from '@/lib/messages/sync-contract';
import { SERVER, startServer } from '../sync/support/server';
import { bareClient } from './support/bare-client';
import { fillVault } from './support/big-vault';
import { watchBusy } from './support/busy';
import { Profile } from './support/profile';

const EVENTS = Number(process.env.SPEED_EVENTS ?? (process.env.FULL ? 10_000 : 500));
/** A log of many years, which another machine reads for the first time. Takes minutes. */
const READ_EVENTS = Number(process.env.READ_EVENTS ?? (process.env.FULL ? 300_000 : 0));
/** Longest time such a read may take, ms. */
const READ_MS = 20 * 60_000;
/** Events to one prospect. */
const A_PERSON = 10;

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

test.describe('speed', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('sending many events, and a first read of them all', async () => {
    const server = await startServer({ maxBytes: 512 * 1024 ** 2 });
    const one = await Profile.open('one');
    const profiles = [one];
    try {
      await one.sync('found', { servers: server.cluster.servers(), team: server.team, machineName: 'one' });
      await one.level();
      await fill(one);
      const bareTook = (name: string) =>
        bareClient(one, server.cluster.servers()[0] ?? '', `t.${server.team}.bare.${name}`, EVENTS);
      // Before and after, for other work on the machine slows both.
      const before = await bareTook('before');
      let started = performance.now();
      await one.sync('syncNow');
      const sending = performance.now() - started;
      expect(((await one.status()) as SyncStatus).waiting).toBe(0);
      const bare = (before + (await bareTook('after'))) / 2;

      const two = await Profile.open('two');
      profiles.push(two);
      const stop = await watchBusy(two);
      started = performance.now();
      await two.sync('join', { code: await one.sync('invite'), machineName: 'two' });
      await two.sync('syncNow');
      const reading = performance.now() - started;
      const { longest, over50, tasks } = await stop();
      expect(await two.rows('events')).toHaveLength(EVENTS);
      expect(await two.rows('touches')).toHaveLength(EVENTS - EVENTS / A_PERSON);
      const ms = (value: number) => `${Math.round(value)} ms`;
      console.log(
        `sync speed: ${EVENTS} events sent in ${ms(sending)}, ${(sending / bare).toFixed(1)} times the ${ms(bare)} of a bare client; first read and fold in ${ms(reading)}, the worker's longest task ${longest.toFixed(1)} ms of processor time, ${over50} of ${tasks} tasks over 50 ms`,
      );
      if (process.env.FULL) expect([sending / bare < 2, over50]).toEqual([true, 0]);
    } finally {
      for (const each of profiles) await each.close();
      await server.stop();
    }
  });

  test('a first read of very many events keeps the worker free', async () => {
    test.skip(READ_EVENTS === 0, 'takes minutes: `npm run e2e:sync` alone does it');
    test.setTimeout(READ_MS + 10 * 60_000);
    const server = await startServer({ maxBytes: 1024 ** 3 });
    const profile = await Profile.open('one');
    try {
      await profile.sync('found', { servers: server.cluster.servers(), team: server.team, machineName: 'one' });
      await profile.level();
      await fillVault(String(await profile.sync('invite')), READ_EVENTS);
      const stop = await watchBusy(profile);
      const started = performance.now();
      await profile.level(READ_MS);
      const seconds = (performance.now() - started) / 1000;
      const { longest, over50, tasks } = await stop();
      expect(await profile.count('events')).toBe(READ_EVENTS);
      expect(await profile.count('touches')).toBe(READ_EVENTS - READ_EVENTS / A_PERSON);
      console.log(
        `sync read: ${READ_EVENTS} events read and folded in ${seconds.toFixed(0)} s, the worker's longest task ${longest.toFixed(1)} ms of processor time, ${over50} of ${tasks} tasks over 50 ms`,
      );
      expect(over50).toBe(0);
    } finally {
      await profile.close();
      await server.stop();
    }
  });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '@/scripts/sync/cluster.mjs';
import { openTeams } from '@/scripts/sync/teams.mjs';
import { describeIf } from '../support/only-if';
import { admin, SERVER, startServer, type TestServer } from './support/server';

const run = promisify(execFile);
/** Bytes of a message: enough of them make a snapshot of several pieces. */
const LARGE = 100_000;
const MESSAGES = 20;

describeIf(SERVER, 'no nats-server on this machine')('sync-server backup and restore', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'next-touch-backup-'));
  let server: TestServer;
  let login: { user: string; pass: string };

  beforeAll(async () => {
    const teams = openTeams(dir);
    teams.add('acme');
    login = { user: 'admin-acme', pass: teams.adminPassword };
    const accounts = readFileSync(path.join(dir, 'accounts.conf'), 'utf8');
    server = await startServer({ accounts, admin: teams.adminPassword });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  /** What the command prints; what it says as it fails, where it does. */
  async function command(...words: string[]): Promise<string> {
    const where = ['--dir', dir, '--server', String(server.cluster.servers()[0])];
    const { stdout } = await run(process.execPath, ['scripts/sync-server.mjs', ...where, ...words]).catch(
      (error: { stderr: string }) => ({ stdout: error.stderr }),
    );
    return stdout;
  }
  async function withStreams<T>(work: (jsm: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>): Promise<T> {
    const connection = await admin(server.cluster, login);
    try {
      return await work(await jetstreamManager(connection));
    } finally {
      await connection.close();
    }
  }
  const publish = (from: number, to: number) =>
    withStreams(async (jsm) => {
      for (let n = from; n < to; n += 1)
        await jsm.jetstream().publish(`t.acme.vault.ada.${n}`, new Uint8Array(LARGE).fill(n));
    });
  const last = () =>
    withStreams(async (jsm) => {
      const { state, config } = await jsm.streams.info('T_acme');
      const message = await jsm.streams.getMessage('T_acme', { seq: state.last_seq });
      return {
        messages: state.messages,
        last: state.last_seq,
        byte: message?.data[LARGE - 1],
        purge: config.deny_purge,
      };
    });

  it('bring streams back as they were copied, sequence and limits and all', async () => {
    await publish(0, MESSAGES);
    expect(await command('backup')).toContain(`T_acme: ${MESSAGES} messages in ${path.join(dir, 'backup', 'T_acme')}.`);
    const before = await last();
    await publish(MESSAGES, MESSAGES + 5);
    expect(await command('restore')).toMatch(/is there already\. Give --replace/);
    expect((await last()).messages).toBe(MESSAGES + 5);

    expect(await command('restore', '--replace')).toContain(`T_acme: ${MESSAGES} messages are there again.`);
    expect(await last()).toEqual(before);
    expect(before).toEqual({ messages: MESSAGES, last: MESSAGES, byte: MESSAGES - 1, purge: true });

    await withStreams((jsm) => jsm.streams.delete('T_acme'));
    expect(await command('backup')).toMatch(/The server refuses: stream not found/);
    await withStreams((jsm) => jsm.streams.delete('K_acme'));
    expect(await command('restore')).toContain('K_acme: 0 messages are there again.');
    expect(await last()).toEqual(before);
  });

  it('leave a copy to be read by who made it alone', () => {
    const copy = path.join(dir, 'backup', 'T_acme');
    expect([copy, path.join(copy, 'stream.tar.s2')].map((file) => (statSync(file).mode % 0o1000).toString(8))).toEqual([
      '700',
      '600',
    ]);
  });

  it('say what is missing', async () => {
    expect(await command('restore', '--copy', path.join(dir, 'nowhere'))).toMatch(/no copy of T_acme in .*--copy/);
    expect(await command('backup', '--team', 'nobody')).toMatch(/no such team.*list/);
    expect(await command('list', '--replicas', 'three')).toMatch(/whole number from 1 to 5/);
    const elsewhere = ['--server', `ws://127.0.0.1:${await freePort()}`];
    expect(await command('backup', ...elsewhere)).toMatch(/does not answer \(.+\)\. Is it running/);
    openTeams(dir).add('later');
    expect(await command('backup', '--team', 'later')).toMatch(/does not know the team "later": copy accounts\.conf/);
  });
});

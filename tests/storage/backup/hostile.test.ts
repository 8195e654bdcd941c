import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { BackupRefused } from '@/lib/storage/backup/refused';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { appendEvents } from '@/lib/storage/log-repository';
import { FUZZ_RUNS } from '../../support/fuzz-runs';
import { added, START, story } from '../support/book';
import { fold } from '../support/fold';
import { contents, freshDatabase } from '../support/fresh-database';
import { realProject, send } from '../support/stored';

const shell = { format: 'next-touch-backup', version: 1, events: [] as unknown[] };

async function refusalOf(file: Blob, passphrase?: string): Promise<string> {
  const db = freshDatabase();
  const error = await previewRestore(file, db, passphrase ? { passphrase } : {}).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(BackupRefused);
  return (error as BackupRefused).code;
}

/** Counts the bytes that are made text from now on. */
function countDecoded(): () => number {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  return () => decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
}

const text = (value: unknown) => new Blob([JSON.stringify(value)]);

describe('a file that is no backup', () => {
  it.each([
    ['', 'not-a-backup'],
    ['{', 'not-a-backup'],
    ['null', 'not-a-backup'],
    ['[]', 'not-a-backup'],
    ['{"format":"other"}', 'not-a-backup'],
    ['{"format":"next-touch-backup"}', 'not-a-backup'],
    ['{"format":"next-touch-backup","version":"1","events":[]}', 'not-a-backup'],
    ['{"format":"next-touch-backup","version":1,"events":{}}', 'not-a-backup'],
    ['{"format":"next-touch-backup","version":2,"events":[]}', 'newer-version'],
    ['{"format":"next-touch-backup","version":1,"encryption":{"kdf":"none"},"data":""}', 'damaged'],
  ])('%s is refused as %s', async (content, code) => {
    expect(await refusalOf(new Blob([content]))).toBe(code);
  });

  it('is refused when it is not UTF-8, or half a gzip', async () => {
    expect(await refusalOf(new Blob([new Uint8Array([0x7b, 0xff, 0xfe])]))).toBe('damaged');
    const whole = gzipSync(JSON.stringify({ ...shell, events: story('ann') }));
    expect(await refusalOf(new Blob([whole.subarray(0, whole.length - 20)]))).toBe('damaged');
  });

  it('accepts a byte order mark, as editors add it', async () => {
    const plan = await previewRestore(new Blob([`\uFEFF${JSON.stringify(shell)}`]), freshDatabase());
    expect(plan.errorCount).toBe(0);
  });
});

describe('an encrypted file', () => {
  it('asks for its passphrase, and refuses a wrong one, altered data and costly parameters', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const file = await exportBackup(db, { now: START, settings: null, passphrase: 'right' });
    expect(await refusalOf(file)).toBe('passphrase-needed');
    expect(await refusalOf(file, 'wrong')).toBe('wrong-passphrase');
    const json = JSON.parse(await file.text());
    const flipped = json.data.startsWith('A') ? `B${json.data.slice(1)}` : `A${json.data.slice(1)}`;
    expect(await refusalOf(text({ ...json, data: flipped }), 'right')).toBe('wrong-passphrase');
    expect(await refusalOf(text({ ...json, data: '***' }), 'right')).toBe('damaged');
    const slow = { ...json, encryption: { ...json.encryption, iterations: 2_000_000_000 } };
    expect(await refusalOf(text(slow), 'right')).toBe('damaged');
  });
});

describe('a file too large', () => {
  it('of 2 GB is refused by its size, before any of it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'next-touch-'));
    try {
      const path = join(folder, 'huge.json');
      const handle = await open(path, 'w');
      await handle.truncate(2_000_000_000);
      await handle.close();
      const file = await openAsBlob(path);
      const reads = [
        vi.spyOn(file, 'stream'),
        vi.spyOn(file, 'slice'),
        vi.spyOn(file, 'arrayBuffer'),
        vi.spyOn(file, 'text'),
      ];
      expect(await refusalOf(file)).toBe('too-large');
      for (const read of reads) expect(read).not.toHaveBeenCalled();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('once unfolded is refused long before its end: a gzip of 300 MB', async () => {
    const zip = createGzip();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    zip.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
    const ended = new Promise((resolve) => zip.on('end', resolve));
    const megabyte = Buffer.alloc(1_000_000, ' ');
    for (let n = 0; n < 300; n += 1) if (!zip.write(megabyte)) await new Promise((go) => zip.once('drain', go));
    zip.end();
    await ended;
    const bomb = new Blob(parts);
    const decoded = countDecoded();
    expect(await refusalOf(bomb)).toBe('unfolds-too-large');
    expect(decoded()).toBeLessThan(150_000_000);
  });

  it('is not what a large honest backup is', async () => {
    const events = Array.from({ length: 20_000 }, (_, n) => added(`prospect-${n}`));
    const plan = await previewRestore(new Blob([gzipSync(JSON.stringify({ ...shell, events }))]), freshDatabase());
    expect(plan.sections.events.added).toBe(20_000);
  });
});

describe('hostile rows', () => {
  it('are listed with their place and left out; the others are restored', async () => {
    const db = freshDatabase();
    const events = [added('ann'), { ...added('bob'), type: 'made-up' }, { ...added('cleo'), at: -1 }, 7, null];
    const plan = await previewRestore(text({ ...shell, events, settings: { language: 5 } }), db);
    expect(plan.errors.map(({ section, index }) => [section, index])).toEqual([
      ['events', 1],
      ['events', 2],
      ['events', 3],
      ['events', 4],
      ['settings', 0],
    ]);
    expect(plan.settings).toBeNull();
    await applyRestore(db, plan, realProject);
    expect(await db.events.count()).toBe(1);
  });

  it('lists a hundred errors and counts the rest', async () => {
    const plan = await previewRestore(text({ ...shell, events: Array(250).fill({}) }), freshDatabase());
    expect([plan.errors.length, plan.errorCount]).toEqual([100, 250]);
  });

  it('cannot reach a prototype', async () => {
    const db = freshDatabase();
    const evil = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
    const row = JSON.stringify(added('ann')).replace('{', `{${evil},`);
    const sent = JSON.stringify(send('msg-a:1', ['ann@buyer.example'])).replace('{', `{${evil},`);
    const settings = JSON.stringify(DEFAULT_SETTINGS).replace('{', `{${evil},`);
    const file = new Blob([
      `{${evil},"format":"next-touch-backup","version":1,"events":[${row}],"sends":[${sent}],"settings":${settings}}`,
    ]);
    const plan = await previewRestore(file, db);
    expect(plan.errorCount).toBe(0);
    await applyRestore(db, plan, realProject);
    for (const kept of [await db.events.get('add-ann'), await db.sends.get('msg-a:1'), plan.settings]) {
      expect(kept).toBeDefined();
      expect(Object.hasOwn(kept ?? {}, '__proto__')).toBe(false);
      expect(Object.hasOwn(kept ?? {}, 'constructor')).toBe(false);
      expect(Reflect.get(kept ?? {}, 'polluted')).toBeUndefined();
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('garbage', () => {
  it(`of ${FUZZ_RUNS} kinds neither crashes nor writes`, async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const before = await contents(db);
    const honest = JSON.stringify({ ...shell, events: story('bob'), settings: DEFAULT_SETTINGS });
    const cut = fc.nat(honest.length).map((at) => honest.slice(0, at));
    const swapped = fc
      .tuple(fc.nat(honest.length - 1), fc.string({ minLength: 1, maxLength: 3 }))
      .map(([at, noise]) => honest.slice(0, at) + noise + honest.slice(at + 1));
    const shaped = fc
      .record({ format: fc.constant('next-touch-backup'), version: fc.constant(1), events: fc.array(fc.anything()) })
      .map((value) => JSON.stringify(value));
    const bytes = fc.uint8Array({ maxLength: 200 });
    const zipped = fc.uint8Array({ maxLength: 200 }).map((noise) => new Uint8Array([0x1f, 0x8b, 8, ...noise]));
    const garbage = fc.oneof(fc.string(), fc.json(), cut, swapped, shaped, bytes, zipped);
    const outcomes = { planned: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(garbage, async (content) => {
        try {
          await previewRestore(new Blob([content as BlobPart]), db);
          outcomes.planned += 1;
        } catch (error) {
          if (!(error instanceof BackupRefused)) throw error;
          outcomes.refused += 1;
        }
      }),
      { numRuns: FUZZ_RUNS },
    );
    expect(outcomes.planned + outcomes.refused).toBeGreaterThanOrEqual(FUZZ_RUNS);
    expect(outcomes.planned).toBeGreaterThan(FUZZ_RUNS / 100);
    expect(await contents(db)).toEqual(before);
  }, 180_000);
});

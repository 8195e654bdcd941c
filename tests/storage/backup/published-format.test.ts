import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { appendEvents } from '@/lib/storage/log-repository';
import { START, story } from '../support/book';
import { fold } from '../support/fold';
import { freshDatabase } from '../support/fresh-database';

const run = promisify(execFile);

describe('the format as published', () => {
  it('is what a plain file looks like', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const file = JSON.parse(await (await exportBackup(db, { now: START, settings: null })).text());
    expect(Object.keys(file)).toEqual(['format', 'version', 'exportedAt', 'cadences', 'valueItems', 'events', 'sends']);
    expect(file).toMatchObject({ format: 'next-touch-backup', version: 1, exportedAt: START });
    expect(file.events).toHaveLength(3);
  });

  it('opens an encrypted file with nothing but the program in the document', async () => {
    const document = await readFile('docs/backup-format.md', 'utf8');
    const program = /```js\n([\s\S]+?)```/.exec(document)?.[1] ?? '';
    const db = freshDatabase();
    await appendEvents(db, story('ann'), fold);
    const options = { now: START, settings: null };
    const folder = await mkdtemp(join(tmpdir(), 'next-touch-'));
    try {
      await writeFile(join(folder, 'open.mjs'), program);
      const sealed = await exportBackup(db, { ...options, passphrase: 'pässword' });
      await writeFile(join(folder, 'backup.json'), await sealed.text());
      const { stdout } = await run(process.execPath, [
        join(folder, 'open.mjs'),
        join(folder, 'backup.json'),
        'pässword',
      ]);
      expect(stdout).toBe(await (await exportBackup(db, options)).text());
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

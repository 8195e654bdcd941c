import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { SCHEMA } from '@/lib/storage/migrations';
import { contents, freshDatabase } from '../support/fresh-database';
import { realProject } from '../support/stored';

const SECTIONS = ['cadences', 'valueItems', 'events', 'sends'] as const;

/** A backup as each released version wrote it: the sections of the file are the tables that `fixtures/version-N.json` keeps. */
describe.each(SCHEMA.map(({ version }) => version))('a backup of version %i', (version) => {
  it('is read whole by this version, and a second time changes nothing', async () => {
    const tables = JSON.parse(await readFile(`tests/storage/fixtures/version-${version}.json`, 'utf8'));
    const sections = Object.fromEntries(SECTIONS.map((name) => [name, tables[name]]));
    const head = { format: 'next-touch-backup', version: 1, exportedAt: '2026-11-24T10:00:00.000Z' };
    const file = () => new Blob([JSON.stringify({ ...head, ...sections })]);

    const db = freshDatabase();
    const found = await previewRestore(file(), db);
    expect(found.errors).toEqual([]);
    for (const name of SECTIONS) expect(found.sections[name].added).toBe(tables[name].length);
    await applyRestore(db, found, realProject);

    const after = await contents(db);
    expect([after.prospects?.length, after.touches?.length]).toEqual([tables.prospects.length, tables.touches.length]);
    const again = await previewRestore(file(), db);
    for (const name of SECTIONS) expect(again.sections[name]).toMatchObject({ added: 0, changed: 0 });
  });
});

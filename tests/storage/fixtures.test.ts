import { readFile } from 'node:fs/promises';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { Cadence } from '@/lib/domain/cadence/cadence';
import { LogEvent } from '@/lib/domain/log/events';
import { NextTouchDatabase, openDatabase } from '@/lib/storage/database';
import { SCHEMA } from '@/lib/storage/migrations';
import { dropBrokenProjections } from '@/lib/storage/repair';
import { type TouchRow, ValueItemRow } from '@/lib/storage/rows';
import { SendRow } from '@/lib/storage/send-row';
import { refoldAll } from '../support/refold-all';
import { contents } from './support/fresh-database';
import { PRESET_MAP, realProject } from './support/stored';

const NAME = 'next-touch-fixture';

/** Every released version has its file here, for ever: `fixtures/version-N.json`, all tables as that version left them. */
describe.each(SCHEMA.map(({ version }) => version))('data of version %i', (version) => {
  it('opens in this version with all rows valid, and folds to the same', async () => {
    const tables: Record<string, unknown[]> = JSON.parse(
      await readFile(`tests/storage/fixtures/version-${version}.json`, 'utf8'),
    );
    const past = new NextTouchDatabase({ name: NAME, schema: SCHEMA.filter((each) => each.version <= version) });
    for (const [table, rows] of Object.entries(tables)) await past.table(table).bulkAdd(rows);
    past.close();

    const db = new NextTouchDatabase({ name: NAME });
    try {
      await openDatabase(db);
      expect(await dropBrokenProjections(db)).toEqual([]);
      for (const [table, schema] of [
        [db.events, LogEvent],
        [db.cadences, Cadence],
        [db.valueItems, ValueItemRow],
        [db.sends, SendRow],
      ] as const) {
        const rows: unknown[] = await table.toArray();
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(schema.safeParse(row)).toMatchObject({ success: true });
      }
      expect(await db.prospects.count()).toBe(2);
      const before = await contents(db);
      await refoldAll(db, realProject(PRESET_MAP));
      // The same touches; which step a touch does, and when it was due, is the rule of this version.
      const bare = (touches: unknown[] = []) =>
        (touches as TouchRow[]).map(({ dueAt: _, ...each }) => ({ ...each, stepIndex: null, enrollmentId: null }));
      expect(bare(await db.touches.toArray())).toEqual(bare(before.touches));
      const people = (rows: unknown[] = []) => rows.map((each) => ({ ...(each as object), summary: null }));
      expect(people(await db.prospects.toArray())).toEqual(people(before.prospects));
    } finally {
      db.close();
      await Dexie.delete(NAME);
    }
  });
});

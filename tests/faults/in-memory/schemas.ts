import { readFile } from 'node:fs/promises';
import Dexie from 'dexie';
import { LogEvent } from '@/lib/domain/log/events';
import { NextTouchDatabase, openDatabase } from '@/lib/storage/database';
import { appendEvents, refoldProspects } from '@/lib/storage/log-repository';
import { SCHEMA, type SchemaVersion } from '@/lib/storage/migrations';
import { dropBrokenProjections } from '@/lib/storage/repair';
import { story } from '../../storage/support/book';
import { PRESET_MAP, realProject } from '../../storage/support/stored';
import type { FaultRow } from '../row';

const NAME = 'next-touch-fault-schemas';
const LATEST = Math.max(...SCHEMA.map((each) => each.version));
const project = realProject(PRESET_MAP);

const next = (upgrade: NonNullable<SchemaVersion['upgrade']>): SchemaVersion[] => [
  ...SCHEMA,
  { version: LATEST + 1, stores: { prospects: 'id, *addresses, *words, company, mailbox, createdAt' }, upgrade },
];
const NEXT = next(async (transaction) => {
  await transaction.table('prospects').toCollection().modify({ notes: 'seen' });
});
const THROWING = next(async (transaction) => {
  await transaction.table('prospects').toCollection().modify({ notes: 'half done' });
  throw new Error('upgrade failed');
});

async function withSchema<T>(
  schema: readonly SchemaVersion[],
  work: (db: NextTouchDatabase) => Promise<T>,
): Promise<T> {
  const db = new NextTouchDatabase({ name: NAME, schema });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const open = <T>(schema: readonly SchemaVersion[], work: (db: NextTouchDatabase) => Promise<T>) =>
  withSchema(schema, async (db) => work(await openDatabase(db)));

/** Rows that are missing or not valid after repair. */
async function invalid(db: NextTouchDatabase, events: number, prospects: number): Promise<number> {
  const broken = await dropBrokenProjections(db);
  await refoldProspects(db, broken, project);
  const rows = await db.events.toArray();
  const left = (await dropBrokenProjections(db)).length;
  const missing = Math.abs(prospects - (await db.prospects.count()));
  return left + missing + Math.abs(events - rows.filter((row) => LogEvent.safeParse(row).success).length);
}

async function onceWith(version: number): Promise<number> {
  const file = await readFile(`tests/storage/fixtures/version-${version}.json`, 'utf8');
  const tables: Record<string, unknown[]> = JSON.parse(file);
  const events = tables.events?.length ?? 0;
  const prospects = tables.prospects?.length ?? 0;
  const past = SCHEMA.filter((each) => each.version <= version);
  await open(past, async (db) => {
    for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows);
  });
  let wrong = await open(SCHEMA, (db) => invalid(db, events, prospects));
  const failed = await open(THROWING, async () => false).catch(() => true);
  if (!failed) wrong += 1;
  wrong += await open(SCHEMA, async (db) => {
    const half = await db.prospects.filter((row) => row.notes === 'half done').count();
    return half + (await invalid(db, events, prospects));
  });
  await open(NEXT, async (db) => void (await db.prospects.count()));
  const added = story('downgraded', 2);
  await open(SCHEMA, async (db) => {
    await appendEvents(db, added, project);
    // What another version might have left.
    await db.prospects.update('downgraded', { v: 0 as never });
  });
  wrong += await open(NEXT, (db) => invalid(db, events + added.length, prospects + 1));
  await Dexie.delete(NAME);
  return wrong;
}

export const schemas: FaultRow = {
  id: 'schemas',
  title: 'Each older schema with data, a throwing upgrade, downgrade then upgrade',
  bar: 'all rows valid',
  where: 'memory',
  times: { short: 1, full: 10 },
  async run({ times }) {
    const versions = SCHEMA.map((each) => each.version);
    let wrong = 0;
    for (let round = 0; round < times; round += 1) for (const version of versions) wrong += await onceWith(version);
    const injected = 3 * times * versions.length;
    return {
      ...{ injected, lost: wrong, doubled: 0, ok: wrong === 0 },
      seen: `versions ${versions.join(', ')}: ${wrong} rows missing or not valid`,
    };
  },
};

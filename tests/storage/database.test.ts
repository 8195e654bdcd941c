import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { DATABASE_NAME, NextTouchDatabase, openDatabase } from '@/lib/storage/database';
import { DatabaseBlocked, DatabaseUnavailable, QuotaExceeded, toStorageError } from '@/lib/storage/errors';
import { appendEvents, logTransaction, refoldProspects } from '@/lib/storage/log-repository';
import { SCHEMA, type SchemaVersion } from '@/lib/storage/migrations';
import { dropBrokenProjections } from '@/lib/storage/repair';
import { added, story, touched } from './support/book';
import { fold } from './support/fold';
import { contents, freshDatabase } from './support/fresh-database';

const NAME = 'next-touch-versions';
const open: NextTouchDatabase[] = [];

function at(schema: readonly SchemaVersion[]): NextTouchDatabase {
  const db = new NextTouchDatabase({ name: NAME, schema });
  open.push(db);
  return db;
}

afterEach(async () => {
  for (const db of open.splice(0)) db.close();
  await Dexie.delete(NAME);
});

/** A version to come, as a later release would add it. */
const NEXT: SchemaVersion = {
  version: SCHEMA.length + 1,
  stores: { prospects: 'id, *addresses, *words, company, mailbox, createdAt' },
  upgrade: async (transaction) => {
    await transaction.table('prospects').toCollection().modify({ notes: 'seen by the version to come' });
  },
};
const THROWING: SchemaVersion = {
  ...NEXT,
  upgrade: async (transaction) => {
    await transaction.table('prospects').toCollection().modify({ notes: 'half done' });
    throw new Error('upgrade failed');
  },
};

describe('the database', () => {
  it('has the name and the tables others rely on, and writes durably', () => {
    const db = new NextTouchDatabase();
    expect(db.name).toBe(DATABASE_NAME);
    expect(db.tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(['events', 'prospects', 'enrollments', 'touches', 'cadences', 'sends', 'valueItems']),
    );
    expect(db._options.chromeTransactionDurability).toBe('strict');
  });

  it('gets one name tag when it is made, and keeps it', async () => {
    const first = await openDatabase(at(SCHEMA));
    const tag = await first.meta.get('generation');
    expect(tag?.value).toMatch(/^[0-9a-f-]{36}$/);
    first.close();
    expect(await (await openDatabase(at(SCHEMA))).meta.get('generation')).toEqual(tag);
  });
});

describe('versions', () => {
  it('brings rows through an upgrade', async () => {
    const old = await openDatabase(at(SCHEMA));
    await appendEvents(old, story('ann'), fold);
    old.close();
    const db = await openDatabase(at([...SCHEMA, NEXT]));
    expect(await db.prospects.get('ann')).toMatchObject({ notes: 'seen by the version to come', v: 1 });
    expect(await db.events.count()).toBe(3);
  });

  it('rolls a throwing upgrade back whole, and the old version goes on', async () => {
    const old = await openDatabase(at(SCHEMA));
    await appendEvents(old, story('ann'), fold);
    const before = await contents(old);
    old.close();
    await expect(openDatabase(at([...SCHEMA, THROWING]))).rejects.toBeInstanceOf(DatabaseUnavailable);
    const again = await openDatabase(at(SCHEMA));
    expect(await contents(again)).toEqual(before);
    await appendEvents(again, [touched('ann', 1)], fold);
  });

  it('leaves all rows valid after a downgrade and an upgrade: what the older code wrote is repaired', async () => {
    const newer = await openDatabase(at([...SCHEMA, NEXT]));
    await appendEvents(newer, story('ann'), fold);
    newer.close();
    const older = await openDatabase(at(SCHEMA));
    await appendEvents(older, [...story('bob'), touched('ann', 1)], fold);
    await older.touches.update('t-bob-0', { v: 0 as never });
    await older.enrollments.update('e-bob', { stepCount: null as never });
    older.close();
    const db = await openDatabase(at([...SCHEMA, NEXT]));
    const broken = await dropBrokenProjections(db);
    expect(broken).toEqual(['bob']);
    await refoldProspects(db, broken, fold);
    expect(await dropBrokenProjections(db)).toEqual([]);
    expect(await db.touches.count()).toBe(3);
    expect(await db.enrollments.get('e-bob')).toMatchObject({ stepCount: 5 });
  });

  it('lets a newer version in: the old connection closes for good and says what to do', async () => {
    const old = await openDatabase(at(SCHEMA));
    const newer = await openDatabase(at([...SCHEMA, NEXT]));
    expect(newer.verno).toBe(SCHEMA.length + 1);
    expect(old.isOpen()).toBe(false);
    const error = await logTransaction(old, () => old.events.count()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseBlocked);
    expect(String(error)).toContain('reload');
  });

  it('reports a connection that will not let go, and opens once it does', async () => {
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(NAME, 10);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const newer = at([...SCHEMA, NEXT]);
    await expect(openDatabase(newer, 20)).rejects.toBeInstanceOf(DatabaseBlocked);
    await expect(openDatabase(newer, 20)).rejects.toBeInstanceOf(DatabaseBlocked);
    holder.close();
    await openDatabase(newer, 20_000);
    expect(newer.isOpen()).toBe(true);
  });
});

describe('repair', () => {
  it('sets an event aside that cannot be read, folds the others, and loses nothing', async () => {
    const db = freshDatabase();
    await appendEvents(db, story('ann', 2), fold);
    await db.events.update('touch-ann-0', { local: 'yesterday' });
    await appendEvents(db, [touched('ann', 2)], fold);
    expect((await db.touches.toArray()).map((touch) => touch.id)).toEqual(['t-ann-1', 't-ann-2']);
    const [aside] = await db.quarantine.toArray();
    expect(aside).toMatchObject({
      key: 'events|touch-ann-0',
      table: 'events',
      row: { subject: 'Our pilot in spring' },
    });
    expect(aside?.reason).toContain('local');
    expect(await db.events.get('touch-ann-0')).toBeUndefined();
  });

  it('sets nothing aside when all is well', async () => {
    const db = freshDatabase();
    await appendEvents(db, [added('ann'), ...story('bob')], fold);
    expect(await dropBrokenProjections(db)).toEqual([]);
    expect(await db.quarantine.count()).toBe(0);
  });
});

describe('errors', () => {
  const wrapped = Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
  });
  it.each([
    [wrapped, QuotaExceeded],
    [new DOMException('full', 'QuotaExceededError'), QuotaExceeded],
    [new Dexie.DatabaseClosedError(), DatabaseBlocked],
    [new DOMException('newer', 'VersionError'), DatabaseBlocked],
    [new Dexie.OpenFailedError('no'), DatabaseUnavailable],
    [new Dexie.MissingAPIError('no'), DatabaseUnavailable],
    [new DOMException('internal', 'UnknownError'), DatabaseUnavailable],
  ])('%s becomes %o', (error, type) => {
    expect(toStorageError(error)).toBeInstanceOf(type);
  });

  it.each([new TypeError('a bug'), 'text', null, undefined])('hands %s back as it came', (error) => {
    expect(toStorageError(error)).toBe(error);
  });
});

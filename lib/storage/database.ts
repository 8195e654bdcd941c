import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { LogEvent } from '@/lib/domain/log/events';
import { EDITION_SCHEMA } from './edition-schema';
import { DatabaseBlocked, DatabaseUnavailable, StorageError, toStorageError } from './errors';
import type { JourneysRow, TallyKey, TallyRow } from './insights-rows';
import { applySchema, type SchemaVersion } from './migrations';
import type { EnrollmentRow, MetaRow, NotifiedRow, ProspectRow, QuarantineRow, TouchRow, ValueItemRow } from './rows';
import type { SendRow } from './send-row';

/** Name of the database of the log. */
export const DATABASE_NAME = 'next-touch';

/** How long, ms, an upgrade waits for other contexts to close before the rep is told. */
const BLOCKED_GRACE_MS = 3_000;

interface DatabaseOptions extends DexieOptions {
  name?: string;
  schema?: readonly SchemaVersion[];
}

/** The rep's log and all that is derived from it. Written by the background only; pages read it live. */
export class NextTouchDatabase extends Dexie {
  declare readonly events: Table<LogEvent, string>;
  declare readonly prospects: Table<ProspectRow, string>;
  declare readonly enrollments: Table<EnrollmentRow, string>;
  declare readonly touches: Table<TouchRow, string>;
  declare readonly cadences: Table<Cadence, string>;
  declare readonly sends: Table<SendRow, string>;
  declare readonly valueItems: Table<ValueItemRow, string>;
  declare readonly notified: Table<NotifiedRow, string>;
  declare readonly quarantine: Table<QuarantineRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly journeys: Table<JourneysRow, string>;
  declare readonly tallies: Table<TallyRow, TallyKey>;
  /** Whether opening waits for another context to close. The browser says so once, however often it is opened meanwhile. */
  isBlocked = false;

  constructor({ name = DATABASE_NAME, schema = EDITION_SCHEMA, ...options }: DatabaseOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options });
    applySchema(this, schema);
    // A fresh database gets a fresh name tag, by which the canary tells "emptied by corruption" from "new".
    this.on('populate', (transaction) => {
      transaction.table('meta').add({ key: 'generation', value: crypto.randomUUID() });
    });
    this.on('blocked', () => {
      this.isBlocked = true;
    });
    // Dexie's own handler would reopen this connection later, with code of the old version on the new schema; this one
    // stays closed.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}

/**
 * Opens the database, or says why not in a typed error: {@link DatabaseBlocked} when another context holds an older
 * version for longer than a few seconds, `DatabaseUnavailable` when the browser refuses.
 */
export async function openDatabase(db: NextTouchDatabase, graceMs = BLOCKED_GRACE_MS): Promise<NextTouchDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => {
      timer ??= setTimeout(() => reject(new DatabaseBlocked()), graceMs);
    };
  });
  db.on('blocked', onBlocked);
  if (db.isBlocked) onBlocked();
  try {
    await Promise.race([db.open(), blocked]);
    db.isBlocked = false;
    return db;
  } catch (error) {
    const typed = toStorageError(error);
    throw typed instanceof StorageError ? typed : new DatabaseUnavailable(error);
  } finally {
    clearTimeout(timer);
    db.on('blocked').unsubscribe(onBlocked);
  }
}

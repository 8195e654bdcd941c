import type { SchemaVersion } from './migrations';

const STORES = {
  syncOutbox: 'key',
  syncKeys: 'keyId, person, tag',
  syncDocs: 'id, kind',
  syncHeld: 'subject, reason',
  syncUnfolded: 'prospectId',
  syncState: 'key',
  teamOutbox: 'key',
  teamKeys: 'keyId, person, tag',
  teamDocs: 'id, kind, person, value.company',
  teamHeld: 'subject, reason',
  teamState: 'key',
};

/** Tenths by which the tables of sync have changed since the log's last version. */
const CHANGES = 0.2;

/**
 * The schema with the tables of sync beside those of the log, in one database: an event and its row in the outbox are one
 * transaction. They stand in the first version, so that no later one drops them, and a version between two of the log's
 * (the browser counts in tenths) brings them to a database of the edition without sync.
 */
export function withSyncTables(schema: readonly SchemaVersion[]): SchemaVersion[] {
  const [first, ...rest] = schema;
  const last = schema.at(-1);
  if (!first || !last) return [];
  return [
    { ...first, stores: { ...first.stores, ...STORES } },
    ...rest,
    { version: last.version + CHANGES, stores: {} },
  ];
}

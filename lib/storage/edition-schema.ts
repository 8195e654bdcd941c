import { SCHEMA, type SchemaVersion } from './migrations';
import { withSyncTables } from './sync-schema';

/** The schema of the edition that is built. The comparison is made when building: the tables of sync are in one edition alone. */
export const EDITION_SCHEMA: readonly SchemaVersion[] =
  import.meta.env.MODE === 'team' || import.meta.env.MODE === 'team-e2e' ? withSyncTables(SCHEMA) : SCHEMA;

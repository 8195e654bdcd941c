import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Project } from '@/lib/storage/projection';
import { createKeyRing, type KeyRing } from './key-ring';
import { type SyncTables, syncTables } from './tables';
import { createNamer, type Namer, type Vault } from './vault';

/** What sync needs from outside. */
export interface SyncPorts {
  db: NextTouchDatabase;
  newId(): string;
  now(): Instant;
  /** A monotonic clock, ms. */
  elapsed(): number;
  /** The fold, by the cadences and the calendar as they are now. Asked before each transaction. */
  projector(): Promise<Project>;
  /** The version of the product: another one may read what this one could not. */
  version: string;
  /** The rep's settings by field, and a change of some fields that another machine made. */
  readSettings(): Promise<Record<string, unknown>>;
  /** Those that are not what every machine begins with. */
  changedSettings(): Promise<Record<string, unknown>>;
  applySettings(fields: Record<string, unknown>): Promise<void>;
  /** Removes a person from this machine, snapshots included. Idempotent. */
  forget(prospectId: string): Promise<void>;
  /** Another machine began a new epoch: keeps it with the vault. */
  adopt(vault: Vault): Promise<void>;
}

/** Who this machine is to the vault. */
export interface Machine {
  id: string;
  /** Private half of the ECDH pair that secrets are wrapped for; JSON Web Key. */
  unwrapKey: JsonWebKey;
}

/** One vault of one team, with what has been derived from its secrets. */
export interface SyncContext {
  ports: SyncPorts;
  tables: SyncTables;
  team: string;
  machine: Machine;
  vault: Vault;
  namer: Namer;
  ring: KeyRing;
}

/** Derives what a pass needs of the vault's secrets. */
export async function createSyncContext(
  ports: SyncPorts,
  team: string,
  vault: Vault,
  machine: Machine,
): Promise<SyncContext> {
  const tables = syncTables(ports.db);
  const namer = await createNamer(vault);
  return { ports, tables, team, machine, vault, namer, ring: createKeyRing(tables, team, vault, namer) };
}

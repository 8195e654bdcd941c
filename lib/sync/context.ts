import type { LogEvent } from '@/lib/domain/log/events';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Project } from '@/lib/storage/projection';
import type { Item } from './item';
import { createKeyRing, type KeyRing } from './key-ring';
import type { HeldRow, LogTables, OutboxRow, SyncTables } from './tables';
import { createNamer, type Namer, type Vault } from './vault';
import type { WireMessage } from './wire';

/** A message with what was in it, or with why it cannot be opened now. */
export type Opened =
  | { message: WireMessage; item: Item; event: LogEvent | null }
  | { message: WireMessage; held: HeldRow['reason'] };

/** A row of the outbox with what it stands for: nothing when that is gone. */
export interface Outgoing {
  row: OutboxRow;
  items: Item[];
}

/** What a vault needs from outside, whatever it holds. */
export interface SyncPorts {
  db: NextTouchDatabase;
  newId(): string;
  now(): Instant;
  /** The version of the product: another one may read what this one could not. */
  version: string;
  /** Removes a person, as the vault names them, from this machine. Idempotent. */
  forget(person: string): Promise<void>;
  /** Another machine began a new epoch: keeps it with the vault. */
  adopt(vault: Vault): Promise<void>;
}

/** What the rep's own vault needs besides: it holds the log. */
export interface LogPorts extends SyncPorts {
  /** A monotonic clock, ms. */
  elapsed(): number;
  /** The fold, by the cadences and the calendar as they are now. Asked before each transaction. */
  projector(): Promise<Project>;
  /** The rep's settings by field, and a change of some fields that another machine made. */
  readSettings(): Promise<Record<string, unknown>>;
  /** Those that are not what every machine begins with. */
  changedSettings(): Promise<Record<string, unknown>>;
  applySettings(fields: Record<string, unknown>): Promise<void>;
}

/** Who this machine is to the vault. */
export interface Machine {
  id: string;
  /** Private half of the ECDH pair that secrets are wrapped for; JSON Web Key. */
  unwrapKey: JsonWebKey;
}

/** What a vault holds: how it is told what to send, and what becomes of what is read. */
export interface Contents {
  /** The documents that say who shares the vault, and who was removed. */
  cards: 'machine' | 'member';
  /** Before reading: what a pass that was stopped left half done, and changes that are told by comparison. */
  beforeReading(context: SyncContext): Promise<boolean>;
  /** Stores what a batch brings, and the cursor behind it, in one transaction. True when something shown may have changed. */
  apply(context: SyncContext, opened: readonly Opened[], moveCursor: boolean): Promise<boolean>;
  /** After reading, with the people forgotten who had to be. */
  afterReading(context: SyncContext): Promise<boolean>;
  /** What rows of the outbox stand for, as it is now. Rows in the order of their keys. */
  outgoing(context: SyncContext, rows: readonly OutboxRow[]): Promise<Outgoing[]>;
  /** Puts everything that is known here into the outbox: for a stream that has lost some of it. */
  enqueueAll(context: SyncContext): Promise<void>;
}

/** What one vault is opened with. */
export interface VaultAccess {
  ports: SyncPorts;
  tables: SyncTables;
  contents: Contents;
  team: string;
  machine: Machine;
  vault: Vault;
}

/** One vault of one team, with what has been derived from its secrets. */
export interface SyncContext extends VaultAccess {
  namer: Namer;
  ring: KeyRing;
}

/** Derives what a pass needs of the vault's secrets. */
export async function createSyncContext(access: VaultAccess): Promise<SyncContext> {
  const { tables, team, vault } = access;
  const namer = await createNamer(vault);
  return { ...access, namer, ring: createKeyRing(tables, team, vault, namer) };
}

/** The rep's own vault. */
export interface LogContext extends SyncContext {
  ports: LogPorts;
  tables: LogTables;
}

import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Instant } from '@/lib/domain/time/time';
import { withStorageErrors } from './errors';

const HANDOVER_DATABASE_NAME = 'next-touch-handover';

interface HandedOver {
  /** Random, made by the page. */
  key: string;
  at: Instant;
  file: Blob;
}

/**
 * Where a page leaves a file for the background: messages carry JSON of limited size only. Apart from the log, so that
 * a file given up half-way leaves nothing in it.
 */
export class HandoverDatabase extends Dexie {
  declare readonly files: Table<HandedOver, string>;

  constructor(options: DexieOptions & { name?: string } = {}) {
    const { name = HANDOVER_DATABASE_NAME, ...rest } = options;
    super(name, rest);
    this.version(1).stores({ files: 'key, at' });
  }
}

/** Leaves a file under `key`. Rejects with a StorageError, e.g. where the disk is full. */
export async function leaveFile(db: HandoverDatabase, key: string, file: Blob, at: Instant): Promise<void> {
  await withStorageErrors(() => db.files.put({ key, at, file }));
}

/** The file left under `key`; null when there is none (any more). It stays until it is dropped. */
export async function findFile(db: HandoverDatabase, key: string): Promise<Blob | null> {
  return withStorageErrors(async () => (await db.files.get(key))?.file ?? null);
}

/** Removes a file that was taken. */
export async function dropFile(db: HandoverDatabase, key: string): Promise<void> {
  await withStorageErrors(() => db.files.delete(key));
}

/** Removes what was left before `before` (epoch ms) and never taken. */
export async function dropOldFiles(db: HandoverDatabase, before: Instant): Promise<void> {
  await withStorageErrors(() => db.files.where('at').below(before).delete());
}

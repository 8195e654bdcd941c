import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Instant } from '@/lib/domain/time/time';
import { withStorageErrors } from './errors';

/** As version 1.0 named it: under another name, files left in the old database would stay there. */
const DATABASE_NAME = 'next-touch-handover';

interface TransferredFile {
  /** Random, made by the page. */
  key: string;
  at: Instant;
  file: Blob;
}

/**
 * Where a page leaves a file for the background: messages carry JSON of limited size only. Apart from the log, so that
 * a file given up half-way leaves nothing in it.
 */
export class TransferDatabase extends Dexie {
  declare readonly files: Table<TransferredFile, string>;

  constructor(options: DexieOptions & { name?: string } = {}) {
    const { name = DATABASE_NAME, ...rest } = options;
    super(name, rest);
    this.version(1).stores({ files: 'key, at' });
  }
}

/** Leaves a file under `key`. Rejects with a StorageError, e.g. where the disk is full. */
export async function leaveFile(db: TransferDatabase, key: string, file: Blob, at: Instant): Promise<void> {
  await withStorageErrors(() => db.files.put({ key, at, file }));
}

/** The file left under `key`; null when there is none (any more). It stays until it is dropped. */
export async function findFile(db: TransferDatabase, key: string): Promise<Blob | null> {
  return withStorageErrors(async () => (await db.files.get(key))?.file ?? null);
}

/** Removes a file that was taken. */
export async function dropFile(db: TransferDatabase, key: string): Promise<void> {
  await withStorageErrors(() => db.files.delete(key));
}

/** Removes what was left before `before` (epoch ms) and never taken. */
export async function dropOldFiles(db: TransferDatabase, before: Instant): Promise<void> {
  await withStorageErrors(() => db.files.where('at').below(before).delete());
}

import Dexie, { type PromiseExtended, type Table } from 'dexie';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Instant } from '@/lib/domain/time/time';

/** Name of the database of snapshots. */
export const SNAPSHOT_DATABASE_NAME = 'next-touch-snapshots';

/** What is known of a snapshot without opening it. */
export interface SnapshotHead {
  /** The rep's calendar day it was taken on: one a day. */
  id: LocalDate;
  at: Instant;
  /** Bytes, compressed. */
  size: number;
  events: number;
  prospects: number;
}

interface SnapshotBody {
  id: LocalDate;
  /** A gzipped plain backup. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** The part of the Storage Buckets API used here; not in TypeScript's DOM types yet. */
interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

/**
 * Where snapshots are kept. Chromium stores all databases of an extension in one folder, and a corruption empties all
 * of them; a storage bucket has its own folder. Firefox has no buckets, but a file for each database: null.
 */
export async function snapshotFolder(): Promise<IDBFactory | null> {
  const scope = globalThis as { navigator?: { storageBuckets?: Buckets } };
  try {
    return (await scope.navigator?.storageBuckets?.open(SNAPSHOT_DATABASE_NAME))?.indexedDB ?? null;
  } catch {
    // Without a bucket snapshots are kept beside the log.
    return null;
  }
}

/** A database of its own, so that a corruption of the log's leaves it. */
export class SnapshotDatabase extends Dexie {
  declare readonly heads: Table<SnapshotHead, string>;
  declare readonly bodies: Table<SnapshotBody, string>;
  private placed: Promise<void> | null = null;

  constructor(name = SNAPSHOT_DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ heads: 'id, at', bodies: 'id' });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  override open(): PromiseExtended<Dexie> {
    this.placed ??= snapshotFolder().then((indexedDB) => {
      // Dexie takes its factory when constructed, which cannot wait; it reads it from here when it opens.
      if (indexedDB) Object.assign(this, { _deps: { indexedDB, IDBKeyRange } });
    });
    return Dexie.Promise.resolve(this.placed).then(() => super.open());
  }
}

import Dexie, { type Table } from 'dexie';
import type { Instant, LocalDate } from '@/lib/domain/time';

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

/** Apart from the log, so that what corrupts one database leaves the other. */
export class SnapshotDatabase extends Dexie {
  declare readonly heads: Table<SnapshotHead, string>;
  declare readonly bodies: Table<SnapshotBody, string>;

  constructor(name = SNAPSHOT_DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ heads: 'id, at', bodies: 'id' });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}

import type { DataService } from '@/lib/messages/data-contract';
import type { Answer } from '@/lib/messages/envelope';
import type { Sender } from '@/lib/messages/server';
import type { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import type { BrowserApi, Deps } from '../deps';

/** What the background hands to sync. */
export interface SyncParts {
  deps: Deps;
  browserApi: Pick<BrowserApi, 'keepOnce'>;
  snapshots: SnapshotDatabase;
  own: { ownId: string; ownBase: string };
  exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  /** The database is open. */
  ready(): Promise<void>;
  track: <T>(work: Promise<T>) => Promise<T>;
}

/** Sync, as the rest of the background sees it. */
export interface SyncPart {
  /** A wake of the worker: a pass where one is due. Returns at once. */
  tick(): void;
  /** Null when the message is not for sync. */
  message(message: unknown, sender: Sender): Promise<Answer | null>;
  /** Runs the erasing of prospects so that it reaches the other machines too. */
  erasing<T>(prospectIds: readonly string[], erase: () => Promise<T>): Promise<T>;
  /** The data service, where being one of several machines makes a difference. */
  overData(data: DataService): DataService;
}

/** Starts sync in the edition that has it. */
export type StartSync = (parts: SyncParts) => SyncPart;

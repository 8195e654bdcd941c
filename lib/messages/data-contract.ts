/** What pages and the background say to each other about the rep's data as a whole. JSON-safe types only. */

export type JobKind = 'restore' | 'restore-snapshot' | 'undo-restore' | 'import-csv' | 'snapshot';

/** What a job did. */
export type JobResult =
  | {
      kind: 'restore';
      /** Prospects that are new, and known ones that got more history. */
      prospects: { added: number; changed: number };
      events: number;
      skipped: number;
      errorCount: number;
      settings: boolean;
    }
  | { kind: 'restore-undone'; prospects: number; events: number }
  /**
   * `batch` undoes the import through the log. `refused` rows were taken meanwhile. `until`: the latest
   * day that a first touch was moved to, for they are spread under the daily cap; null where none was.
   */
  | {
      kind: 'import-csv';
      batch: string;
      added: number;
      known: number;
      repeated: number;
      errors: number;
      refused: number;
      until: string | null;
    }
  /** `taken` false: there was nothing to keep. */
  | { kind: 'snapshot'; taken: boolean };

/**
 * Long work in the background, as pages watch it under {@link jobKey} in session storage. `done` and `total` are rows;
 * `total` 0 means not known yet. `error.code` picks the words: a refusal of a file, a storage error, `file-gone`,
 * `loss-open` (the rep has not said what to do about a damaged log), `interrupted` (the background was stopped; nothing was written) or `unknown`.
 */
export interface JobState {
  id: string;
  kind: JobKind;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  /** `reading` and checking can be followed row by row; `writing` is one transaction. */
  phase: 'reading' | 'writing';
  done: number;
  total: number;
  error: { code: string; message: string } | null;
  result: JobResult | null;
}

/** Key in session storage under which a job's state is kept. */
export const jobKey = (id: string) => `job:${id}`;

/** The last restore that can be taken back: prospects and entries of the log it added. */
export interface LastRestore {
  /** Epoch ms. */
  at: number;
  prospects: number;
  events: number;
}

/** The log is not what it was when last seen, and the rep has not said yet what to do. */
export interface LossFound {
  kind: 'emptied' | 'replaced' | 'fewer';
  lastSeen: { events: number; prospects: number };
  /** Epoch ms. */
  lastSeenAt: number;
  /** The latest snapshot; null when there is none. `id` is its calendar day. */
  snapshot: { id: string; at: number; prospects: number; events: number } | null;
}

/**
 * The rep's data as a whole; extension pages only. Dry runs, lists and exports need no service: pages read by themselves.
 * Files come through the transfers database (lib/storage/transfers.ts) under a random key, and are removed after use.
 */
export interface DataService {
  /** Merges a backup in one transaction. Returns the job's id at once. */
  restore(key: string, passphrase: string | null, options: { withSettings: boolean }): Promise<string>;
  restoreSnapshot(id: string): Promise<string>;
  /** Null when there is none, or a day has passed. */
  lastRestore(): Promise<LastRestore | null>;
  /** Takes it back in one transaction: what it added goes, what the rep did since stays. */
  undoRestore(): Promise<string>;
  /** Takes today's snapshot again. */
  takeSnapshot(): Promise<string>;
  /**
   * Adds the new prospects of a sheet in one transaction. The file is a table that a page has read; `mapping` has one entry a
   * column.
   */
  importCsv(
    key: string,
    mapping: (string | null)[],
    options: { mailbox: string; enrollIn: string | null },
  ): Promise<string>;
  /** Stops a job with nothing half-done. False when it was over already. */
  cancel(jobId: string): Promise<boolean>;
  /** Null when there is no such job. Asking also finds out whether a job died with the worker. */
  job(jobId: string): Promise<JobState | null>;
  /** Erases the log, the snapshots and what waits for catch-up; settings too if asked. Not undoable. */
  eraseAll(options: { confirm: 'erase-all'; settings: boolean }): Promise<void>;
  lossFound(): Promise<LossFound | null>;
  /** The rep accepts the log as it is now. */
  dismissLoss(): Promise<void>;
}

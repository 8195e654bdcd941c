import type { Settings } from '@/lib/domain/settings';
import type { LastRestore } from '@/lib/messages/data-contract';
import type { RestoreRecord } from '@/lib/storage/backup/undo-restore';
import { dropFile, findFile, leaveFile, type TransferDatabase } from '@/lib/storage/transfers';
import type { Deps } from '../deps';

/**
 * Key of the record, in the transfers database. The daily sweep of files nobody took removes it, which ends the offer.
 */
const RECORD_KEY = 'last-restore';
const SUMMARY_KEY = 'last-restore';

/** What it takes to undo a restore. `settings` null when it left them alone. */
export interface Undoable {
  record: RestoreRecord;
  settings: { before: Settings; after: Settings } | null;
}

/** The last restore, kept for a day so that it can be taken back. */
export interface LastRestores {
  keep(undoable: Undoable, summary: LastRestore): Promise<void>;
  /** Null when there is none to take back. */
  summary(): Promise<LastRestore | null>;
  read(): Promise<Undoable | null>;
  /** Called once it was taken back, or when the record may hold what was erased. */
  forget(): Promise<void>;
}

/** Keeps the record of the last restore for a day. */
export function createLastRestores({ local }: Pick<Deps, 'local'>, transfers: TransferDatabase): LastRestores {
  return {
    async keep(undoable, summary) {
      await leaveFile(transfers, RECORD_KEY, new Blob([JSON.stringify(undoable)]), summary.at);
      await local.set(SUMMARY_KEY, summary);
    },

    async summary() {
      const isKept = (await transfers.files.where('key').equals(RECORD_KEY).count()) > 0;
      return isKept ? (((await local.get(SUMMARY_KEY)) ?? null) as LastRestore | null) : null;
    },

    async read() {
      const file = await findFile(transfers, RECORD_KEY);
      return file === null ? null : (JSON.parse(await file.text()) as Undoable);
    },

    async forget() {
      await dropFile(transfers, RECORD_KEY);
      await local.remove(SUMMARY_KEY);
    },
  };
}

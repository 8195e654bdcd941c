import { addDays } from 'date-fns/addDays';
import type { Settings } from '@/lib/domain/settings';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { clockFace, faceText } from '@/lib/domain/time/wall-clock';
import { localValues } from '@/lib/platform/storage-area';
import { ownAddressTest, previewOf } from '@/lib/services/data/import-preview';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { BackupRefused } from '@/lib/storage/backup/refused';
import { previewRestore } from '@/lib/storage/backup/restore';
import { type CalendarOptions, calendarFile } from '@/lib/storage/csv/calendar-file';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile, ENCODINGS } from '@/lib/storage/csv/decode';
import {
  exportProspectsCsv,
  exportTouchesCsv,
  PROSPECT_COLUMNS,
  type ProspectColumn,
  TOUCH_COLUMNS,
  type TouchColumn,
} from '@/lib/storage/csv/export-csv';
import { readTable } from '@/lib/storage/csv/read-table';
import { CsvRefused } from '@/lib/storage/csv/refused';
import { CSV_FIELDS, type CsvTable } from '@/lib/storage/csv/table';
import { tableFile } from '@/lib/storage/csv/table-file';
import { readValueSheet } from '@/lib/storage/csv/value-sheet';
import { BOM, csvLines } from '@/lib/storage/csv/write-csv';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { StorageError } from '@/lib/storage/errors';
import { coming, dueNow } from '@/lib/storage/queries';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { snapshotFile } from '@/lib/storage/snapshots/snapshots';
import { dropFile, leaveFile, TransferDatabase } from '@/lib/storage/transfers';

/** Days ahead that the calendar file covers. */
const CALENDAR_DAYS = 30;
const MOST_ENTRIES = 5_000;

/** Long work that can be stopped, and tells rows done and in all. */
export interface Watch {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** What is to be restored: a file the rep chose, or a snapshot. */
export type RestoreSource =
  | { kind: 'file'; file: File; passphrase: string | null }
  | { kind: 'snapshot'; id: string; name: string };

async function calendar(db: NextTouchDatabase, now: LocalDateTime, options: CalendarOptions): Promise<Blob> {
  const until = faceText(addDays(clockFace(now), CALENDAR_DAYS));
  const rows = [...(await dueNow(db, now, MOST_ENTRIES)), ...(await coming(db, now, until, MOST_ENTRIES))];
  return new Blob([calendarFile(rows, options)], { type: 'text/calendar;charset=utf-8' });
}

async function sourceFile(source: RestoreSource): Promise<Blob> {
  if (source.kind === 'file') return source.file;
  const snapshots = new SnapshotDatabase();
  try {
    return await snapshotFile(snapshots, source.id);
  } finally {
    snapshots.close();
  }
}

/** Files that the data page makes and reads. Large, and loaded when that page asks for it. */
export function createPageFiles(db: NextTouchDatabase) {
  return {
    PROSPECT_COLUMNS,
    TOUCH_COLUMNS,
    backup: (options: { now: Now; settings: Settings; passphrase: string | null }, watch: Watch) =>
      exportBackup(db, { ...options, now: options.now.at, ...watch }),
    prospectsCsv: (
      options: { titles: Record<ProspectColumn, string>; cadenceNames: ReadonlyMap<string, string> },
      watch: Watch,
    ) => exportProspectsCsv(db, { ...options, ...watch }),
    touchesCsv: (titles: Record<TouchColumn, string>, watch: Watch) => exportTouchesCsv(db, { titles, ...watch }),
    /** Any table as CSV, safe to open in a spreadsheet. */
    tableCsv: (rows: readonly (string | number | null)[][]) =>
      new Blob([BOM, csvLines(rows)], { type: 'text/csv;charset=utf-8' }),
    calendar: (now: LocalDateTime, options: CalendarOptions) => calendar(db, now, options),

    /** The dry run of a restore: reads and counts, writes nothing. */
    previewRestore: async (source: RestoreSource, watch: Watch) => {
      const passphrase = source.kind === 'file' ? source.passphrase : null;
      return previewRestore(await sourceFile(source), db, { passphrase, ...watch });
    },
    /** Leaves a file for the background under a new key, and hands the key over; where that fails the file goes. */
    transfer: async <T>(file: Blob, at: number, give: (key: string) => Promise<T>): Promise<T> => {
      const transfers = new TransferDatabase();
      const key = crypto.randomUUID();
      try {
        await leaveFile(transfers, key, file, at);
        return await give(key);
      } catch (error) {
        await dropFile(transfers, key);
        throw error;
      } finally {
        transfers.close();
      }
    },
    /** @param encoding one of the names a decoded file has; null guesses */
    readSheet: async (file: File, encoding: string | null) => {
      const decoded = await decodeFile(file, ENCODINGS.find((each) => each === encoding) ?? null);
      const table = readTable(decoded.text);
      return { decoded, table, mapping: guessColumns(table) as (string | null)[] };
    },
    /** A sheet as the background takes it: the table as it was previewed. */
    sheetFile: (table: CsvTable) => tableFile(table),
    /** What the rep gives, out of a sheet; null where no column is the title. */
    readValueSheet: async (file: File, known: readonly string[]) =>
      readValueSheet((await decodeFile(file, null)).text, known),
    /** Null while no column is the address. */
    previewSheet: async (table: CsvTable, mapping: readonly (string | null)[]) => {
      const fields = mapping.map((column) => CSV_FIELDS.find((field) => field === column) ?? null);
      return fields.includes('address')
        ? previewOf(db, table, fields, await ownAddressTest({ local: localValues }))
        : null;
    },
    /** Why a file was not taken, as a code that screens put in words. */
    refusalOf: (error: unknown): string =>
      error instanceof BackupRefused || error instanceof CsvRefused || error instanceof StorageError
        ? error.code
        : 'unknown',
  };
}

/** The files of the data page, as components get them. */
export type PageFiles = ReturnType<typeof createPageFiles>;
export type { RestorePreview } from '@/lib/storage/backup/restore';
export type { DecodedFile } from '@/lib/storage/csv/decode';
export type { ImportPreview, PreviewRow } from '@/lib/storage/csv/preview-import';
export type { CsvTable } from '@/lib/storage/csv/table';
export type { SheetItem, ValueSheet } from '@/lib/storage/csv/value-sheet';

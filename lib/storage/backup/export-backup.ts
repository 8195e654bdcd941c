import type { Table } from 'dexie';
import type { Settings } from '@/lib/domain/settings';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import { withStorageErrors } from '../errors';
import { createFileText } from '../file-text';
import { readChunks } from '../read-chunks';
import { seal } from './encryption';
import { BACKUP_FORMAT, BACKUP_VERSION } from './format';
import { gzip } from './gzip';

/** How a backup is made. */
export interface ExportOptions {
  /** When the file is made, epoch ms. */
  now: Instant;
  /** Kept in the file if given; null = leave them out. */
  settings: Settings | null;
  signal?: AbortSignal;
  /** Rows done and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** The text of a plain backup, in pieces, one row a line. Projections are left out: they follow from the events. */
export async function* backupText(db: NextTouchDatabase, options: ExportOptions): AsyncGenerator<string> {
  const { now, settings, signal, onProgress } = options;
  const tables = [db.cadences, db.valueItems, db.events, db.sends] as const;
  const counts = await withStorageErrors(() => Promise.all(tables.map((table) => table.count())));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  const section = async function* <T>(name: string, table: Table<T, string>, keyOf: (row: T) => string) {
    yield `,\n"${name}":[`;
    let first = true;
    for await (const rows of readChunks(table, keyOf)) {
      signal?.throwIfAborted();
      yield `${first ? '\n' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      first = false;
      done += rows.length;
      onProgress?.(done, Math.max(done, total));
    }
    yield ']';
  };
  yield `{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION},"exportedAt":${now}`;
  if (settings) yield `,\n"settings":${JSON.stringify(settings)}`;
  yield* section('cadences', db.cadences, (row) => row.id);
  yield* section('valueItems', db.valueItems, (row) => row.id);
  yield* section('events', db.events, (row) => row.id);
  yield* section('sends', db.sends, (row) => row.messageId);
  yield '\n}\n';
}

/**
 * A backup as a file: plain JSON, gzipped if `compress`, or encrypted if there is a passphrase. Rejects with the
 * signal's reason when stopped, with a StorageError when the log cannot be read.
 */
export async function exportBackup(
  db: NextTouchDatabase,
  options: ExportOptions & { compress?: boolean; passphrase?: string | null },
): Promise<Blob> {
  const text = backupText(db, options);
  if (options.passphrase) {
    return new Blob([await seal(await gzip(text), options.passphrase)], { type: 'application/json' });
  }
  if (options.compress) return new Blob([await gzip(text)], { type: 'application/gzip' });
  const plain = createFileText('application/json');
  for await (const part of text) plain.add(part);
  return plain.file();
}

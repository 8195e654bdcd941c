import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { JobResult } from '@/lib/messages/data-contract';
import type { ColumnMapping } from '@/lib/storage/csv/columns';
import { type ImportPreview, type PreviewRow, previewImport } from '@/lib/storage/csv/preview-import';
import type { CsvTable } from '@/lib/storage/csv/read-table';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { withStorageErrors } from '@/lib/storage/errors';
import type { Deps } from '../deps';
import { type Act, act } from '../log/act';
import { withAct } from '../log/log-service';
import type { JobControl } from './jobs';

/** Every address in the log, lower-case. */
async function knownAddresses(db: NextTouchDatabase): Promise<Set<string>> {
  return new Set((await withStorageErrors(() => db.prospects.orderBy('addresses').uniqueKeys())).map(String));
}

/** The dry run of an import, for the page that shows it and for the background that then does it. */
export async function previewOf(
  db: NextTouchDatabase,
  table: CsvTable,
  mapping: ColumnMapping,
): Promise<ImportPreview> {
  return previewImport(table, mapping, await knownAddresses(db));
}

async function addOne(
  db: NextTouchDatabase,
  { draft }: PreviewRow,
  { mailbox, enrollIn }: { mailbox: string; enrollIn: string | null },
  each: Act,
): Promise<boolean> {
  const prospectId = prospectIdOf(mailbox, draft.addresses[0] ?? '');
  const add = { type: 'add-prospect', prospectId, ...draft, mailbox, source: 'import' } as const;
  if (!(await act(db, add, each)).ok) return false;
  if (enrollIn !== null) await act(db, { type: 'enroll', prospectId, cadenceId: enrollIn, afterTouchId: null }, each);
  return true;
}

/** Adds the new rows of a sheet as prospects, all in one transaction under one batch. Rejects when stopped: then none is added. */
export async function importCsv(
  deps: Deps,
  table: CsvTable,
  mapping: ColumnMapping,
  options: { mailbox: string; enrollIn: string | null },
  { signal, progress }: JobControl,
): Promise<JobResult> {
  const mailbox = options.mailbox.trim().toLowerCase();
  const { rows, counts } = await previewOf(deps.db, table, mapping);
  const fresh = rows.filter((row) => row.status === 'new');
  signal.throwIfAborted();
  const { batch, added } = await withAct(deps, async (each) => {
    let count = 0;
    for (const [index, row] of fresh.entries()) {
      signal.throwIfAborted();
      if (await addOne(deps.db, row, { ...options, mailbox }, each)) count += 1;
      progress('writing', index + 1, fresh.length);
    }
    return { batch: each.batch, added: count };
  });
  const { known, repeated, error: errors } = counts;
  return { kind: 'import-csv', batch, added, known, repeated, errors, refused: fresh.length - added };
}

import { useEffect, useRef, useState } from 'react';
import type { CsvPlan, CsvRow, CsvView } from '@/components/options/data/csv-view';
import { useJob } from '@/components/ports/use-job';
import { createClient } from '@/lib/messages/client';
import { readPageNow } from '@/lib/platform/clock';
import { localValues } from '@/lib/platform/storage-area';
import { ownAddressTest, previewOf } from '@/lib/services/data/import-preview';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { CSV_FIELDS, guessColumns } from '@/lib/storage/csv/columns';
import { type DecodedFile, decodeFile, ENCODINGS } from '@/lib/storage/csv/decode';
import type { ImportPreview, PreviewRow } from '@/lib/storage/csv/preview-import';
import { type CsvTable, readTable } from '@/lib/storage/csv/read-table';
import { CsvRefused } from '@/lib/storage/csv/refused';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { StorageError } from '@/lib/storage/errors';
import { dropFile, HandoverDatabase, leaveFile } from '@/lib/storage/handover';

const data = createClient('data');
const log = createClient('log');
/** Rows shown of a preview. */
const ROWS_SHOWN = 100;
const SAMPLE_LENGTH = 60;

interface Sheet {
  file: File;
  decoded: DecodedFile;
  table: CsvTable;
  dailyCap: number;
}

function codeOf(error: unknown): string {
  if (error instanceof CsvRefused || error instanceof StorageError) return error.code;
  console.error(error);
  return 'unknown';
}

function rowOf({ line, status, draft, issues }: PreviewRow): CsvRow {
  const { addresses, name, company } = draft;
  return { line, status, address: addresses.join(', '), name, company, issues };
}

function planOf(
  { file, table, decoded, dailyCap }: Sheet,
  mapping: (string | null)[],
  preview: ImportPreview | null,
): CsvPlan {
  const rows = preview?.rows ?? [];
  // What needs a look comes first.
  const shown = [...rows.filter((row) => row.status !== 'new'), ...rows.filter((row) => row.status === 'new')];
  const sampleOf = (column: number) => table.rows.find((row) => row[column])?.[column]?.slice(0, SAMPLE_LENGTH) ?? '';
  return {
    ...{ name: file.name, header: table.header, mapping, dailyCap },
    ...{ encoding: decoded.encoding, guessed: decoded.guessed },
    sample: table.header.map((_, column) => sampleOf(column)),
    counts: preview?.counts ?? null,
    rows: shown.slice(0, ROWS_SHOWN).map(rowOf),
  };
}

/** Imports a sheet: columns and preview are read here, the background writes. */
export function useCsvImport(db: NextTouchDatabase) {
  const [view, setView] = useState<CsvView>({ step: 'idle' });
  const [jobId, setJobId] = useState<string | null>(null);
  const [batch, setBatch] = useState<string | null>(null);
  const sheet = useRef<Sheet | null>(null);
  const columns = useRef<(string | null)[]>([]);
  const job = useJob(jobId);

  useEffect(() => {
    if (!job) return;
    const { state, phase, done, total, error, result } = job;
    if (state === 'running') return setView({ step: 'working', phase, done, total });
    setJobId(null);
    if (state === 'cancelled') return setView({ step: 'cancelled' });
    if (state === 'failed') return setView({ step: 'refused', code: error?.code ?? 'unknown' });
    if (result?.kind !== 'import-csv') return;
    setBatch(result.batch);
    const left = result.known + result.repeated + result.errors + result.refused;
    setView({ step: 'done', added: result.added, left, until: result.until, canUndo: result.added > 0 });
  }, [job]);

  const preview = async (mapping: (string | null)[]) => {
    const current = sheet.current;
    if (!current) return;
    columns.current = mapping;
    const fields = mapping.map((column) => CSV_FIELDS.find((field) => field === column) ?? null);
    const found = fields.includes('address')
      ? await previewOf(db, current.table, fields, await ownAddressTest({ local: localValues }))
      : null;
    if (columns.current === mapping) setView({ step: 'planned', plan: planOf(current, mapping, found) });
  };

  const read = async (file: File, encoding: DecodedFile['encoding'] | null) => {
    const [decoded, { dailyCap }] = await Promise.all([decodeFile(file, encoding), loadSettings(localValues)]);
    const table = readTable(decoded.text);
    sheet.current = { file, decoded, table, dailyCap };
    await preview(guessColumns(table));
  };

  const attempt = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => setView({ step: 'refused', code: codeOf(error) }));

  return {
    view,
    chooseFile: (file: File) =>
      attempt(async () => {
        setView({ step: 'reading' });
        await read(file, null);
      }),
    /** Reads the letters another way. */
    encode: (name: string) =>
      attempt(async () => {
        const file = sheet.current?.file;
        if (file) await read(file, ENCODINGS.find((each) => each === name) ?? null);
      }),
    map: (mapping: (string | null)[]) => attempt(() => preview(mapping)),
    confirm: (options: { mailbox: string; enrollIn: string | null }) =>
      attempt(async () => {
        const text = sheet.current?.decoded.text;
        if (text === undefined) return;
        setView({ step: 'working', phase: 'reading', done: 0, total: 0 });
        const handover = new HandoverDatabase();
        const key = crypto.randomUUID();
        // What the rep saw is what is imported: the text as it was read, whatever the file was in.
        await leaveFile(handover, key, new Blob([text]), readPageNow().at);
        try {
          setJobId(await data.importCsv(key, columns.current, options));
        } catch (error) {
          await dropFile(handover, key);
          throw error;
        } finally {
          handover.close();
        }
      }),
    cancel: () => {
      columns.current = [];
      if (jobId !== null) void data.cancel(jobId).catch(console.error);
      else setView({ step: 'idle' });
    },
    undo: () =>
      attempt(async () => {
        if (batch === null) return;
        const outcome = await log.undo(batch);
        setView(outcome.ok ? { step: 'undone' } : { step: 'refused', code: 'unknown' });
      }),
  };
}

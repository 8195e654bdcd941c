import { useEffect, useRef, useState } from 'react';
import type { CsvTable, DecodedFile, ImportPreview, PreviewRow } from '@/lib/pages/page-files';
import { usePorts } from '../../ports/ports-context';
import { useStoppableJob } from '../../ports/use-stoppable-job';
import type { CsvReading, CsvRow, CsvView } from './csv-view';

/** Rows shown of a preview. */
const ROWS_SHOWN = 100;
const SAMPLE_LENGTH = 60;

interface Sheet {
  file: File;
  decoded: DecodedFile;
  table: CsvTable;
  dailyCap: number;
}

function rowOf({ line, status, draft, issues }: PreviewRow): CsvRow {
  const { addresses, name, company } = draft;
  return { line, status, address: addresses.join(', '), name, company, issues };
}

function readingOf(
  { file, table, decoded, dailyCap }: Sheet,
  mapping: (string | null)[],
  preview: ImportPreview | null,
): CsvReading {
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

/** What an import came to: `left` were known, twice in the sheet, or not to be read. */
export interface ImportDone {
  batch: string;
  added: number;
  left: number;
}

/** Imports a sheet: columns and preview are read here, the background writes. */
export function useCsvImport(onAdded: (result: ImportDone) => void) {
  const { clock, files, services, settings } = usePorts();
  const { data, log } = services;
  const [view, setView] = useState<CsvView>({ step: 'idle' });
  const [batch, setBatch] = useState<string | null>(null);
  const sheet = useRef<Sheet | null>(null);
  const columns = useRef<(string | null)[]>([]);
  const asked = useRef<AbortController | null>(null);
  const { job, start, stop } = useStoppableJob();
  const told = useRef(onAdded);
  told.current = onAdded;

  useEffect(() => {
    if (!job) return;
    const { state, phase, done, total, error, result } = job;
    if (state === 'running') return setView({ step: 'working', phase, done, total });
    if (state === 'cancelled') return setView({ step: 'cancelled' });
    if (state === 'failed') return setView({ step: 'refused', code: error?.code ?? 'unknown' });
    if (result?.kind !== 'import-csv') return;
    setBatch(result.batch);
    const left = result.known + result.repeated + result.errors + result.refused;
    setView({ step: 'done', added: result.added, left, until: result.until, canUndo: result.added > 0 });
    if (result.added > 0) told.current({ batch: result.batch, added: result.added, left });
  }, [job]);

  const preview = async (mapping: (string | null)[], signal: AbortSignal) => {
    const current = sheet.current;
    if (!current) return;
    columns.current = mapping;
    const found = await (await files()).previewSheet(current.table, mapping);
    if (!signal.aborted) setView({ step: 'planned', reading: readingOf(current, mapping, found) });
  };

  const read = async (file: File, encoding: string | null, signal: AbortSignal) => {
    const [{ readSheet }, { dailyCap }] = await Promise.all([files(), settings.read()]);
    const { decoded, table, mapping } = await readSheet(file, encoding);
    if (signal.aborted) return;
    sheet.current = { file, decoded, table, dailyCap };
    await preview(mapping, signal);
  };

  /** One at a time: what was asked before, and is not there yet, is no longer shown. */
  const attempt = (work: (signal: AbortSignal) => Promise<void>) => {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    const { signal } = controller;
    void work(signal).catch(async (error: unknown) => {
      if (signal.aborted) return;
      const code = (await files()).refusalOf(error);
      if (code === 'unknown') console.error(error);
      setView({ step: 'refused', code });
    });
  };

  return {
    view,
    chooseFile: (file: File) =>
      attempt(async (signal) => {
        setView({ step: 'reading' });
        await read(file, null, signal);
      }),
    /** Reads the letters another way. */
    encode: (name: string) =>
      attempt(async (signal) => {
        const file = sheet.current?.file;
        if (file) await read(file, name, signal);
      }),
    map: (mapping: (string | null)[]) => attempt((signal) => preview(mapping, signal)),
    confirm: (options: { mailbox: string; enrollIn: string | null }) =>
      attempt(async () => {
        const table = sheet.current?.table;
        if (!table) return;
        setView({ step: 'working', phase: 'reading', done: 0, total: 0 });
        const isGiven = await start(async (signal) => {
          const { transfer, sheetFile } = await files();
          return transfer(sheetFile(table), clock.now().at, (key) => {
            signal.throwIfAborted();
            return data.importCsv(key, columns.current, options);
          });
        });
        if (!isGiven) setView({ step: 'cancelled' });
      }),
    cancel: () => {
      if (view.step === 'working') return stop();
      asked.current?.abort();
      setView({ step: 'idle' });
    },
    undo: () =>
      attempt(async () => {
        if (batch === null) return;
        const outcome = await log.undo(batch);
        setView(outcome.ok ? { step: 'undone' } : { step: 'refused', code: 'unknown' });
      }),
  };
}

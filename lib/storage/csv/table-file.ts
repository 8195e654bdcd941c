import * as z from 'zod/mini';
import { CsvRefused, MAX_COLUMNS, MAX_CSV_ROWS } from './refused';
import type { CsvTable } from './table';

const Cells = z.array(z.string()).check(z.maxLength(MAX_COLUMNS));
const Row = z.int().check(z.positive());

const Table = z
  .object({
    header: Cells,
    rows: z.array(Cells).check(z.maxLength(MAX_CSV_ROWS)),
    lines: z.array(Row),
    broken: z.nullable(Row),
  })
  .check(z.refine(({ rows, lines }) => rows.length === lines.length));

/** A table as the file that a page leaves for the worker, which so needs no reader of sheets. */
export const tableFile = (table: CsvTable): Blob => new Blob([JSON.stringify(table)], { type: 'application/json' });

/** The table of such a file. Throws {@link CsvRefused}. */
export async function readTableFile(file: Blob): Promise<CsvTable> {
  try {
    return Table.parse(JSON.parse(await file.text()));
  } catch {
    throw new CsvRefused('not-text');
  }
}

import Papa from 'papaparse';

/** Largest CSV file read, in bytes, and most rows. */
const MAX_CSV_BYTES = 50 * 1024 * 1024;
export const MAX_CSV_ROWS = 100_000;
const MAX_COLUMNS = 200;

/** A CSV file as rows of trimmed cells. `lines` holds the 1-based row of the sheet each row stood on. */
export interface CsvTable {
  header: string[];
  rows: string[][];
  lines: number[];
}

export type CsvRefusal = 'too-large' | 'too-many-rows' | 'empty' | 'not-text' | 'no-address-column';

const SAYS: Record<CsvRefusal, string> = {
  'too-large': 'The file is larger than 50 MB: split it.',
  'too-many-rows': `The file has more than ${MAX_CSV_ROWS} rows or ${MAX_COLUMNS} columns: split it.`,
  empty: 'The file has no rows.',
  'not-text': 'The file is not a CSV text file: save the sheet as CSV (UTF-8).',
  'no-address-column': 'Choose the column that holds the email addresses.',
};

/** A CSV file was refused as a whole. `code` picks the words on screen. */
export class CsvRefused extends Error {
  constructor(readonly code: CsvRefusal) {
    super(SAYS[code]);
    this.name = 'CsvRefused';
  }
}

/** The text of a CSV file: UTF-8, or UTF-16 as Excel's "Unicode text", or else Windows-1252. Throws {@link CsvRefused}. */
export async function readCsvFile(file: Blob): Promise<string> {
  if (file.size > MAX_CSV_BYTES) throw new CsvRefused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4_096).includes(0)) throw new CsvRefused('not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The one most frequent in the first line, quoted parts aside. (Over all rows, texts full of commas would mislead.) */
function delimiterOf(text: string): string {
  const [line = ''] = text
    .trimStart()
    .slice(0, 20_000)
    .split(/[\r\n]/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Splits CSV text; comma, semicolon, tab or bar are told apart by themselves. Throws {@link CsvRefused}. */
export function readTable(text: string): CsvTable {
  const plain = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), preview: MAX_CSV_ROWS + 2 });
  if (parsed.data.length > MAX_CSV_ROWS + 1) throw new CsvRefused('too-many-rows');
  const table: CsvTable = { header: [], rows: [], lines: [] };
  for (const [index, cells] of parsed.data.entries()) {
    const row = cells.map(unprotect);
    if (row.every((cell) => cell === '')) continue;
    if (row.length > MAX_COLUMNS) throw new CsvRefused('too-many-rows');
    if (table.header.length === 0) table.header = row;
    else {
      table.rows.push(row);
      table.lines.push(index + 1);
    }
  }
  if (table.header.length === 0) throw new CsvRefused('empty');
  return headless(table) ? withoutHeader(table) : table;
}

/** Trimmed, and without the `'` our own export puts before what a sheet would take for a formula. */
function unprotect(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

/** A first row that holds an address is no header. */
function headless(table: CsvTable): boolean {
  return table.header.some((cell) => cell.includes('@'));
}

function withoutHeader(table: CsvTable): CsvTable {
  return {
    header: table.header.map(() => ''),
    rows: [table.header, ...table.rows],
    lines: [1, ...table.lines],
  };
}

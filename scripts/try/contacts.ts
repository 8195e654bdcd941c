/** `npm run try -- contacts FILE [own@address]`: what an import would make of FILE, as one JSON: columns, rows and errors. */
import { readFile } from 'node:fs/promises';
import '../node/windows-1252';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile } from '@/lib/storage/csv/decode';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';
import { CsvRefused } from '@/lib/storage/csv/refused';
import { CSV_FIELDS } from '@/lib/storage/csv/table';

const [file, ...own] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run try -- contacts FILE [address of the rep …]');
  process.exit(2);
}

async function tryContacts(path: string): Promise<object> {
  const { text, encoding, guessed } = await decodeFile(new Blob([await readFile(path)]));
  const table = readTable(text);
  const mapping = guessColumns(table);
  const columns = table.header.map((title, index) => ({ title, field: mapping[index] ?? null }));
  const read = { encoding, guessed, columns };
  if (!mapping.includes('address')) {
    const { code, message } = new CsvRefused('no-address-column');
    return { ...read, rows: [], errors: [{ line: null, code, message }] };
  }
  const owned = new Set(own.map((address) => address.toLowerCase()));
  const { rows, counts } = previewImport(table, mapping, new Set(), (address) => owned.has(address));
  return {
    ...read,
    fields: CSV_FIELDS.filter((field) => mapping.includes(field)),
    counts,
    rows: rows.filter(({ status }) => status !== 'error').map(({ draft, ...row }) => ({ ...row, ...draft })),
    errors: rows.filter(({ status }) => status === 'error').map(({ line, issues }) => ({ line, issues })),
  };
}

let result: object;
try {
  result = await tryContacts(file);
} catch (error) {
  if (!(error instanceof CsvRefused)) throw error;
  result = { rows: [], errors: [{ line: null, code: error.code, message: error.message }] };
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

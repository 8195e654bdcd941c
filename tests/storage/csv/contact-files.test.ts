import '@/scripts/node/windows-1252';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile } from '@/lib/storage/csv/decode';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';
import { CsvRefused } from '@/lib/storage/csv/refused';
import FILES from './contact-files.json';

type Field = 'name' | 'company' | 'title' | 'phone' | 'linkedIn' | 'timeZone' | 'notes';

/** A file as a program exports it: its text (or bytes) and what an import makes of it. Of each field any value listed is right. */
interface ContactFile {
  id: string;
  text?: string;
  base64?: string;
  own?: string[];
  refused?: boolean;
  rows?: ({ addresses: string[] } & Partial<Record<Field, string[]>>)[];
  /** Rows of the sheet that are errors; left out where they do not matter. */
  errors?: number[];
}

const bytesOf = ({ text, base64 = '' }: ContactFile) =>
  text === undefined ? Uint8Array.from(Buffer.from(base64, 'base64')) : new TextEncoder().encode(text);

async function read(bytes: Uint8Array<ArrayBuffer>, own: readonly string[] = []) {
  const table = readTable((await decodeFile(new Blob([bytes]))).text);
  return previewImport(table, guessColumns(table), new Set(), (address) => own.includes(address)).rows;
}

describe('contact files of other programs', () => {
  it.each((FILES as ContactFile[]).map((file) => [file.id, file] as const))('%s', async (_, file) => {
    if (file.refused) {
      await expect(read(bytesOf(file))).rejects.toBeInstanceOf(CsvRefused);
      return;
    }
    const rows = await read(bytesOf(file), file.own);
    const fresh = rows.filter(({ status }) => status === 'new').map(({ draft }) => draft);
    expect(fresh.map(({ addresses }) => addresses)).toEqual(file.rows?.map(({ addresses }) => addresses));
    for (const [index, { addresses: _, ...wanted }] of (file.rows ?? []).entries()) {
      for (const [field, values] of Object.entries(wanted)) expect(values).toContain(fresh[index]?.[field as Field]);
    }
    if (file.errors)
      expect(rows.filter(({ status }) => status === 'error').map(({ line }) => line)).toEqual(file.errors);
  });
});

describe('whatever bytes come', () => {
  const pieces = (FILES as ContactFile[]).map(bytesOf);
  const cut = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(400), fc.constantFrom(...pieces), fc.nat(400))
    .map(([a, from, b, to]) => Uint8Array.from([...a.subarray(from % (a.length + 1)), ...b.subarray(0, to)]));

  it('are read or refused by name, and every address has its one form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          cut,
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
        ),
        async (bytes) => {
          const rows = await read(bytes).catch((error: unknown) => {
            expect(error).toBeInstanceOf(CsvRefused);
            return [];
          });
          for (const { draft, status } of rows) {
            expect(status === 'error' || draft.addresses.length > 0).toBe(true);
            for (const address of draft.addresses) expect(address).toMatch(/^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

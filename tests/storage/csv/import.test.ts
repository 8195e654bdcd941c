import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile } from '@/lib/storage/csv/decode';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';
import { type CsvRefused, MAX_CSV_ROWS } from '@/lib/storage/csv/refused';

const none: ReadonlySet<string> = new Set();

function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as CsvRefused).code;
  }
}

describe('reading a table', () => {
  it.each([
    ['Email,Name\na@x.example,Ann', ['Email', 'Name'], [['a@x.example', 'Ann']]],
    ['Email;Name\r\na@x.example;"Ann; the first"\r\n', ['Email', 'Name'], [['a@x.example', 'Ann; the first']]],
    ['Email\tName\na@x.example\tAnn', ['Email', 'Name'], [['a@x.example', 'Ann']]],
    ['\uFEFFEmail|Name\n a@x.example |\t Ann', ['Email', 'Name'], [['a@x.example', 'Ann']]],
    ["Email,Phone\na@x.example,'+49 30\n", ['Email', 'Phone'], [['a@x.example', '+49 30']]],
    [
      'a@x.example,Ann\nb@x.example,Bob',
      ['', ''],
      [
        ['a@x.example', 'Ann'],
        ['b@x.example', 'Bob'],
      ],
    ],
  ])('%j', (text, header, rows) => {
    const table = readTable(text);
    expect(table.header).toEqual(header);
    expect(table.rows).toEqual(rows);
  });

  it('passes over empty rows and keeps the place of the others', () => {
    expect(readTable('Email\n\na@x.example\n,\n\nb@x.example\n').lines).toEqual([3, 6]);
  });

  it('refuses nothing at all, and far too much', () => {
    expect(refusal(() => readTable(''))).toBe('empty');
    expect(refusal(() => readTable('\n\n'))).toBe('empty');
    expect(refusal(() => readTable(`Email\n${'a\n'.repeat(MAX_CSV_ROWS + 1)}`))).toBe('too-many-rows');
    expect(refusal(() => readTable(`${','.repeat(1_000)}x`))).toBe('too-many-columns');
    expect(refusal(() => readTable(`Email\n${'a\n'.repeat(1_000)}`))).toBeNull();
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('Zoë'), 'Zoë'],
    ['UTF-16 of Excel', new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]), 'Zoë'],
    ['Windows-1252', new Uint8Array([0x5a, 0x6f, 0xeb]), 'Zoë'],
  ])('decodes %s', async (_, bytes, text) => {
    expect((await decodeFile(new Blob([bytes]))).text).toBe(text);
  });

  it('refuses a sheet that is no text, and one too large without reading it', async () => {
    const zip = new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]);
    await expect(decodeFile(zip)).rejects.toMatchObject({ code: 'zip' });
    const huge = { size: 2e9, arrayBuffer: () => Promise.reject(new Error('was read')) } as unknown as Blob;
    await expect(decodeFile(huge)).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('guessing columns', () => {
  it('finds the few that matter among all properties of a CRM', () => {
    const properties = Array.from({ length: 600 }, (_, index) => `Custom property ${index}`);
    const cells = properties.join(',');
    const table = readTable(`Name,${cells},Email\nAnn,${cells},ann@acme.example`);
    expect(guessColumns(table)).toEqual(['name', ...properties.map(() => null), 'address']);
  });

  it.each([
    ['Email,Name,Company,Notes', ['address', 'name', 'company', 'notes']],
    ['First Name,Last Name,E-mail Address,Organization', ['firstName', 'lastName', 'address', 'company']],
    ['Vorname;Nachname;E-Mail;Firma;Telefon', ['firstName', 'lastName', 'address', 'company', 'phone']],
    ['Prénom,Nom,Courriel,Société', ['firstName', 'lastName', 'address', 'company']],
    ['Nombre;Apellidos;Correo electrónico;Empresa', ['firstName', 'lastName', 'address', 'company']],
    ['Given Name,Family Name,E-mail 1 - Value,Organization 1 - Name', ['firstName', 'lastName', 'address', 'company']],
    ['email,work_email,name,full name', ['address', 'address', 'name', null]],
    ['Who,Where to\nAnn,a@x.example\nBob,b@x.example', ['name', 'address']],
    ['Who,What\nAnn,blue', ['name', null]],
    ['a@x.example,Ann\nb@x.example,Bob', ['address', null]],
  ])('%j', (text, expected) => {
    expect(guessColumns(readTable(text))).toEqual(expected);
  });

  it('does not stall on a hostile header', () => {
    const header = `${'e mail '.repeat(20_000)},${'a'.repeat(100_000)}`;
    // A pattern that tries every way to split this would not end within the time a test has.
    const table = { header: header.split(','), rows: [['@'.repeat(100_000), '.']], lines: [2], broken: null };
    expect(guessColumns(table).filter(Boolean)).toEqual([]);
  });
});

describe('previewing an import', () => {
  const preview = (text: string, known = none) => {
    const table = readTable(text);
    return previewImport(table, guessColumns(table), known);
  };

  it('makes a prospect of each row', () => {
    const { rows, counts } = preview('Email,First name,Last name,Company,Notes\nA@X.example,Ann,Lee,X Ltd,met in May');
    expect(counts).toEqual({ new: 1, known: 0, repeated: 0, error: 0 });
    expect(rows[0]).toEqual({
      ...{ line: 2, status: 'new', issues: [] },
      draft: { addresses: ['a@x.example'], name: 'Ann Lee', company: 'X Ltd', notes: 'met in May', ...NO_DETAILS },
    });
  });

  it.each([
    ['a@x.example', ['a@x.example'], []],
    ['a@x.example; b@x.example', ['a@x.example', 'b@x.example'], []],
    ['Ann Lee <a@x.example>', ['a@x.example'], []],
    ['ünal@bücher.example', ['ünal@xn--bcher-kva.example'], []],
    ['', [], ['no-address']],
    ['ann', [], ['bad-address']],
    ['a@localhost', [], ['bad-address']],
    ['a@@x.example', [], ['bad-address']],
    ['a@x.example b@', ['a@x.example'], ['bad-address']],
    ['a@x..example', [], ['bad-address']],
    [`${'a'.repeat(400)}@x.example`, [], ['bad-address']],
  ])('reads the cell %j as %j', (cell, addresses, codes) => {
    const { rows } = preview(`Name,Email\nAnn,"${cell}"`);
    expect(rows[0]?.draft.addresses).toEqual(addresses);
    expect(rows[0]?.issues.map((issue) => issue.code)).toEqual(codes);
    expect(rows[0]?.status).toBe(addresses.length > 0 ? 'new' : 'error');
  });

  it('tells rows that repeat each other and prospects that are known', () => {
    const { rows, counts } = preview(
      'Email,Name\na@x.example,Ann\nb@x.example,Bob\nA@X.EXAMPLE,Ann again\nc@x.example;b@x.example,Both',
      new Set(['b@x.example']),
    );
    expect(rows.map((row) => [row.line, row.status])).toEqual([
      [2, 'new'],
      [3, 'known'],
      [4, 'repeated'],
      [5, 'repeated'],
    ]);
    expect(rows[2]?.issues).toEqual([{ code: 'repeated-in-file', field: 'address', value: '2' }]);
    expect(rows[1]?.issues[0]?.code).toBe('known-already');
    expect(counts).toEqual({ new: 1, known: 1, repeated: 2, error: 0 });
  });

  it('cuts what is too long, and says so', () => {
    const { rows } = preview(`Email,Name\na@x.example,${'n'.repeat(300)}`);
    expect(rows[0]?.draft.name).toHaveLength(200);
    expect(rows[0]?.issues[0]).toMatchObject({ code: 'too-long', field: 'name' });
    expect(rows[0]?.status).toBe('new');
  });

  it('needs to know where the addresses are', () => {
    expect(refusal(() => preview('Who,What\nAnn,blue'))).toBe('no-address-column');
  });

  it('says so where only titles are there', () => {
    expect(refusal(() => preview('First Name,Last Name,Email\n'))).toBe('empty');
  });

  it.each([
    ['#@!."/', []],
    ['a@b_c.example', ['a@b_c.example']],
    ['a@-', []],
    ['ann@bücher.example', ['ann@xn--bcher-kva.example']],
    ['Ann<ann@a.example>', ['ann@a.example']],
    ['a<b@c.example', ['b@c.example']],
    ['a@b.example/path', []],
    ['a@b..example', []],
  ])('%s holds the addresses %j', (cell, addresses) => {
    expect(preview(`Email\n"${cell.replaceAll('"', '""')}"`).rows[0]?.draft.addresses).toEqual(addresses);
  });

  it('never throws anything but a refusal, and never lets a bad address through, whatever the file', () => {
    const cell = fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom('"', ';', ',', '\n', '=1', '@', 'a@b'));
    const file = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(file, (rows) => {
        const text = `Email,Name\nann@a.example\n${rows.map((row) => row.join(',')).join('\n')}`;
        for (const row of preview(text).rows) {
          expect(row.status === 'error').toBe(row.draft.addresses.length === 0);
          for (const address of row.draft.addresses)
            expect(address).toMatch(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

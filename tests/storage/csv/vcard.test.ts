import { expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

it.each([
  ['TZ:Asia/Tokyo', 'Asia/Tokyo'],
  ['TZ;VALUE=text:europe/prague', 'Europe/Prague'],
  ['TZ:-05:00', ''],
  ['TZ;VALUE=utc-offset:+0900', ''],
])('a card keeps the time zone it names, not an offset: %s', (line, timeZone) => {
  const card = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ann Lee', 'EMAIL:ann@acme.example', line, 'END:VCARD'];
  const table = readTable(card.join('\r\n'));
  expect(previewImport(table, guessColumns(table), new Set()).rows).toMatchObject([
    { draft: { timeZone }, issues: [] },
  ]);
});

it('a fax is no phone', () => {
  const card = ['BEGIN:VCARD', 'VERSION:2.1', 'N:Lee;Ann', 'EMAIL:ann@acme.example', 'TEL;WORK;FAX:030 1', 'END:VCARD'];
  const typed = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Bo Fox', 'EMAIL:bo@fox.example', 'TEL;TYPE="work,fax":030 2'];
  const table = readTable([...card, ...typed, 'TEL;TYPE=CELL:0171 3', 'END:VCARD'].join('\r\n'));
  const { rows } = previewImport(table, guessColumns(table), new Set());
  expect(rows.map(({ draft }) => draft.phone)).toEqual(['', '0171 3']);
});

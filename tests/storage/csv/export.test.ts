import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '@/lib/storage/csv/calendar-file';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile } from '@/lib/storage/csv/decode';
import {
  exportProspectsCsv,
  exportTouchesCsv,
  PROSPECT_COLUMNS,
  type ProspectColumn,
  TOUCH_COLUMNS,
  type TouchColumn,
} from '@/lib/storage/csv/export-csv';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';
import { csvLines } from '@/lib/storage/csv/write-csv';
import { appendEvents } from '@/lib/storage/log-repository';
import { dueNow } from '@/lib/storage/queries';
import { added, START, story } from '../support/book';
import { fold } from '../support/fold';
import { freshDatabase } from '../support/fresh-database';

describe('cells a spreadsheet would run', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['=HYPERLINK("http://x.example","hi")', `"'=HYPERLINK(""http://x.example"",""hi"")"`],
    ['+49 30 123', `"'+49 30 123"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['=1\n2', `"'=1\n2"`],
    ['＝1+1', `"'＝1+1"`],
    ['＋1', `"'＋1"`],
    ['－1', `"'－1"`],
    ['＠A', `"'＠A"`],
    ['a=1', 'a=1'],
    ['ann@x.example', 'ann@x.example'],
    ['say "hi", all', '"say ""hi"", all"'],
  ])('%j is written %j', (cell, written) => {
    expect(csvLines([[cell]])).toBe(`${written}\r\n`);
  });

  it('never come first in a cell, whatever the text; numbers and emptiness stay', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = Papa.parse<string[]>(csvLines(rows), { delimiter: ',', newline: '\r\n' }).data.flat();
        expect(back.some((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toBe(false);
      }),
    );
    expect(csvLines([[-5, null, '']])).toBe('-5,,\r\n');
    expect(csvLines([['Ada\u202e\u2067', '\u200b=1+1']])).toBe(`Ada,"'=1+1"\r\n`);
    expect(csvLines([])).toBe('');
  });
});

const titles = Object.fromEntries(PROSPECT_COLUMNS.map((column) => [column, column])) as Record<ProspectColumn, string>;
const touchTitles = Object.fromEntries(TOUCH_COLUMNS.map((column) => [column, column])) as Record<TouchColumn, string>;

const details = {
  ...{ title: 'Head of Sly', phone: '+49 30 1', timeZone: 'Europe/Berlin' },
  linkedIn: 'https://www.linkedin.com/in/sly',
};

async function book() {
  const db = freshDatabase();
  const sly = added('sly', {
    name: '=cmd|calc',
    company: '+Sly & "Sons"',
    addresses: ['sly@x.example', 's@x.example'],
    ...details,
  });
  await appendEvents(db, [...story('ann', 2), sly], fold);
  return db;
}

describe('exported files', () => {
  it('hold every prospect with where it stands, as UTF-8 that Excel knows', async () => {
    const db = await book();
    const seen: number[] = [];
    const file = await exportProspectsCsv(db, {
      ...{ titles, cadenceNames: new Map([['steady', 'Steady']]) },
      onProgress: (done) => seen.push(done),
    });
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const text = new TextDecoder().decode(await file.arrayBuffer());
    expect(text).toBe(
      `${PROSPECT_COLUMNS.join(',')}\r\n` +
        'Prospect ann,Buyer Ltd,,ann@buyer.example,,,,rep@seller.example,,Steady,active,,3,5,2026-11-05 09:11,,2026-11-02 09:11,email\r\n' +
        `"'=cmd|calc","'+Sly & ""Sons""",Head of Sly,sly@x.example; s@x.example,"'+49 30 1",https://www.linkedin.com/in/sly,Europe/Berlin,rep@seller.example,,,,,,,,,,\r\n`,
    );
    expect(seen).toEqual([2]);
  });

  it('hold every touch with its prospect', async () => {
    const text = await (await exportTouchesCsv(await book(), { titles: touchTitles })).text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      '2026-11-02 09:10,Prospect ann,Buyer Ltd,ann@buyer.example,rep@seller.example,email,outbound,detected,Our pilot in spring,,,',
    );
  });

  it('can be imported again without loss', async () => {
    const db = await book();
    const file = await exportProspectsCsv(db, { titles, cadenceNames: new Map() });
    const table = readTable((await decodeFile(file)).text);
    const { rows } = previewImport(table, guessColumns(table), new Set(['ann@buyer.example']));
    expect(rows.map((row) => row.status)).toEqual(['known', 'new']);
    expect(rows[1]?.draft).toEqual({
      addresses: ['sly@x.example', 's@x.example'],
      ...{ name: '=cmd|calc', company: '+Sly & "Sons"', notes: '' },
      ...details,
    });
  });

  it('stop when asked', async () => {
    const signal = AbortSignal.abort();
    const stopped = exportTouchesCsv(await book(), { titles: touchTitles, signal });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the calendar file', () => {
  const words = {
    ...{ now: START, calendarName: 'Next Touch' },
    descriptionOf: () => 'Touch 3 of 5',
  };

  it('holds what is due, at the time on the wall, the same every time', async () => {
    const rows = await dueNow(await book(), '2026-12-01T00:00', 10);
    const titleOf = (row: (typeof rows)[number]) => `Email ${row.prospect.name}`;
    const text = calendarFile(rows, { ...words, titleOf });
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'PRODID:-//Next Touch//EN',
        'UID:e-ann-2@next-touch',
        'DTSTAMP:20261102T090000Z',
        'DTSTART:20261105T091100',
        'DURATION:PT15M',
        'SUMMARY:Email Prospect ann',
        'END:VCALENDAR',
      ]),
    );
    expect(calendarFile(rows, { ...words, titleOf })).toBe(text);
  });

  it.each(['a\r\nBEGIN:VEVENT', 'a\nEND:VCALENDAR', 'x;y,z\\', 'é'.repeat(300)])(
    'keeps %j inside its entry',
    async (title) => {
      const rows = await dueNow(await book(), '2026-12-01T00:00', 10);
      const lines = calendarFile(rows, { ...words, titleOf: () => title }).split(/\r\n|\n|\r/);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    },
  );

  it('has lines of at most 75 octets, which read as one when put together again', async () => {
    const rows = await dueNow(await book(), '2026-12-01T00:00', 10);
    const title = '漢'.repeat(60);
    const text = calendarFile(rows, { ...words, titleOf: () => title });
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
  });

  it('is a valid empty calendar when nothing is due', () => {
    expect(calendarFile([], { ...words, titleOf: () => '' })).toContain('BEGIN:VCALENDAR');
  });
});

import { cleanAddresses } from './addresses';
import { foldWords } from './fold-title';
import type { ColumnMapping, CsvTable } from './table';

/** One to four words of letters: no number, no sentence, no link. */
const WORDS = /^\p{L}[\p{L}\p{M}.'’&-]*(?: [\p{L}\p{M}.'’&-]+){0,3}$/u;
const LINK = /\S\.\S/;
const isWords = (cell: string) => WORDS.test(cell) && !LINK.test(cell);
/** Shorter words are found in any address by chance. */
const SHORTEST = 3;
const SAMPLE_ROWS = 200;

/** Whether a word of a cell is in a part of an address. */
function isIn(cell: string, part: string): boolean {
  const words = foldWords(cell).split(' ');
  return isWords(cell) && words.some((word) => word.length >= SHORTEST && foldWords(part).includes(word));
}

/**
 * "Name" merged over two columns, as a sheet saves it: the title above the first, nothing above the second. The first
 * then holds single words, and the second the rest of each name.
 */
export function splitMergedNames(mapping: ColumnMapping, { header, rows }: CsvTable): void {
  const column = mapping.indexOf('name');
  if (column < 0 || header[column + 1] !== '' || mapping[column + 1] !== null) return;
  const pairs = rows.slice(0, SAMPLE_ROWS).map((row) => [row[column] ?? '', row[column + 1] ?? ''] as const);
  const filled = pairs.filter(([first, last]) => first !== '' || last !== '');
  const isName = ([first, last]: readonly [string, string]) => isWords(first) && !first.includes(' ') && isWords(last);
  if (filled.length === 0 || !filled.every(isName)) return;
  mapping[column] = 'firstName';
  mapping[column + 1] = 'lastName';
}

/**
 * Names and companies of a sheet without any titles, told by the addresses: "Ada Field" by `ada@…`, "Acme" by `…@acme…`.
 * A column is told where at least half of its rows are.
 */
export function nameUntitled(mapping: ColumnMapping, { rows }: CsvTable): void {
  const column = mapping.indexOf('address');
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => {
    const [local = '', host = ''] = (cleanAddresses(row[column] ?? '').good[0] ?? '').split('@');
    return { row, local, domain: host.slice(0, Math.max(0, host.lastIndexOf('.'))) };
  });
  const share = (test: (each: (typeof sample)[number]) => boolean) => sample.filter(test).length / sample.length;
  const free = [...mapping.keys()].filter((index) => mapping[index] === null);
  const names = free.filter((index) => share(({ row, local }) => isIn(row[index] ?? '', local)) >= 0.5);
  const [first, last] = names;
  const isWhole = first !== undefined && share(({ row }) => (row[first] ?? '').includes(' ')) >= 0.5;
  if (first !== undefined) mapping[first] = isWhole || last === undefined ? 'name' : 'firstName';
  if (last !== undefined && !isWhole) mapping[last] = 'lastName';
  const company = free.find(
    (index) => mapping[index] === null && share(({ row, domain }) => isIn(row[index] ?? '', domain)) >= 0.5,
  );
  if (company !== undefined) mapping[company] = 'company';
}

import { cleanAddresses } from './addresses';
import { whoOf } from './header-titles';
import type { ColumnMapping, CsvTable } from './table';
import { isOtherTitle } from './title-traits';

/** Who paid, not who comes. */
const BUYER = 'buyer ';

/** Whether two names are of two people: not "Ann Lee" and "ann", nor an address instead of a name. */
function areTwoPeople(name: string, other: string): boolean {
  if (name === '' || other === '' || `${name}${other}`.includes('@')) return false;
  const [one, two] = [name.toLowerCase(), other.toLowerCase()];
  return !one.includes(two) && !two.includes(one);
}

/**
 * A mapping without what is of other people: "Assistant Email", "Assistant's Phone", "Buyer Email" beside a "Buyer Name" that
 * is left out. Where a field has no column but theirs, it is kept.
 * @param all the same mapping with every column that a field was found in, not only the best.
 */
export function withoutOthers(best: ColumnMapping, all: ColumnMapping, { header, rows }: CsvTable): ColumnMapping {
  const who = (index: number) => whoOf(header[index] ?? '');
  const given = best.indexOf('firstName');
  const isElse = (index: number, other: number) => rows.some((row) => areTwoPeople(row[index] ?? '', row[other] ?? ''));
  const isBuyer = (index: number) =>
    best[index] === 'name' && who(index) === BUYER && given >= 0 && who(given) !== BUYER && isElse(index, given);
  const settled = best.map((field, index) => (isBuyer(index) ? null : field));
  const names = [...all.keys()].filter((index) => all[index] === 'name' || all[index] === 'firstName');
  const kept = (index: number) => settled.indexOf(all[index] ?? null);
  const others = names.filter((index) => settled[index] === null && (isBuyer(index) || isElse(index, kept(index))));
  const whose = new Set(others.map(who).filter((each) => each !== ''));
  // "Name, Email, Name, Email": from the second name on, the columns are of a second person.
  const isSecond = (index: number) =>
    kept(index) >= 0 && kept(index) < index && settled.slice(0, index).includes('address');
  const second = others.find(isSecond) ?? header.length;
  const isOther = (index: number) =>
    (settled[index] === 'address' || settled[index] === 'phone') &&
    (index > second || isOtherTitle(header[index] ?? '') || whose.has(who(index)));
  const hasOwn = (field: ColumnMapping[number]) => settled.some((each, index) => each === field && !isOther(index));
  return settled.map((field, index) => (isOther(index) && hasOwn(field) ? null : field));
}

const SAMPLE_ROWS = 200;
const hostOf = (address: string) => address.slice(address.indexOf('@') + 1);

/** Number of domains in a column of addresses. */
export function hostsIn(rows: CsvTable['rows'], column: number): number {
  const found = rows.slice(0, SAMPLE_ROWS).flatMap((row) => cleanAddresses(row[column] ?? '').good);
  return new Set(found.map(hostOf)).size;
}

/** The first address of each of two columns, of the rows that have both. */
function pairs(rows: CsvTable['rows'], column: number, other: number): [string, string][] {
  return rows.slice(0, SAMPLE_ROWS).flatMap((row): [string, string][] => {
    const [one] = cleanAddresses(row[column] ?? '').good;
    const [two] = cleanAddresses(row[other] ?? '').good;
    return one === undefined || two === undefined ? [] : [[one, two]];
  });
}

/** Whether a row has one address in a column and another one in the other. */
export function differs(rows: CsvTable['rows'], column: number, other: number): boolean {
  return pairs(rows, column, other).some(([one, two]) => one !== two);
}

/**
 * Whether the addresses of a column are of the rep's own side: a few of one domain, which stand again and again beside
 * the many, of several domains, of another column.
 */
export function isRepSide(rows: CsvTable['rows'], column: number, other: number): boolean {
  const both = pairs(rows, column, other);
  const ours = new Set(both.map(([our]) => our));
  const theirs = new Set(both.map(([, their]) => their));
  const isAgain = ours.size < both.length && ours.size < theirs.size;
  const hosts = (addresses: Set<string>) => new Set([...addresses].map(hostOf)).size;
  return isAgain && hosts(ours) === 1 && hosts(theirs) > 1;
}

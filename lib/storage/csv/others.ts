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
  const differs = (index: number, other: number) =>
    rows.some((row) => areTwoPeople(row[index] ?? '', row[other] ?? ''));
  const isBuyer = (index: number) =>
    best[index] === 'name' && who(index) === BUYER && given >= 0 && who(given) !== BUYER && differs(index, given);
  const settled = best.map((field, index) => (isBuyer(index) ? null : field));
  const names = [...all.keys()].filter((index) => all[index] === 'name' || all[index] === 'firstName');
  const kept = (index: number) => settled.indexOf(all[index] ?? null);
  const others = names.filter((index) => settled[index] === null && (isBuyer(index) || differs(index, kept(index))));
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

/**
 * Whether the addresses of a column are of the rep's own side: a few of one domain, which stand again and again beside
 * the many, of several domains, of another column.
 */
export function isRepSide(rows: CsvTable['rows'], column: number, other: number): boolean {
  const ours: string[] = [];
  const theirs: string[] = [];
  for (const row of rows.slice(0, SAMPLE_ROWS)) {
    const [our] = cleanAddresses(row[column] ?? '').good;
    const [their] = cleanAddresses(row[other] ?? '').good;
    if (our === undefined || their === undefined) continue;
    ours.push(our);
    theirs.push(their);
  }
  const few = new Set(ours).size;
  const isAgain = few < ours.length && few < new Set(theirs).size;
  return isAgain && new Set(ours.map(hostOf)).size === 1 && new Set(theirs.map(hostOf)).size > 1;
}

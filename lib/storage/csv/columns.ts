import { isHonorific } from '@/lib/domain/compose/person-name';
import { cleanAddresses } from './addresses';
import { fieldOfTitle, type TitleMatch } from './header-titles';
import { isRepSide, withoutOthers } from './others';
import type { ColumnMapping, CsvField, CsvTable } from './table';
import {
  isGivenTitle,
  isMiddleTitle,
  isOwnerTitle,
  isParticleTitle,
  isSecondFamilyTitle,
  isStreetTitle,
} from './title-traits';
import { nameUntitled, splitMergedNames } from './untitled-columns';

/** Fields that several columns may hold together; of the others one column is read. */
const SEVERAL: readonly CsvField[] = ['address', 'phone', 'notes'];
const SAMPLE_ROWS = 200;

interface Column {
  match: TitleMatch | null;
  isOwner: boolean;
  /** Share of the filled cells that hold an address, and how many addresses there are in all, each once. */
  addressShare: number;
  addresses: number;
  /** Cells with an `@`: addresses, right or wrong. */
  signs: number;
  filled: number;
  linkedInShare: number;
  /** "Attendee #", "Is a company": numbers and flags, which are no names. */
  isCount: boolean;
  /** "Mrs", "Dr.": a form of address, which is no job title. */
  isHonorific: boolean;
}

/** Forms of address that may be an initial or a name as well: told by a whole column of them. */
const SHORT_HONORIFIC = /^(?:m|d|dona?|dna)\.?$/i;

function look(table: CsvTable, column: number): Column {
  const title = table.header[column] ?? '';
  const cells = table.rows.slice(0, SAMPLE_ROWS).flatMap((row) => row[column] || []);
  const found = cells.map((cell) => cleanAddresses(cell).good);
  const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length);
  return {
    match: fieldOfTitle(title),
    isOwner: isOwnerTitle(title),
    addressShare: share(found.filter((good) => good.length > 0).length),
    addresses: new Set(found.flat()).size,
    signs: cells.filter((cell) => /[@＠]/.test(cell)).length,
    filled: cells.length,
    linkedInShare: share(cells.filter((cell) => /linkedin\.com\/(?:in|pub)\//i.test(cell)).length),
    isCount: cells.length > 0 && cells.every((cell) => /^(?:[\d#.\s-]+|true|false|yes|no)$/i.test(cell)),
    isHonorific: cells.length > 0 && cells.every((cell) => isHonorific(cell) || SHORT_HONORIFIC.test(cell)),
  };
}

/**
 * Columns of addresses. One with a single repeated address, beside one with many, is the rep's own side; one of other
 * words beside it ("anonymous") holds none.
 */
function addressColumns(columns: readonly Column[], table: CsvTable): Set<number> {
  const all = [...columns.keys()];
  const titled = all.filter((index) => {
    const { match, addressShare, filled } = columns[index] as Column;
    if (match?.field !== 'address') return false;
    // "Address" is often a street: such a title counts only where the cells hold mail addresses.
    const isSure = match.exact && !isStreetTitle(table.header[index] ?? '');
    return isSure || filled === 0 || addressShare >= 0.3;
  });
  const byLook = all.filter((index) => {
    const { match, isOwner, addressShare } = columns[index] as Column;
    return !isOwner && match === null && addressShare >= 0.5;
  });
  // "Contact" may hold "Ann Lee <ann@…>", and be the only column with an address.
  const named = all.filter((index) => {
    const { match, isOwner, addressShare } = columns[index] as Column;
    return !isOwner && match?.field === 'name' && addressShare >= 0.5;
  });
  const isUsable = (list: number[]) => list.some((index) => (columns[index]?.addresses ?? 0) > 0);
  const candidates = [titled, byLook, named].find(isUsable) ?? titled;
  const most = Math.max(0, ...candidates.map((index) => columns[index]?.addresses ?? 0));
  const isRepeated = (index: number) =>
    table.rows.length > 1 && most > 1 && columns[index]?.addresses === 1 && (columns[index]?.filled ?? 0) > 1;
  const isOfWords = (index: number) => most > 0 && columns[index]?.signs === 0 && (columns[index]?.filled ?? 0) > 0;
  const kept = candidates.filter((index) => !isRepeated(index) && !isOfWords(index));
  return new Set(kept.filter((index) => !kept.some((other) => isRepSide(table.rows, index, other))));
}

/** "Name" beside "First name" is the last name; "Nombre" alone, or beside "Nombre de pila", is the full name. */
function settleNames(fields: (TitleMatch['field'] | null)[], titles: readonly string[]): ColumnMapping {
  const has = (field: TitleMatch['field']) => fields.includes(field);
  const isWhole = titles.some(isGivenTitle);
  return fields.map((field): CsvField | null => {
    if (field === 'nameOrFirst') return !isWhole && (has('lastName') || has('nameOrLast')) ? 'firstName' : 'name';
    if (field === 'nameOrLast') return has('firstName') || has('nameOrFirst') ? 'lastName' : 'name';
    if (field === 'name' && has('firstName') && !has('lastName') && !has('nameOrLast')) return 'lastName';
    return field;
  });
}

/**
 * A first guess of each column's field, by its title and its cells. Several columns may hold addresses, given names,
 * numbers and notes; of every other field, the column whose title fits best is read.
 */
export function guessColumns(table: CsvTable): ColumnMapping {
  const columns = table.header.map((_, index) => look(table, index));
  const addresses = addressColumns(columns, table);
  const fields = columns.map(
    ({ match, linkedInShare, isOwner, isHonorific, isCount }, index): TitleMatch['field'] | null => {
      if (addresses.has(index)) return 'address';
      if (!isOwner && linkedInShare >= 0.5 && match?.field !== 'notes') return 'linkedIn';
      if (match === null || match.field === 'address') return null;
      if (match.field === 'title' && isHonorific && specific(table.header[index] ?? '', 'title') === 0) return null;
      if (isCount && (match.field === 'name' || (match.field === 'company' && !match.exact))) return null;
      return match.field;
    },
  );
  const mapping = settleNames(fields, table.header);
  nameOrCompany(mapping, table.header);
  splitMergedNames(mapping, table);
  if (table.header.every((title) => title === '')) nameUntitled(mapping, table);
  const isFurther = (index: number) => isFurtherName(mapping[index] ?? null, table.header[index] ?? '');
  const isBest = (index: number, field: CsvField): boolean => {
    const rivals = [...mapping.keys()].filter((other) => mapping[other] === field && !isFurther(other));
    // A column with something in it before an empty one, an exact title before a likely one, then the first.
    const rank = (other: number) => {
      const { match, filled, linkedInShare } = columns[other] as Column;
      const profiles = field === 'linkedIn' ? 3 * linkedInShare : 0;
      return (filled > 0 ? 4 : 0) + (match?.exact ? 2 : 0) + profiles + specific(table.header[other] ?? '', field);
    };
    return rivals.every((other) => rank(other) < rank(index) || (rank(other) === rank(index) && other >= index));
  };
  const settled = mapping.map((field, index) =>
    field === null || SEVERAL.includes(field) || isFurther(index) || isBest(index, field) ? field : null,
  );
  return withoutOthers(settled, mapping, table);
}

/** Whether a column holds a part of a name that is read beside the main one: a middle name, a second family name, "van der". */
function isFurtherName(field: CsvField | null, title: string): boolean {
  if (field === 'lastName') return isSecondFamilyTitle(title) || isParticleTitle(title);
  return field === 'firstName' && isMiddleTitle(title);
}

/** Titles of names that are of companies where a person has a column of their own. */
const CUSTOMER = /^(?:lead|customer|client|kund(?:en?)?|klant|relatie|cliente|顧客|お客様)/i;

/** "Lead, Contact name", "Kunde, Name": the customer is a company where no other column is. */
function nameOrCompany(mapping: ColumnMapping, titles: readonly string[]): void {
  const names = [...mapping.keys()].filter((index) => mapping[index] === 'name');
  const isCustomer = (index: number) =>
    CUSTOMER.test(titles[index] ?? '') && specific(titles[index] ?? '', 'name') === 0;
  const customer = names.find(isCustomer);
  const hasPerson = names.some((index) => !isCustomer(index)) || mapping.includes('firstName');
  if (customer !== undefined && hasPerson && !mapping.includes('company')) mapping[customer] = 'company';
}

/**
 * In Outlook "Title" is "Mrs" and "Job Title" the position; beside "Contact name" a plain "Name" is often the company's.
 * Who comes is meant, not who paid.
 */
function specific(title: string, field: CsvField): number {
  if (/name$/i.test(field) && /attendee|participant|registrant|teilnehmer|asistente/i.test(title)) return 1;
  if (field === 'name') return /[ck]onta[ck]t|contato|person|ansprech|担当/i.test(title) ? 1 : 0;
  if (field === 'title') return /job|position|stelle|puesto|cargo|poste|profession|fonction|役職/i.test(title) ? 1 : 0;
  return 0;
}

import { addressColumns } from './address-columns';
import type { TitleMatch } from './header-titles';
import { type Column, look } from './look-of-column';
import { withoutOthers } from './others';
import type { ColumnMapping, CsvField, CsvTable } from './table';
import { isGivenTitle, isMiddleTitle, isParticleTitle, isSecondFamilyTitle } from './title-traits';
import { nameUntitled, splitMergedNames } from './untitled-columns';

/** Fields that several columns may hold together; of the others one column is read. */
const SEVERAL: readonly CsvField[] = ['address', 'phone', 'notes'];
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
    ({ match, linkedInShare, isOwner, isHonorific, isCount, hasDigits, filled }, index): TitleMatch['field'] | null => {
      if (addresses.has(index)) return 'address';
      if (!isOwner && linkedInShare >= 0.5 && match?.field !== 'notes') return 'linkedIn';
      if (match === null || match.field === 'address') return null;
      if (match.field === 'phone' && filled > 0 && !hasDigits) return null;
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

import { familyLast, inSpokenOrder } from '@/lib/domain/compose/person-name';
import { linkedInAddress, type PersonDetails } from '@/lib/domain/prospect/person-details';
import { timeZoneNamed } from '@/lib/domain/time/time-zone-name';
import { cleanAddresses } from './addresses';
import { FAMILY_FIRST, isFamilyFirstTitle } from './family-first';
import { CsvRefused } from './refused';
import type { ColumnMapping, CsvField, CsvTable } from './table';

const LIMITS = { name: 200, company: 200, title: 200, phone: 60, notes: 20_000 } as const;
const MOST_ADDRESSES = 50;

/** A prospect as a row gives it, ready for an `add-prospect` command. */
export interface ProspectDraft extends PersonDetails {
  addresses: string[];
  name: string;
  company: string;
  notes: string;
}

/** Why a row is not imported, or what to know about one that is. `value` is the cell, or the row it repeats. */
export interface RowIssue {
  code:
    | ('no-address' | 'bad-address' | 'bad-linked-in' | 'bad-time-zone' | 'too-long')
    | ('repeated-in-file' | 'known-already' | 'own-address' | 'unclosed-quote');
  field: CsvField;
  value: string;
}

/** One row of the import. */
export interface PreviewRow {
  /** 1-based row of the sheet. */
  line: number;
  /** `new` rows are imported. `known`: an address is in the log. `repeated`: an earlier row has it. */
  status: 'new' | 'known' | 'repeated' | 'error';
  draft: ProspectDraft;
  issues: RowIssue[];
}

/** What an import would do. */
export interface ImportPreview {
  rows: PreviewRow[];
  counts: Record<PreviewRow['status'], number>;
}

/** Whether an address (in its one form) is the rep's own, or a colleague's. */
export type IsOwn = (address: string) => boolean;

const NOBODY: IsOwn = () => false;
const EMPTY: ProspectDraft = {
  ...{ addresses: [], name: '', company: '', title: '', phone: '', linkedIn: '', timeZone: '', notes: '' },
};

type Cells = (field: CsvField) => string[];

/** "Ann Lee (ann@…)" → "Ann Lee"; a name that is an address is none. */
function withoutAddress(name: string): string {
  return name.replace(/[(<[]?[^\s()<>[\]]+@[^\s()<>[\]]+\.[^\s()<>[\]]+[)>\]]?/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
}

/** "Acme (https://…)", as a database of pages writes a relation → "Acme". */
const withoutLink = (cell: string) => cell.replace(/\s*\(https?:\/\/[^\s()]+\)/g, '');

/** "Berg", "van der", in columns of their own → "van der Berg". */
const PARTICLE = /^(?:v[ao]n|d|te|op|zu|'t)[\p{Ll}' ]*$/u;
const particleFirst = (a: string, b: string) => +PARTICLE.test(b) - +PARTICLE.test(a);

/**
 * First and last name joined in the order in which they are written. A "name" beside a given name is the family name.
 */
function nameOf(of: Cells, table: CsvTable, mapping: ColumnMapping, fromAddress: string): string {
  const titleOf = (field: CsvField) => table.header[mapping.indexOf(field)] ?? '';
  const whole = withoutAddress(of('name').map(withoutLink).join(' '));
  const first = of('firstName').join(' ');
  const last = of('lastName').sort(particleFirst).join(' ');
  // "Lee, Ann" beside both of its parts.
  const isApart = first !== '' && last !== '' && whole.includes(',');
  if (whole !== '' && !isApart) return isFamilyFirstTitle(titleOf('name')) ? familyLast(whole) : inSpokenOrder(whole);
  // Latin names under Japanese titles are in the order of the West.
  const [isLast, isFirst] = [FAMILY_FIRST.test(last), FAMILY_FIRST.test(first)];
  const isFamilyFirst = FAMILY_FIRST.test(titleOf('lastName')) ? isLast || isFirst : isLast && isFirst;
  // "Name, First name" where the name is whole already.
  if (first !== '' && last.toLowerCase().includes(first.toLowerCase())) return last;
  if (last !== '' && first.toLowerCase().endsWith(` ${last.toLowerCase()}`)) return first;
  const parts = isFamilyFirst ? [last, first] : [first, last];
  return parts.filter((part) => part !== '').join(' ') || inSpokenOrder(fromAddress);
}

function readRow(cells: string[], table: CsvTable, mapping: ColumnMapping, used: readonly number[], isOwn: IsOwn) {
  const of: Cells = (field) => used.flatMap((column) => (mapping[column] === field && cells[column]) || []);
  const issues: RowIssue[] = [];
  const say = (code: RowIssue['code'], field: CsvField, value: string) => issues.push({ code, field, value });
  const found = of('address').map(cleanAddresses);
  const all = [...new Set(found.flatMap((each) => each.good))].slice(0, MOST_ADDRESSES);
  const addresses = all.filter((address) => !isOwn(address));
  for (const value of found.flatMap((each) => each.bad)) say('bad-address', 'address', value);
  for (const value of all.filter(isOwn)) say('own-address', 'address', value);
  if (addresses.length === 0 && issues.length === 0) say('no-address', 'address', '');
  const fromAddress = found.find((each) => each.name !== '')?.name ?? '';
  const [linkedIn = ''] = of('linkedIn');
  const [timeZone = ''] = of('timeZone');
  const draft: ProspectDraft = {
    addresses,
    name: nameOf(of, table, mapping, fromAddress),
    company: of('company').map(withoutLink).join(', '),
    title: of('title').join(', '),
    // Several in one cell are set apart as Google does it, or by lines.
    phone: of('phone')[0]?.split(/\s*(?::::|\n)\s*/)[0] ?? '',
    linkedIn: linkedInAddress(linkedIn) ?? '',
    timeZone: timeZoneNamed(timeZone) ?? '',
    notes: of('notes').join('\n'),
  };
  if (linkedIn && !draft.linkedIn) say('bad-linked-in', 'linkedIn', linkedIn);
  if (timeZone && !draft.timeZone) say('bad-time-zone', 'timeZone', timeZone);
  for (const field of ['name', 'company', 'title', 'phone', 'notes'] as const) {
    if (draft[field].length <= LIMITS[field]) continue;
    say('too-long', field, draft[field].slice(0, 50));
    draft[field] = draft[field].slice(0, LIMITS[field]);
  }
  return { draft, issues };
}

/**
 * What an import would do, row by row; writes nothing. `known` are addresses already in the log, in their one form. A text that is too long is cut and said so; a row with no usable
 * address is an error and left out; so is the row whose quote is never closed, and nothing after it is read.
 */
export function previewImport(
  table: CsvTable,
  mapping: ColumnMapping,
  known: ReadonlySet<string>,
  isOwn: IsOwn = NOBODY,
): ImportPreview {
  if (!mapping.includes('address')) throw new CsvRefused('no-address-column');
  if (table.rows.length === 0 && table.broken === null) throw new CsvRefused('empty');
  // Of hundreds of columns a few are read, in each of many rows.
  const used = mapping.flatMap((field, column) => (field === null ? [] : column));
  const seen = new Map<string, number>();
  const counts = { new: 0, known: 0, repeated: 0, error: 0 };
  const rows = table.rows.map((cells, index): PreviewRow => {
    const line = table.lines[index] ?? 0;
    const { draft, issues } = readRow(cells, table, mapping, used, isOwn);
    const repeats = draft.addresses.find((address) => seen.has(address));
    const knows = draft.addresses.find((address) => known.has(address));
    let status: PreviewRow['status'] = draft.addresses.length > 0 ? 'new' : 'error';
    if (repeats !== undefined) {
      status = 'repeated';
      issues.push({ code: 'repeated-in-file', field: 'address', value: String(seen.get(repeats)) });
    } else if (knows !== undefined) {
      status = 'known';
      issues.push({ code: 'known-already', field: 'address', value: knows });
    }
    for (const address of draft.addresses) if (!seen.has(address)) seen.set(address, line);
    counts[status] += 1;
    return { line, status, draft, issues };
  });
  if (table.broken !== null) {
    const issue: RowIssue = { code: 'unclosed-quote', field: 'notes', value: String(table.broken) };
    rows.push({ line: table.broken, status: 'error', draft: EMPTY, issues: [issue] });
    counts.error += 1;
  }
  return { rows, counts };
}

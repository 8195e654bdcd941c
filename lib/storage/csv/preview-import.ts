import * as z from 'zod/mini';
import { linkedInAddress, type PersonDetails } from '@/lib/domain/prospect/person-details';
import { timeZoneNamed } from '@/lib/domain/time/time-zone-name';
import type { ColumnMapping, CsvField } from './columns';
import { CsvRefused, type CsvTable } from './read-table';

const AnAddress = z.email({ pattern: z.regexes.unicodeEmail }).check(z.maxLength(320));
/** A host name of at least two labels, in any script; no brackets before it. */
const HAS_DOMAIN = /^[^<>]+@(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
const LIMITS = { name: 200, company: 200, title: 200, phone: 60, notes: 20_000 } as const;

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
    | 'no-address'
    | 'bad-linked-in'
    | 'bad-time-zone'
    | 'bad-address'
    | 'too-long'
    | 'repeated-in-file'
    | 'known-already';
  field: CsvField;
  value: string;
}

export interface PreviewRow {
  /** 1-based row of the sheet. */
  line: number;
  /** `new` rows are imported. `known`: an address is in the log. `repeated`: an earlier row has it. */
  status: 'new' | 'known' | 'repeated' | 'error';
  draft: ProspectDraft;
  issues: RowIssue[];
}

export interface ImportPreview {
  rows: PreviewRow[];
  counts: Record<PreviewRow['status'], number>;
}

/** One cell may hold several addresses, and each may come as `Name <address>`. */
function addressesIn(cell: string): { good: string[]; bad: string[] } {
  const good: string[] = [];
  const bad: string[] = [];
  for (const part of cell.slice(0, 5_000).split(/[;,\s]+/)) {
    const address = part.replace(/^.*<|>$/g, '').toLowerCase();
    const isAddress = AnAddress.safeParse(address).success && HAS_DOMAIN.test(address);
    if (isAddress) good.push(address);
    else if (part !== '') bad.push(part);
  }
  // In "Ann Example <ann@…>" the words around the address are no bad addresses, unless they look like one.
  const wrong = good.length > 0 ? bad.filter((part) => part.includes('@')) : bad.length > 0 ? [cell] : [];
  return { good, bad: wrong };
}

function readRow(cells: string[], mapping: ColumnMapping): { draft: ProspectDraft; issues: RowIssue[] } {
  const of = (field: CsvField) => mapping.flatMap((each, column) => (each === field && cells[column]) || []);
  const issues: RowIssue[] = [];
  const found = of('address').map(addressesIn);
  const addresses = [...new Set(found.flatMap((each) => each.good))].slice(0, 50);
  for (const value of found.flatMap((each) => each.bad)) issues.push({ code: 'bad-address', field: 'address', value });
  if (addresses.length === 0 && issues.length === 0) issues.push({ code: 'no-address', field: 'address', value: '' });
  const draft: ProspectDraft = {
    addresses,
    name: of('name').join(' ') || [...of('firstName'), ...of('lastName')].join(' '),
    company: of('company').join(', '),
    title: of('title').join(', '),
    phone: of('phone')[0] ?? '',
    linkedIn: '',
    timeZone: '',
    notes: of('notes').join('\n'),
  };
  const [linkedIn] = of('linkedIn');
  if (linkedIn) draft.linkedIn = linkedInAddress(linkedIn) ?? '';
  if (linkedIn && !draft.linkedIn) issues.push({ code: 'bad-linked-in', field: 'linkedIn', value: linkedIn });
  const [timeZone] = of('timeZone');
  if (timeZone) draft.timeZone = timeZoneNamed(timeZone) ?? '';
  if (timeZone && !draft.timeZone) issues.push({ code: 'bad-time-zone', field: 'timeZone', value: timeZone });
  for (const field of ['name', 'company', 'title', 'phone', 'notes'] as const) {
    if (draft[field].length <= LIMITS[field]) continue;
    issues.push({ code: 'too-long', field, value: draft[field].slice(0, 50) });
    draft[field] = draft[field].slice(0, LIMITS[field]);
  }
  return { draft, issues };
}

/**
 * What an import would do, row by row; writes nothing. `known` are addresses already in the log (lower-case). A text
 * that is too long is cut and said so; a row with no usable address is an error and left out.
 */
export function previewImport(table: CsvTable, mapping: ColumnMapping, known: ReadonlySet<string>): ImportPreview {
  if (!mapping.includes('address')) throw new CsvRefused('no-address-column');
  const seen = new Map<string, number>();
  const counts = { new: 0, known: 0, repeated: 0, error: 0 };
  const rows = table.rows.map((cells, index): PreviewRow => {
    const line = table.lines[index] ?? 0;
    const { draft, issues } = readRow(cells, mapping);
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
  return { rows, counts };
}

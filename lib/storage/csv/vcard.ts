import { timeZoneNamed } from '@/lib/domain/time/time-zone-name';
import { FAMILY_FIRST } from './family-first';
import type { CsvTable } from './table';

/** Columns of a table made of address cards; the fields are known by these titles. */
const COLUMNS = ['Name', 'Email', 'Company', 'Title', 'Phone', 'LinkedIn', 'Time zone', 'Notes'] as const;
type Column = (typeof COLUMNS)[number];

/** Whether the text begins as an address card. */
export function isVcard(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCARD/i.test(text.slice(0, 200));
}

/**
 * Lines of a card put together again (RFC 6350 3.2). In version 2.1 a line that ends with "=" goes on (RFC 2045 6.7), and a blank
 * at the start of the next one is part of the text.
 */
function unfold(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!=)\n[ \t]/g, '')
    .split('\n');
  const whole: string[] = [];
  let open = '';
  for (const line of lines) {
    const joined = open + line;
    const goesOn = joined.endsWith('=') && /^[^:]*QUOTED-PRINTABLE/i.test(joined);
    open = goesOn ? joined.slice(0, -1) : '';
    if (!goesOn) whole.push(joined);
  }
  return open === '' ? whole : [...whole, open];
}

function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  for (const part of value.match(/=[0-9A-F]{2}|[^=]+|=/gi) ?? []) {
    if (/^=[0-9A-F]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...plain.encode(part));
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder('utf-8').decode(new Uint8Array(bytes));
  }
}

/** `\n`, `\,` and `\;` of a value; its parts where it is a list. */
function parts(value: string): string[] {
  return value.split(/(?<!\\);/).map((part) => part.replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1').trim());
}

const whole = (value: string) => value.replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1').trim();

interface Property {
  name: string;
  value: string;
  /** The one its owner would have used: `PREF`, `TYPE=pref`, `PREF=1`. */
  isPreferred: boolean;
  /** `TEL` of a fax machine. */
  isFax: boolean;
}

function property(line: string): Property | null {
  const found = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:;"])*)*):(.*)$/.exec(line);
  if (!found) return null;
  const [, name = '', parameters = '', raw = ''] = found;
  const charset = /CHARSET=([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
  const isQuoted = /QUOTED-PRINTABLE/i.test(parameters);
  const isPreferred = /[;=,]PREF(?:=1)?(?![\w=])/i.test(parameters);
  const isFax = /[;=,"]FAX\b/i.test(parameters);
  const value = isQuoted ? decodeQuotedPrintable(raw, charset) : raw;
  return { name: name.toUpperCase(), value, isPreferred, isFax };
}

/** What a property adds to its card; null for those that no column holds. */
function cellOf({ name, value, isFax }: Property, card: ReadonlyMap<Column, string[]>): [Column, string] | null {
  switch (name) {
    case 'FN':
      return card.has('Name') ? null : ['Name', whole(value)];
    case 'N': {
      const [last = '', first = '', middle = ''] = parts(value);
      const said = FAMILY_FIRST.test(last) ? [last, first, middle] : [first, middle, last];
      return card.has('Name') ? null : ['Name', said.filter((part) => part !== '').join(' ')];
    }
    case 'EMAIL':
      return ['Email', whole(value)];
    case 'ORG':
      return ['Company', parts(value)[0] ?? ''];
    case 'TITLE':
      return ['Title', whole(value)];
    case 'TEL':
      return isFax ? null : ['Phone', whole(value).replace(/^tel:/i, '')];
    case 'NOTE':
      return ['Notes', whole(value)];
    // Most programs write an offset, which is no zone.
    case 'TZ':
      return timeZoneNamed(value) === null ? null : ['Time zone', value];
    case 'URL':
    case 'X-SOCIALPROFILE':
      return /linkedin\.com\//i.test(value) ? ['LinkedIn', whole(value)] : null;
    default:
      return null;
  }
}

/** Several addresses and notes go into one cell; of names, numbers and the like the first is kept. */
const JOINED: Partial<Record<Column, string>> = { Email: '; ', Notes: '\n' };

/** Address cards (vCard 2.1, 3.0, 4.0) as a table, a row a card; `lines` counts cards from 1. */
export function readVcards(text: string): CsvTable {
  const rows: string[][] = [];
  let card: Map<Column, string[]> | null = null;
  for (const line of unfold(text.replace(/^\uFEFF/, ''))) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) card = new Map();
    else if (/^END:VCARD\s*$/i.test(line) && card) {
      const said = card;
      rows.push(
        COLUMNS.map((column) => {
          const cells = said.get(column) ?? [];
          return JOINED[column] === undefined ? (cells[0] ?? '') : cells.join(JOINED[column]);
        }),
      );
      card = null;
    } else if (card) {
      const found = property(line);
      const [column, text] = (found && cellOf(found, card)) ?? [];
      if (!column || !text) continue;
      const cells = card.get(column) ?? [];
      card.set(column, found?.isPreferred ? [text, ...cells] : [...cells, text]);
    }
  }
  return { header: [...COLUMNS], rows, lines: rows.map((_, index) => index + 1), broken: null };
}

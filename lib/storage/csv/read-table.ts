import Papa from 'papaparse';
import { withGroupHeadings } from './group-headings';
import { fieldOfTitle } from './header-titles';
import { readRecipients } from './recipients';
import { CsvRefused, MAX_COLUMNS, MAX_CSV_ROWS } from './refused';
import type { CsvTable } from './table';
import { isOwnerTitle } from './title-traits';
import { isVcard, readVcards } from './vcard';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows in which the header is looked for; programs write notes above it. */
const HEADER_WITHIN = 20;
const PREVIEW = 40;

/** What sheets and databases write into a cell that holds nothing. "Null" may be a name. */
const NOTHING = /^(?:\\N|NULL|null|\(null\)|undefined|[-–—]+|#?[nN]\/[aA]|#NV|#[\p{Lu}\d/]{2,10}[!?])$/u;

/**
 * Trimmed, no-break spaces (pasted from web pages) made plain, without the `'` our own export puts before what a sheet would
 * take for a formula, and without `="…"` of others.
 */
function unprotect(cell: string): string {
  return cell
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replace(/^="(.*)"$/s, '$1')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(NOTHING, '');
}

const isEmpty = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
const known = (row: readonly string[]) => new Set(row.flatMap((cell) => fieldOfTitle(cell)?.field ?? [])).size;
const exact = (row: readonly string[]) => row.filter((cell) => fieldOfTitle(cell)?.exact).length;
const hasAddressTitle = (row: readonly string[]) => row.some((cell) => fieldOfTitle(cell)?.field === 'address');
/** Whether a row is the header once more, as in files put together. */
const isAgain = (row: readonly string[], header: readonly string[]) =>
  header.every((title, index) => title === (row[index] ?? ''));
const filledIn = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
const hasAddress = (row: readonly string[]) => row.some((cell) => /\S@\S+\.\S/.test(cell));

/** "Host Details", alone in the row above: a report of a meeting lists those who held it before those who came. */
function isUnderHosts(rows: readonly string[][], index: number): boolean {
  const filled = (rows[index - 1] ?? []).filter((cell) => cell !== '');
  return filled.length === 1 && isOwnerTitle(filled[0] ?? '');
}

/** Index of the header: the first row with a title for addresses, or with two known titles; 0 where none is known. */
function headerIndex(rows: readonly string[][]): number {
  const first = rows.slice(0, HEADER_WITHIN);
  const isHeader = (row: string[], index: number) =>
    !hasAddress(row) &&
    hasAddressTitle(row) &&
    (filledIn(row) > 1 || first.length === 1) &&
    !isUnderHosts(first, index);
  const titled = first.findIndex(isHeader);
  if (titled >= 0) return titled;
  const likely = first.findIndex((row) => !hasAddress(row) && known(row) >= 2);
  if (likely >= 0) return likely;
  const alone = first.findIndex((row) => !hasAddress(row) && hasAddressTitle(row));
  return Math.max(
    0,
    alone,
    first.findIndex((row) => !isEmpty(row)),
  );
}

/**
 * Whether the rows begin without titles. One address above a row of titles is of whoever made the sheet: "Exported by …".
 */
function isHeadless(rows: readonly string[][], first: number, at: number): boolean {
  const header = rows[at] ?? [];
  const isTitled = hasAddressTitle(header) && known(header) > 1;
  if (isTitled && rows.slice(0, at).filter(hasAddress).length === 1) return false;
  return hasAddress(rows[first] ?? []) || (hasAddress(header) && !hasAddressTitle(header));
}

/** The delimiter whose columns make the best header, and the most even rows. */
function delimiterOf(text: string): string {
  const score = (delimiter: string) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: PREVIEW });
    const header = data[headerIndex(data)] ?? [];
    const filled = data.filter((row) => !isEmpty(row));
    const even = filled.filter((row) => row.length === header.length).length / Math.max(1, filled.length);
    return (
      known(header) * 100 +
      Math.min(exact(header), 9) +
      (header.length > 1 ? 10 : 0) +
      even +
      Math.min(header.length, 50) / 100
    );
  };
  const scores = DELIMITERS.map(score);
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** "sep=;": for Excel, the first line names the delimiter. */
function separatorLine(text: string): { delimiter: string; length: number } | null {
  const found = /^"?sep=(.)"?[ \t]*\n/i.exec(text);
  return found ? { delimiter: found[1] ?? ',', length: found[0].length } : null;
}

/** Row (0-based) whose quoted cell is not closed, or closed in the middle of other rows; null where all are. */
function brokenRow(parsed: Papa.ParseResult<string[]>): number | null {
  for (const { type, code, row } of parsed.errors) {
    if (type !== 'Quotes' || row === undefined) continue;
    const swallowed = (parsed.data[row] ?? []).some((cell) => /[\r\n]/.test(cell));
    if (code === 'MissingQuotes' || swallowed) return row;
  }
  return null;
}

interface Parsed {
  parsed: Papa.ParseResult<string[]>;
  /** As of {@link brokenRow}. */
  broken: number | null;
}

function parseOnce(text: string, delimiter: string): Parsed {
  const parsed = Papa.parse<string[]>(text, { delimiter, preview: MAX_CSV_ROWS + HEADER_WITHIN + 2 });
  return { parsed, broken: brokenRow(parsed) };
}

/** Rows of a sheet. Databases write `\"` for a quote in a cell. */
function parse(text: string, delimiter: string): Parsed {
  const plain = parseOnce(text, delimiter);
  return plain.broken !== null && text.includes('\\"') ? parseOnce(text.replaceAll('\\"', '""'), delimiter) : plain;
}

/** A sheet saved as CSV twice: each row is one cell with all of it. */
function isQuotedTwice(data: readonly string[][]): boolean {
  const filled = data.filter((row) => !isEmpty(row));
  const titles = filled[0]?.[0]?.split(/[,;\t|]/) ?? [];
  return known(titles) > 1 && filled.every((row) => row.length === 1);
}

/** Sheets with a blank behind each delimiter: `"Name", "Email"` and `Name, Email`. */
const SPACED = /^(?:"[^"\n]*"[,;|] +"|[^,;|"\n]+(?:[,;|] [^,;|"\n]+)+\n)/;

/** With a blank before the quote, a quoted cell is none to the reader. */
function withoutBlanksBeforeQuotes(text: string): string {
  return SPACED.test(text) ? text.replace(/([,;|]) +"/g, '$1"') : text;
}

/** Rows of a sheet, cards of an address book or recipients of a mail. Throws {@link CsvRefused}. */
export function readTable(text: string): CsvTable {
  if (isVcard(text)) return readVcards(text);
  // Files put together of others have several kinds of line ends.
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const recipients = readRecipients(whole);
  if (recipients) return recipients;
  const separator = separatorLine(whole);
  const plain = withoutBlanksBeforeQuotes(separator ? whole.slice(separator.length) : whole);
  const delimiter = separator?.delimiter ?? delimiterOf(plain);
  const { parsed, broken } = parse(plain, delimiter);
  const data = (broken === null ? parsed.data : parsed.data.slice(0, broken)).map((cells) => cells.map(unprotect));
  if (broken === null && isQuotedTwice(data)) return readTable(data.map(([cell]) => cell).join('\n'));
  if (data.every(isEmpty) && broken === null) throw new CsvRefused('empty');
  const above = separator ? 2 : 1;
  const first = data.findIndex((row) => !isEmpty(row));
  const at = headerIndex(data);
  const headless = isHeadless(data, first, at);
  const header = headless ? (data[first] ?? []).map(() => '') : withGroupHeadings(data[at] ?? [], data[at - 1] ?? []);
  if (header.length > MAX_COLUMNS) throw new CsvRefused('too-many-columns');
  const table: CsvTable = { header, rows: [], lines: [], broken: broken === null ? null : broken + above };
  for (const [index, row] of data.entries()) {
    if (isEmpty(row) || (!headless && (index <= at || isAgain(row, data[at] ?? [])))) continue;
    table.rows.push(row.slice(0, MAX_COLUMNS));
    table.lines.push(index + above);
  }
  if (table.rows.length > MAX_CSV_ROWS) throw new CsvRefused('too-many-rows');
  return table;
}

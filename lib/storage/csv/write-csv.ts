import Papa from 'papaparse';
import { cellText } from '@/lib/domain/prospect/shown-text';

/**
 * What a spreadsheet takes for a formula when it stands first in a cell; the wide forms are what some keyboards type.
 * Such a cell gets a `'` before it (OWASP, "CSV injection").
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel takes a CSV file for UTF-8 only if it starts with this. */
export const BOM = '\uFEFF';

/** Rows as CSV lines (CRLF at each end, RFC 4180), safe to open in a spreadsheet. No byte order mark. */
export function csvLines(rows: readonly (string | number | null)[][]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : (cell ?? ''))));
  return `${Papa.unparse(cells, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

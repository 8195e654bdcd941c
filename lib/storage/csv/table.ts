/**
 * A file as rows of trimmed cells. `lines` holds the 1-based row of the sheet each row stood on. `broken` is the row whose
 * quote is never closed: nothing from it on is in `rows`, for where its cells end nobody can say.
 */
export interface CsvTable {
  header: string[];
  rows: string[][];
  lines: number[];
  broken: number | null;
}

/** What a column of a sheet can be read as. */
export const CSV_FIELDS = [
  ...(['address', 'name', 'firstName', 'lastName', 'company', 'title', 'phone', 'linkedIn', 'timeZone'] as const),
  'notes',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** One entry a column: what it is read as, or null to leave it out. */
export type ColumnMapping = (CsvField | null)[];

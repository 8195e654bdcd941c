/**
 * A file as rows of trimmed cells. `lines` holds the 1-based row of the sheet of each row. `broken` is the row with a
 * quote that is never closed; neither it nor what follows is in `rows`, because the ends of its cells are not known.
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
/** One of {@link CSV_FIELDS}. */
export type CsvField = (typeof CSV_FIELDS)[number];

/** One entry a column: what it is read as, or null to leave it out. */
export type ColumnMapping = (CsvField | null)[];

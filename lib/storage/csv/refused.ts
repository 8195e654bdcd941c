/** Most rows of a sheet. */
export const MAX_CSV_ROWS = 100_000;
/** Most columns of a sheet. An export of all properties of a CRM has 300 to 800. */
export const MAX_COLUMNS = 1_000;

/** Why a file is refused as a whole. */
export type CsvRefusal =
  | ('too-large' | 'too-many-rows' | 'too-many-columns' | 'empty' | 'not-text' | 'no-address-column')
  | ('xlsx' | 'xls' | 'html' | 'ods' | 'numbers' | 'pdf' | 'zip');

const SAYS: Record<CsvRefusal, string> = {
  'too-large': 'The file is larger than 50 MB: split it.',
  'too-many-rows': `The file has more than ${MAX_CSV_ROWS} rows: split it.`,
  'too-many-columns': `The file has more than ${MAX_COLUMNS} columns: leave some out.`,
  empty: 'The file has no rows.',
  'not-text': 'The file is not a CSV text file: save the sheet as CSV (UTF-8).',
  'no-address-column': 'Choose the column that holds the email addresses.',
  xlsx: 'This is an Excel workbook (.xlsx). In Excel choose File, Save as, “CSV UTF-8”, and import that file.',
  xls: 'This is an old Excel workbook (.xls). In Excel choose File, Save as, “CSV UTF-8”, and import that file.',
  html: 'This is a web page, even if its name ends in .xls. Open it in Excel, choose File, Save as, “CSV UTF-8”, and import that file.',
  ods: 'This is a LibreOffice sheet (.ods). In LibreOffice choose File, Save as, “Text CSV”, and import that file.',
  numbers: 'This is a Numbers sheet. In Numbers choose File, Export to, CSV, and import that file.',
  pdf: 'This is a PDF. Export the list as CSV from the program it comes from, and import that file.',
  zip: 'This file is packed (zip). Unpack it and import the CSV file inside.',
};

/** A file was refused as a whole. `code` picks the words on screen. */
export class CsvRefused extends Error {
  constructor(readonly code: CsvRefusal) {
    super(SAYS[code]);
    this.name = 'CsvRefused';
  }
}

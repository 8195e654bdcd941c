import type { LocalDate } from '@/lib/domain/time/local-date';

/** One row of the preview of an import. `line` is its row in the sheet. */
export interface CsvRow {
  line: number;
  status: 'new' | 'known' | 'repeated' | 'error';
  address: string;
  name: string;
  company: string;
  issues: { code: string; value: string }[];
}

export interface CsvReading {
  name: string;
  /** How the letters of the file were read, as the Encoding Standard names it, and whether that is a guess. */
  encoding: string;
  guessed: boolean;
  /** Most first touches a day that the import plans. */
  dailyCap: number;
  /** Titles of the columns; empty texts where the sheet has none. */
  header: string[];
  /** The first filled cell of each column. */
  sample: string[];
  /** One entry a column: the field it is read as, or null. */
  mapping: (string | null)[];
  /** Null while no column holds addresses. */
  counts: Record<CsvRow['status'], number> | null;
  /** The first rows, those with something to say before the others. */
  rows: CsvRow[];
}

export type CsvView =
  | { step: 'idle' }
  | { step: 'reading' }
  | { step: 'planned'; reading: CsvReading }
  | { step: 'working'; phase: 'reading' | 'writing'; done: number; total: number }
  | { step: 'done'; added: number; left: number; until: LocalDate | null; canUndo: boolean }
  | { step: 'undone' }
  | { step: 'cancelled' }
  | { step: 'refused'; code: string };

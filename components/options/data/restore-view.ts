/** What a restore would do, as the dry run counted it. */
export interface RestoreSummary {
  prospects: { added: number; changed: number };
  events: { added: number; skipped: number };
  cadences: { added: number; changed: number };
  /** Rows that cannot be read: first hundred, and how many in all. */
  errors: { section: string; index: number; reason: string }[];
  errorCount: number;
  hasSettings: boolean;
}

/** Where a restore stands. `code` picks the words of a refusal or failure. */
export type RestoreView =
  | { step: 'idle' }
  | { step: 'reading'; done: number; total: number }
  | { step: 'locked'; isWrong: boolean }
  | { step: 'planned'; name: string; summary: RestoreSummary }
  | { step: 'working'; phase: 'reading' | 'writing'; done: number; total: number }
  | { step: 'done'; prospects: { added: number; changed: number }; events: number }
  | { step: 'undone'; prospects: number; events: number }
  | { step: 'cancelled' }
  | { step: 'refused'; code: string };

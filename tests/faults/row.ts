/** What one row of the fault table saw. `seen` in a few words, for the printed table. */
export interface FaultResult {
  /** Times the fault was injected. */
  injected: number;
  /** Acknowledged touches (or writes) that were gone afterwards. */
  lost: number;
  /** Touches (or notifications) there more than once. */
  doubled: number;
  /** Sends or touches that nobody made. Absent where the row looks for none. */
  invented?: number;
  ok: boolean;
  seen: string;
}

/** One row of the fault table of the reliability notes. */
export interface FaultRow {
  id: string;
  title: string;
  /** What must hold. */
  bar: string;
  /** What it is played in: a real browser, or the background over a database in memory. */
  where: 'Chromium' | 'Firefox' | 'memory';
  /** How often the fault is injected in `npm test` (0: not there), and in `npm run faults`. */
  times: { short: number; full: number };
  run(options: { times: number }): Promise<FaultResult>;
}

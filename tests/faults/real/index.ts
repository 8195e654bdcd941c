import type { FaultRow } from '../row';
import { browserKilled } from './browser-killed';
import { corruption } from './corruption';
import { workerKilled } from './worker-killed';

/** The rows that need a real browser, in the order of the fault table. */
export const REAL_ROWS: readonly FaultRow[] = [workerKilled, browserKilled, corruption];

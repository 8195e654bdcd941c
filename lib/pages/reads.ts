import type { NextTouchDatabase } from '@/lib/storage/database';
import { checklistReads } from './checklist-reads';
import { dataReads } from './data-reads';
import { healthReads } from './health-reads';
import { insightsReads } from './insights-reads';
import { loadReads } from './load-reads';
import { prospectReads } from './prospect-reads';
import { setupReads } from './setup-reads';
import { spreadReads } from './spread-reads';

/** All questions that our pages ask of the log, each chapter in its file. They only read. */
export function createReads(db: NextTouchDatabase) {
  return {
    ...checklistReads(db),
    ...prospectReads(db),
    ...setupReads(db),
    ...loadReads(db),
    ...spreadReads(db),
    ...dataReads(db),
    ...healthReads(db),
    ...insightsReads(db),
    /** A database that could not be opened stays closed until it is opened by name. Never rejects. */
    reopen: async () => {
      await db.open().catch(() => undefined);
    },
  };
}

/** The reads, as components get them. */
export type PageReads = ReturnType<typeof createReads>;
export type {
  ElsewhereRow,
  NamedAct,
  NudgeRow,
  ProspectHit,
  ProspectPage,
  Running,
  TableSort,
  TableView,
} from '@/lib/storage/queries';
export type { CadencesFigure } from '@/lib/storage/queries/insights';
export type { DayCounts } from './checklist-reads';
export type { ListFilter, ListName, RowsPage } from './checklist-rows';
export type { SnapshotHead } from './data-reads';
export type { HealthReport } from './health-reads';
export type { CountedCadence } from './insights-reads';
export type { DayPlan, PlannedDay, PlannedTouch } from './load-reads';
export type { MidFlightLine } from './mid-flight';
export type { OverdueSpread } from './spread-reads';

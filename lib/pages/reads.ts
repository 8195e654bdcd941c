import type { NextTouchDatabase } from '@/lib/storage/database';
import { checklistReads } from './checklist-reads';
import { planReads } from './plan-reads';
import { prospectReads } from './prospect-reads';

/** All questions that our pages ask of the log, each chapter in its file. They only read. */
export function createReads(db: NextTouchDatabase) {
  return {
    ...checklistReads(db),
    ...prospectReads(db),
    ...planReads(db),
    /** A database that could not be opened stays closed until it is opened by name. Never rejects. */
    reopen: async () => {
      await db.open().catch(() => undefined);
    },
  };
}

export type PageReads = ReturnType<typeof createReads>;
export type { ElsewhereRow, NamedAct, NudgeRow, ProspectHit, ProspectPage } from '@/lib/storage/queries';
export type { DayCounts } from './checklist-reads';
export type { ListFilter, ListName, RowsPage } from './checklist-rows';

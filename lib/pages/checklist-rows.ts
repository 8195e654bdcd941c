import type { Channel } from '@/lib/domain/cadence/cadence';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import type { NextTouchDatabase } from '@/lib/storage/database';
import {
  awaitedAfterEnd,
  coming,
  dueNow,
  type NudgeRow,
  paused,
  questions,
  snoozed,
  waiting,
} from '@/lib/storage/queries';

const COMING_MINUTES = 7 * 24 * 60;

/** The lists of the checklist. */
export type ListName = 'todo' | 'coming' | 'snoozed' | 'waiting';

/** Narrows a list; null allows everything. */
export interface ListFilter {
  channel: Channel | null;
  cadenceId: string | null;
}

/** Rows of a list, as many as asked for; `more` = there are others behind them. */
export interface RowsPage {
  rows: NudgeRow[];
  more: boolean;
}

/** What is snoozed until later has its own list. */
const isShown = (now: LocalDateTime) => (row: NudgeRow) =>
  row.enrollment.snoozedUntil === null || row.enrollment.snoozedUntil <= now;

/** Reads one list of the checklist. */
export async function checklistRows(
  db: NextTouchDatabase,
  list: ListName,
  view: ListFilter,
  now: LocalDateTime,
  limit: number,
): Promise<RowsPage> {
  const filter = {
    ...(view.channel && { channel: view.channel }),
    ...(view.cadenceId && { cadenceId: view.cadenceId }),
  };
  const tonight = `${dateIn(now)}T23:59`;
  const page = (rows: NudgeRow[]): RowsPage => ({ rows, more: rows.length >= limit });
  /** First all of the one list, then the other: what is read later never comes before what is on screen. */
  const then = async (first: RowsPage, next: () => Promise<RowsPage>): Promise<RowsPage> => {
    if (first.more) return first;
    const { rows, more } = await next();
    return { rows: [...first.rows, ...rows], more };
  };
  const shown = ({ rows, more }: RowsPage): RowsPage => ({ rows: rows.filter(isShown(now)), more });
  switch (list) {
    case 'todo':
      return then(page(await questions(db, limit, filter)), async () =>
        then(page(await dueNow(db, now, limit, filter)), async () =>
          shown(page(await coming(db, now, tonight, limit, filter))),
        ),
      );
    case 'coming':
      return shown(page(await coming(db, tonight, plusMinutes(tonight, COMING_MINUTES), limit, filter)));
    case 'snoozed':
      return then(page(await snoozed(db, now, limit, filter)), async () => page(await paused(db, limit, filter)));
    case 'waiting':
      return then(page(await waiting(db, now, limit, filter)), async () =>
        page(await awaitedAfterEnd(db, limit, filter)),
      );
  }
}

import type { Tab } from '@/components/checklist/list-items';
import type { ListView } from '@/components/checklist/list-tools';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { coming, dueNow, type NudgeRow, paused, questions, snoozed, waiting } from '@/lib/storage/queries';

const COMING_MINUTES = 7 * 24 * 60;

/** Rows of a list, as many as asked for; `more` = there are others behind them. */
export interface Page {
  rows: NudgeRow[];
  more: boolean;
}

/** What is snoozed until later has its own list. */
const isShown = (now: LocalDateTime) => (row: NudgeRow) =>
  row.enrollment.snoozedUntil === null || row.enrollment.snoozedUntil <= now;

/** Reads one list of the checklist. */
export async function rowsOf(
  db: NextTouchDatabase,
  tab: Tab,
  view: Pick<ListView, 'channel' | 'cadenceId'>,
  now: LocalDateTime,
  limit: number,
): Promise<Page> {
  const filter = {
    ...(view.channel && { channel: view.channel }),
    ...(view.cadenceId && { cadenceId: view.cadenceId }),
  };
  const tonight = `${now.slice(0, 10)}T23:59`;
  const page = (rows: NudgeRow[]): Page => ({ rows, more: rows.length >= limit });
  /** First all of the one list, then the other: what is read later never comes before what is on screen. */
  const then = async (first: Page, next: () => Promise<Page>): Promise<Page> => {
    if (first.more) return first;
    const { rows, more } = await next();
    return { rows: [...first.rows, ...rows], more };
  };
  const shown = ({ rows, more }: Page): Page => ({ rows: rows.filter(isShown(now)), more });
  switch (tab) {
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
      return page(await waiting(db, now, limit, filter));
  }
}

import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { rowsWith } from '../by-keys';
import { byProspect } from '../by-prospect';
import type { NextTouchDatabase } from '../database';
import { mostRelevant, type SummaryState } from '../prospect-summary';
import { queryTokens } from '../search-tokens';
import { type ProspectHit, toHits } from './search';

/** Columns that the table sorts by. */
export const TABLE_SORTS = ['name', 'company', 'state', 'cadence', 'next', 'last', 'outcome', 'added'] as const;
/** One of {@link TABLE_SORTS}. */
export type TableSort = (typeof TABLE_SORTS)[number];

/** Which prospects, in what order. Null narrows by nothing. */
export interface TableView {
  /** Words of name, company or address, each by its beginning. */
  text: string;
  /** `due`: a touch to do by now. */
  state: SummaryState | 'due' | null;
  cadenceId: string | null;
  outcome: FinishReason | null;
  /** Those one act of the rep added: an import. */
  batch: string | null;
  sort: TableSort;
  descending: boolean;
}

const INDEX: Record<TableSort, string> = {
  name: 'summary.name',
  company: 'summary.company',
  state: 'summary.state',
  cadence: 'summary.cadenceId',
  next: 'summary.nextAt',
  last: 'summary.lastAt',
  outcome: 'summary.outcome',
  added: 'createdAt',
};
/** What stands for "none" in an index: shown last, whichever way the column is sorted. */
const NONE: Partial<Record<TableSort, string | number>> = { company: '', cadence: '', next: '', last: 0, outcome: '' };

async function inOrder(db: NextTouchDatabase, { sort, descending }: TableView): Promise<string[]> {
  const index = INDEX[sort];
  const none = NONE[sort];
  if (none === undefined) {
    const ids = await db.prospects.orderBy(index).primaryKeys();
    return descending ? ids.reverse() : ids;
  }
  const [some, rest] = await Promise.all([
    db.prospects.where(index).above(none).primaryKeys(),
    db.prospects.where(index).equals(none).primaryKeys(),
  ]);
  return [...(descending ? some.reverse() : some), ...rest];
}

/** One set of ids for each thing the view narrows by. */
function narrowings(db: NextTouchDatabase, view: TableView, now: LocalDateTime): Promise<string[]>[] {
  const { prospects } = db;
  const asked: Promise<string[]>[] = [];
  if (view.state === 'due') asked.push(prospects.where(INDEX.next).between('', now, false, true).primaryKeys());
  else if (view.state) asked.push(prospects.where(INDEX.state).equals(view.state).primaryKeys());
  if (view.cadenceId !== null) asked.push(prospects.where(INDEX.cadence).equals(view.cadenceId).primaryKeys());
  if (view.outcome !== null) asked.push(prospects.where(INDEX.outcome).equals(view.outcome).primaryKeys());
  for (const word of queryTokens(view.text)) asked.push(prospects.where('words').startsWith(word).primaryKeys());
  if (view.batch !== null)
    asked.push(
      db.events
        .where('batch')
        .equals(view.batch)
        .toArray()
        .then((events) => events.map((event) => event.prospectId)),
    );
  return asked;
}

/**
 * Ids of the prospects of a view, in its order. Reads keys of indices and no row, but for the events of one batch.
 * @param now ends what is due
 */
export async function prospectTableIds(db: NextTouchDatabase, view: TableView, now: LocalDateTime): Promise<string[]> {
  const [ids, ...sets] = await Promise.all([inOrder(db, view), ...narrowings(db, view, now)]);
  const wanted = sets.map((set) => new Set(set));
  return wanted.length === 0 ? ids : ids.filter((id) => wanted.every((set) => set.has(id)));
}

/** The rows of these ids, by id. One that is gone meanwhile is left out. */
export async function prospectTableRows(
  db: NextTouchDatabase,
  ids: readonly string[],
): Promise<Map<string, ProspectHit>> {
  const rows = (await db.prospects.bulkGet([...ids])).filter((row) => row !== undefined);
  return new Map((await toHits(db, rows)).map((hit) => [hit.prospect.id, hit]));
}

/** How many prospects there are. */
export function countProspects(db: NextTouchDatabase): Promise<number> {
  return db.prospects.count();
}

/** One prospect and the enrollment of theirs that runs; null and `none` where none does. */
export interface Running {
  prospectId: string;
  enrollmentId: string | null;
  state: 'active' | 'paused' | 'none';
}

/** Which enrollment of each prospect runs, in the order of the ids. Reads enrollments alone. */
export async function runningOf(db: NextTouchDatabase, ids: readonly string[]): Promise<Running[]> {
  const enrollments = byProspect(await rowsWith(db.enrollments, 'prospectId', ids));
  return ids.map((prospectId) => {
    const first = mostRelevant(enrollments.get(prospectId) ?? []);
    if (!first || first.state === 'finished') return { prospectId, enrollmentId: null, state: 'none' };
    return { prospectId, enrollmentId: first.id, state: first.state };
  });
}

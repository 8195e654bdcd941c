import type { Dimension } from '@/lib/domain/insights/cells';
import { figureRange } from '@/lib/domain/insights/figure-keys';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import type { TallyRow } from '../insights-rows';
import { countedCadences, END, talliesOf } from './tallies';

/**
 * The tallies of all cadences, of those waiting only who began on `since` or later: a bounded number of rows, however many
 * people they count.
 */
export async function readTallies(db: NextTouchDatabase, since: string): Promise<TallyRow[]> {
  const ranges = (await countedCadences(db)).flatMap((id) => [
    [[id], [id, 'since']],
    [
      [id, 'since', since],
      [id, END],
    ],
  ]);
  const read = await Promise.all(
    ranges.map(([from, to]) => db.tallies.where(':id').between(from, to, true, false).toArray()),
  );
  return read.flat();
}

/** How many people a value item was given to, and how many answered the touch that gave it. */
export interface ItemUse {
  given: number;
  replied: number;
}

/** Use of each value item that anybody was given, by id. */
export async function itemUse(db: NextTouchDatabase): Promise<Map<string, ItemUse>> {
  const [given, replied] = await Promise.all([talliesOf(db, 'item'), talliesOf(db, 'item+')]);
  const sum = (rows: readonly TallyRow[], id: string) =>
    rows.reduce((all, { value, n }) => (value === id ? all + n : all), 0);
  const ids = new Set(given.map(({ value }) => value));
  return new Map([...ids].map((id) => [id, { given: sum(given, id), replied: sum(replied, id) }]));
}

/** A figure of these cadences. */
export interface CadencesFigure {
  cadences: readonly string[];
  dim: Dimension;
  value: string;
}

/** Ids of people behind a figure, at most `limit`: a range of one index for each cadence, so that no row is read. */
export async function peopleBehind(
  db: NextTouchDatabase,
  { cadences, dim, value }: CadencesFigure,
  limit: number,
): Promise<string[]> {
  const found = await Promise.all(
    cadences.map((cadenceId) =>
      db.journeys
        .where('figures')
        .between(...figureRange(cadenceId, dim, value), true, true)
        .limit(limit)
        .primaryKeys(),
    ),
  );
  return [...new Set(found.flat())].slice(0, limit);
}

/** Somebody written to once, without answer, whom nobody follows up; when that was. */
export interface Silent {
  prospectId: string;
  since: Instant;
}

/** Those silent since a moment from `from` to `to` (epoch ms): how many, and the latest of them. One range of one index. */
export async function silentAfterOne(
  db: NextTouchDatabase,
  from: Instant,
  to: Instant,
  limit: number,
): Promise<{ total: number; latest: Silent[] }> {
  const silent = () => db.journeys.where('silentSince').between(from, to, true, true);
  const [total, rows] = await Promise.all([silent().count(), silent().reverse().limit(limit).toArray()]);
  const latest = rows.flatMap(({ id, silentSince }) =>
    silentSince === undefined ? [] : [{ prospectId: id, since: silentSince }],
  );
  return { total, latest };
}

import { countsIn, type Dimension } from '@/lib/domain/insights/cells';
import type { Instant } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';
import { JourneysRow, type TallyRow } from '../insights-rows';
import { readable } from '../repair';
import { countedCadences, END, talliesOf } from './tallies';

/** Rows read together while looking for people. */
const PAGE = 1_000;

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
export interface FigureKey {
  cadences: readonly string[];
  dim: Dimension;
  value: string;
}

/**
 * Ids of people behind a figure, at most `limit`: by the very rule that counted them. Reads journeys of these cadences
 * until there are enough.
 */
export async function peopleBehind(db: NextTouchDatabase, figure: FigureKey, limit: number): Promise<string[]> {
  const { cadences, dim, value } = figure;
  const ids = [
    ...new Set(
      await db.journeys
        .where('cadences')
        .anyOf([...cadences])
        .primaryKeys(),
    ),
  ];
  const isBehind = ({ journeys }: JourneysRow) => {
    try {
      return journeys.some((each) => cadences.includes(each.cadenceId) && countsIn(each, dim, value));
    } catch {
      return false;
    }
  };
  const found: string[] = [];
  for (let from = 0; from < ids.length && found.length < limit; from += PAGE) {
    const rows = (await db.journeys.bulkGet(ids.slice(from, from + PAGE))).filter((row) => row !== undefined);
    // Most rows are of nobody behind the figure: only those that may be are validated.
    const behind = readable(JourneysRow, rows.filter(isBehind));
    found.push(...behind.map(({ id }) => id));
  }
  return found.slice(0, limit);
}

/** Somebody written to once, without answer, whom nobody follows up; when that was. */
export interface Silent {
  prospectId: string;
  since: Instant;
}

/** Those silent since a moment from `from` to `to` (epoch ms), the latest first. One range of one index. */
export async function silentAfterOne(
  db: NextTouchDatabase,
  from: Instant,
  to: Instant,
  limit: number,
): Promise<Silent[]> {
  const rows = await db.journeys.where('silentSince').between(from, to, true, true).reverse().limit(limit).toArray();
  return rows.flatMap(({ id, silentSince }) =>
    silentSince === undefined ? [] : [{ prospectId: id, since: silentSince }],
  );
}

import { cadenceKind } from '@/lib/domain/insights/cadence-kind';
import { cellsOf } from '@/lib/domain/insights/cells';
import { figureKeys } from '@/lib/domain/insights/figure-keys';
import type { Journey } from '@/lib/domain/insights/journey';
import { journeysOf } from '@/lib/domain/insights/journeys-of';
import { byProspect } from './by-prospect';
import type { NextTouchDatabase } from './database';
import type { JourneysRow, TallyKey, TallyRow } from './insights-rows';
import type { Projection } from './projection';
import { writeDifference } from './write-difference';

/** Sums to add to the tallies, some of them negative, by key as text. */
type Changes = Map<string, TallyRow>;

function addCells(changes: Changes, journeys: readonly Journey[], sign: 1 | -1): void {
  for (const { cadenceId, dim, value, n } of journeys.flatMap(cellsOf)) {
    const key = JSON.stringify([cadenceId, dim, value]);
    const known = changes.get(key);
    if (known) known.n += sign * n;
    else changes.set(key, { cadenceId, dim, value, n: sign * n });
  }
}

async function apply(db: NextTouchDatabase, changes: Changes): Promise<void> {
  const rows = [...changes.values()].filter(({ n }) => n !== 0);
  if (rows.length === 0) return;
  const keys = rows.map(({ cadenceId, dim, value }): TallyKey => [cadenceId, dim, value]);
  const known = await db.tallies.bulkGet(keys);
  const next = rows.map((row, index) => ({ ...row, n: row.n + (known[index]?.n ?? 0) }));
  await db.tallies.bulkPut(next.filter(({ n }) => n > 0));
  await db.tallies.bulkDelete(keys.filter((_, index) => (next[index]?.n ?? 0) <= 0));
}

/**
 * Instant of the only touch of a prospect who was given up after it or never followed, and is in no running cadence.
 */
function silentSince(journeys: readonly Journey[], runs: Projection['enrollments']): number | undefined {
  const [journey] = journeys;
  if (runs.some(({ state }) => state !== 'finished')) return undefined;
  if (journeys.length !== 1 || !journey || journey.touches.length !== 1 || journey.reply) return undefined;
  const isLeft = journey.end === 'dropped' || (journey.end === 'open' && journey.cadenceId === '');
  return isLeft ? journey.touches[0]?.at : undefined;
}

function journeysRow(id: string, journeys: Journey[], runs: Projection['enrollments']): JourneysRow {
  const since = silentSince(journeys, runs);
  const figures = journeys.flatMap(figureKeys);
  return { id, v: 1, journeys, figures, ...(since !== undefined && { silentSince: since }) };
}

/** Journeys being counted: the rows of each projection at once, what they change of the tallies when all are. */
export interface JourneyCount {
  /** The rows of these prospects' journeys, to be stored. */
  add(projection: Projection): JourneysRow[];
  /** These were counted until now and are no more. */
  takeOff(rows: readonly JourneysRow[]): void;
  /** Brings the tallies up to what was added and taken off. Call inside the transaction that stores the rows. */
  store(): Promise<void>;
}

/** Begins to count. Reads the cadences. */
export async function startCount(db: NextTouchDatabase): Promise<JourneyCount> {
  const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
  const kindOf = (cadenceId: string) => cadenceKind(cadences.get(cadenceId));
  const changes: Changes = new Map();
  const count = (rows: readonly JourneysRow[], sign: 1 | -1) => {
    for (const { journeys } of rows) addCells(changes, journeys, sign);
  };
  return {
    add({ prospects, enrollments, touches }) {
      const [runs, acts] = [byProspect(enrollments), byProspect(touches)];
      const rows = prospects
        .map(({ id }) => {
          const own = runs.get(id) ?? [];
          return journeysRow(id, journeysOf(own, acts.get(id) ?? [], kindOf), own);
        })
        .filter(({ journeys }) => journeys.length > 0);
      count(rows, 1);
      return rows;
    },
    takeOff: (rows) => count(rows, -1),
    store: () => apply(db, changes),
  };
}

/**
 * Replaces the journeys of these prospects by those of the projection and adds the difference to the tallies, which
 * equal a recount of all journeys after every transaction. Call inside one. Costs what changes.
 */
export async function replaceJourneys(
  db: NextTouchDatabase,
  prospectIds: readonly string[],
  projection: Projection,
): Promise<void> {
  const count = await startCount(db);
  const before = (await db.journeys.bulkGet([...prospectIds])).filter((row) => row !== undefined);
  count.takeOff(before);
  await writeDifference(db.journeys, before, count.add(projection));
  await count.store();
}

/** Takes these prospects out of journeys and tallies. Call inside a transaction. */
export function dropJourneys(db: NextTouchDatabase, prospectIds: readonly string[]): Promise<void> {
  return replaceJourneys(db, prospectIds, { prospects: [], enrollments: [], touches: [] });
}

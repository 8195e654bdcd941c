import { expect, it } from 'vitest';
import { horizonStart } from '@/lib/domain/insights/reply-times';
import { readTallies } from '@/lib/storage/queries/insights';
import { manyJourney, tallied } from '../support/many-journeys';
import { freshDatabase } from './support/fresh-database';

/** People of the large book: `INSIGHTS_PEOPLE=100000` for what the promise says. */
const MANY = Number(process.env.INSIGHTS_PEOPLE ?? 10_000);
const NOW = Date.UTC(2026, 10, 28, 9);

async function rowsRead(people: number): Promise<number> {
  const db = freshDatabase();
  const journeys = Array.from({ length: people }, (_, index) => manyJourney(index, NOW));
  await db.tallies.bulkAdd(tallied(journeys));
  return (await readTallies(db, horizonStart('2026-11-28T09:00'))).length;
}

it('the first picture costs what there are figures: no more than twice the rows for many times the people', async () => {
  expect(await rowsRead(MANY)).toBeLessThan(2 * (await rowsRead(1_000)));
}, 60_000);

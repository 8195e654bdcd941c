import { figureKeys } from '@/lib/domain/insights/figure-keys';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { TallyKey } from '@/lib/storage/insights-rows';
import { manyJourney, tallied } from '../../../tests/support/many-journeys';

const CHUNK = 5_000;

/** Ids of the prospects that tests/support/big-book.ts writes. */
const prospectId = (index: number) => `p${String(index).padStart(6, '0')}`;

/** Gives so many prospects what Insights derives from five touches of each; it reads no others. @param now epoch ms */
export async function fillInsights(db: NextTouchDatabase, people: number, now: number): Promise<void> {
  for (let from = 0; from < people; from += CHUNK) {
    const indices = Array.from({ length: Math.min(CHUNK, people - from) }, (_, n) => from + n);
    const rows = indices.map((index) => {
      const journey = manyJourney(index, now);
      return { id: prospectId(index), v: 1 as const, journeys: [journey], figures: figureKeys(journey) };
    });
    const sums = tallied(rows.flatMap(({ journeys }) => journeys));
    await db.transaction('rw', [db.journeys, db.tallies], async () => {
      await db.journeys.bulkPut(rows);
      const known = await db.tallies.bulkGet(
        sums.map(({ cadenceId, dim, value }): TallyKey => [cadenceId, dim, value]),
      );
      await db.tallies.bulkPut(sums.map((row, index) => ({ ...row, n: row.n + (known[index]?.n ?? 0) })));
    });
  }
}

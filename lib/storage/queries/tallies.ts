import type { Dimension } from '@/lib/domain/insights/cells';
import { middleOf } from '@/lib/domain/insights/statistics/middle';
import type { NextTouchDatabase } from '../database';
import type { TallyRow } from '../insights-rows';

/** Upper bound of a compound key range: IndexedDB sorts arrays after text. */
export const END: unknown[] = [];

/** Every cadence that has a tally; one index seek for each. */
export async function countedCadences({ tallies }: NextTouchDatabase): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const last = ids.at(-1);
    const rest = last === undefined ? tallies.orderBy(':id') : tallies.where(':id').above([last, END]);
    const [row] = await rest.limit(1).toArray();
    if (!row) return ids;
    ids.push(row.cadenceId);
  }
}

/** The tallies of one dimension, of all cadences. */
export async function talliesOf(db: NextTouchDatabase, dim: Dimension): Promise<TallyRow[]> {
  const read = (await countedCadences(db)).map((id) =>
    db.tallies.where(':id').between([id, dim], [id, dim, END], true, false).toArray(),
  );
  return (await Promise.all(read)).flat();
}

/** Half of all replies came within so many hours of the touch before; null where there is none. */
export async function medianReply(db: NextTouchDatabase): Promise<number | null> {
  return middleOf((await talliesOf(db, 'gap')).map(({ value, n }) => ({ value: Number(value), n })));
}

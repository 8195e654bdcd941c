import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { valueItems, valuesToGive } from '@/lib/storage/queries';

/** What pages ask of the log about cadences and value items. */
export function planReads(db: NextTouchDatabase) {
  return {
    /** In the rep's order, archived ones included, in the words they are stored in. */
    cadences: (): Promise<Cadence[]> => db.cadences.orderBy('order').toArray(),
    cadence: (id: string): Promise<Cadence | undefined> => db.cadences.get(id),
    valueItems: () => valueItems(db),
    /** Ids and titles of what is not archived. */
    valuesToGive: () => valuesToGive(db),
  };
}

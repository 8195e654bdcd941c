import type { Cadence } from '@/lib/domain/cadence/cadence';
import { countWith } from '@/lib/storage/by-keys';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { valueItems, valuesToGive } from '@/lib/storage/queries';
import { waitInQuery } from '@/lib/storage/wait-in-query';
import { type MidFlightQuestion, readMidFlight } from './mid-flight';

/** What pages ask of the log about cadences and value items. */
export function setupReads(db: NextTouchDatabase) {
  return {
    /** In the rep's order, archived ones included, in the words they are stored in. */
    cadences: (): Promise<Cadence[]> => db.cadences.orderBy('order').toArray(),
    cadence: (id: string): Promise<Cadence | undefined> => db.cadences.get(id),
    /** Enrollments, active and paused, that run on this cadence. */
    runningIn: (cadenceId: string): Promise<number> => {
      const states = ['active', 'paused'].map((state) => [cadenceId, state]);
      return countWith(db.enrollments, '[cadenceId+state]', states);
    },
    /** Who would be due at another time with these steps, by name, the earliest first. */
    midFlight: (question: MidFlightQuestion) => readMidFlight(db, question),
    valueItems: () => valueItems(db),
    /** The best item to give with each of these touches, by enrollment. The rules of companies are loaded with it. */
    offers: async (asked: readonly { enrollmentId: string; gives?: string }[]) =>
      (await waitInQuery(import('./offers'))).offers(db, asked),
    /** Ids and titles of what is not archived. */
    valuesToGive: () => valuesToGive(db),
  };
}

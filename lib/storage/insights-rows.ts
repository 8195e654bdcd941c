import * as z from 'zod/mini';
import { Journey } from '@/lib/domain/insights/journey';

/** The journeys of one prospect. Derived with the other projections, in their transaction. */
export const JourneysRow = z.object({
  /** Id of the prospect. */
  id: z.string(),
  v: z.literal(1),
  journeys: z.array(Journey),
  /** Their cadences, for the index. */
  cadences: z.array(z.string()),
  /** Instant of the only touch, where it stayed without answer and nobody follows it up. Absent otherwise: an index. */
  silentSince: z.optional(z.number()),
});
export type JourneysRow = z.infer<typeof JourneysRow>;

/** How often a figure was counted over all journeys: the sum of their cells. Never 0. */
export interface TallyRow {
  cadenceId: string;
  dim: string;
  value: string;
  n: number;
}
/** Primary key of a tally. */
export type TallyKey = [cadenceId: string, dim: string, value: string];

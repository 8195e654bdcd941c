import type { FigureKey } from '@/lib/domain/insights/figure-keys';
import type { Journey } from '@/lib/domain/insights/journey';

/** The journeys of one prospect. Derived with the other projections, in their transaction. */
export interface JourneysRow {
  /** Id of the prospect. */
  id: string;
  v: 1;
  journeys: Journey[];
  /** The figures they count in: an index. */
  figures: FigureKey[];
  /** Instant of the only touch, where it stayed without answer and nobody follows it up. Absent otherwise: an index. */
  silentSince?: number;
}

/** How often a figure was counted over all journeys: the sum of their cells. Never 0. */
export interface TallyRow {
  cadenceId: string;
  dim: string;
  value: string;
  n: number;
}
/** Primary key of a tally. */
export type TallyKey = [cadenceId: string, dim: string, value: string];

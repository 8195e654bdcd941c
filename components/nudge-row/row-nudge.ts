import type { Giving } from '@/lib/domain/compose/offer';
import type { Nudge } from '@/lib/domain/nudge/nudge';

/** Where else the same person is: another of the rep's mailboxes, or another cadence (its name). */
export interface Elsewhere {
  mailbox: string | null;
  cadence: string | null;
}

/** A nudge with what a list knows beside it. A plain nudge is one too. */
export interface RowNudge extends Nudge, Giving {
  /** Further prospects on the same mail: one follow-up is for all, and so is every act on the row. */
  others?: readonly Nudge[];
  /** The same person once more in this very list: said on the row, not listed again. */
  duplicates?: readonly Nudge[];
  elsewhere?: readonly Elsewhere[];
  /** The rep's own; where the list has them at hand. */
  notes?: string;
}

/** Identifies a row. A nudge without an enrollment (found by search) goes by its prospect. */
export function nudgeKey(nudge: Nudge): string {
  return nudge.enrollmentId || `prospect:${nudge.prospectId}`;
}

/** All nudges an act on the row is about, the row's own first. */
export function everyone(nudge: RowNudge): Nudge[] {
  return [nudge, ...(nudge.others ?? [])];
}

/** How many due touches the row stands for. */
export function weight(nudge: RowNudge): number {
  return 1 + (nudge.others?.length ?? 0) + (nudge.duplicates?.length ?? 0);
}

import type { Revision } from './cadence';
import type { LogEvent } from './events';
import type { PlanContext } from './project';
import type { LocalDateTime } from './time';

/** One enrollment a new revision would move. Null: no touch due before, or none after. */
export interface MidFlightMove {
  enrollmentId: string;
  prospectId: string;
  from: LocalDateTime | null;
  to: LocalDateTime | null;
}

/**
 * Who would move if everybody in the cadence went over to `next`, and from when to when; those who stay are left out.
 * `groups` are the events of each merge group with somebody in the cadence; `next` is the revision not yet saved.
 */
export function previewRevision(
  _groups: Iterable<readonly LogEvent[]>,
  _cadenceId: string,
  _next: Revision,
  _context: PlanContext,
): MidFlightMove[] {
  return [];
}

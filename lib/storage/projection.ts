import type { Enrollment } from '@/lib/domain/enrollment';
import type { LogEvent } from '@/lib/domain/events';
import type { Prospect } from '@/lib/domain/prospect';
import type { Touch } from '@/lib/domain/touch';

/** What the events of one merge group fold into. */
export interface Projection {
  prospects: Prospect[];
  enrollments: Enrollment[];
  touches: Touch[];
}

/**
 * Folds all events of one merge group, ordered by (at, id). Pure and synchronous: it runs inside a transaction.
 * The caller binds cadences and calendar: `(events) => project(events, context)`.
 */
export type Project = (events: LogEvent[]) => Projection;

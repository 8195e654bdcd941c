import type { Cadence } from './cadence';
import type { CalendarRules } from './calendar-rules';
import type { Enrollment } from './enrollment';
import type { LogEvent } from './events';
import type { Prospect } from './prospect';
import type { Touch } from './touch';

/** What the fold needs besides the log. `zone` is an IANA name. */
export interface PlanContext {
  cadences: ReadonlyMap<string, Cadence>;
  rules: CalendarRules;
  zone: string;
}

/** The rows derived from one merge group. */
export interface ProspectProjection {
  prospects: Prospect[];
  enrollments: Enrollment[];
  touches: Touch[];
}

/** All rows of one merge group, from all its events in any order. */
export function project(_events: readonly LogEvent[], _context: PlanContext): ProspectProjection {
  return { prospects: [], enrollments: [], touches: [] };
}

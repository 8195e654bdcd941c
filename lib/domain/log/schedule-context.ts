import type { Cadence } from '../cadence/cadence';
import type { CalendarRules } from '../calendar/rules';

/** What the fold needs besides the log. `zone` is an IANA name; it matters to waits in hours alone. */
export interface ScheduleContext {
  cadences: ReadonlyMap<string, Cadence>;
  rules: CalendarRules;
  zone: string;
}

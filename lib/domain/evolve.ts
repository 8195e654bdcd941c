import type { LogEvent } from './events';
import type { ProspectState } from './state';

/** Folds one event in force into the state of the prospect that owns it. No calendar, no clock. */
export function evolve(state: ProspectState, _event: LogEvent): ProspectState {
  return state;
}

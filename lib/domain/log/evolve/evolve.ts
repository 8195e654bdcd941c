import type { LogEvent } from '../events';
import type { ProspectState } from '../state';
import { onEnrolled } from './enrolled';
import { onFinished, onMoved, onPaused, onRescheduled, onResumed, onSkipped, onSnoozed } from './enrollment';
import { onAdded, onEdited, onMerged } from './person';
import { onTouched } from './touched';

/**
 * Folds one event in force into the state of the prospect that owns it. No calendar, no clock. What does not fit (a
 * step skipped twice on two machines, a pause of a finished enrollment) changes nothing, so that any set of events folds.
 */
export function evolve(state: ProspectState, event: LogEvent): ProspectState {
  switch (event.type) {
    case 'prospect-added':
      return onAdded(state, event);
    case 'prospect-edited':
      return onEdited(state, event);
    case 'merged':
      return onMerged(state, event);
    case 'enrolled':
      return onEnrolled(state, event);
    case 'touched':
      return onTouched(state, event);
    case 'skipped':
      return onSkipped(state, event);
    case 'snoozed':
      return onSnoozed(state, event);
    case 'rescheduled':
      return onRescheduled(state, event);
    case 'paused':
      return onPaused(state, event);
    case 'resumed':
      return onResumed(state, event);
    case 'finished':
      return onFinished(state, event);
    case 'moved':
      return onMoved(state, event);
    case 'noted':
    case 'undone':
      return state;
  }
}

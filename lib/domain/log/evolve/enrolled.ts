import type { EventOf } from '../events';
import type { EnrollmentState, ProspectState } from '../state';
import { advance } from './steps';

/** Starts an enrollment. With a touch already in the log that did the first step, that touch becomes its own. */
export function onEnrolled(state: ProspectState, event: EventOf<'enrolled'>): ProspectState {
  if (state.enrollments.some((each) => each.id === event.enrollmentId)) return state;
  const { at, local } = event;
  const started: EnrollmentState = {
    id: event.enrollmentId,
    homeId: event.prospectId,
    cadenceId: event.cadenceId,
    revision: event.revision,
    stepIndex: event.stepIndex,
    enrolledAt: at,
    afterTouchId: event.afterTouchId ?? null,
    base: { what: 'enrolled', channel: null, at, local, eventId: event.id },
    shifts: [],
    snoozedUntil: null,
    snoozedUntilAt: null,
    pause: null,
    finished: null,
    done: [],
  };
  const touch = state.touches.find((each) => each.id === started.afterTouchId);
  if (!touch) return { ...state, enrollments: [...state.enrollments, started] };
  const { channel } = touch;
  const base = { what: 'touch' as const, channel, at: touch.at, local: touch.local, eventId: event.id };
  const did = { ...touch, enrollmentId: started.id, stepIndex: started.stepIndex };
  return {
    ...state,
    enrollments: [...state.enrollments, advance(started, started.stepIndex, base)],
    touches: state.touches.map((each) => (each.id === did.id ? did : each)),
  };
}

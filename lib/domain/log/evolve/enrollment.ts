import { isQuestion } from '../../prospect/question';
import type { EventOf } from '../events';
import type { EnrollmentState, ProspectState } from '../state';
import { advance, revisionFor } from './steps';

/** Applies `change` to an enrollment that is not finished. */
function change(
  state: ProspectState,
  enrollmentId: string,
  changed: (enrollment: EnrollmentState) => EnrollmentState,
): ProspectState {
  return {
    ...state,
    enrollments: state.enrollments.map((each) =>
      each.id === enrollmentId && each.finished === null ? changed(each) : each,
    ),
  };
}

/** Names the step it passes over, so that skipping on two machines skips once. */
export function onSkipped(state: ProspectState, event: EventOf<'skipped'>): ProspectState {
  return change(state, event.enrollmentId, (each) => {
    const step = revisionFor(state, each)?.steps[each.stepIndex];
    if (!step || each.stepIndex !== event.stepIndex) return each;
    const { at, local, id: eventId } = event;
    return advance(each, each.stepIndex, { what: 'skip', channel: step.channel, at, local, eventId });
  });
}

/** Hides the nudge; the due date stays. */
export function onSnoozed(state: ProspectState, event: EventOf<'snoozed'>): ProspectState {
  return change(state, event.enrollmentId, (each) => ({
    ...each,
    snoozedUntil: event.until,
    snoozedUntilAt: event.untilAt ?? null,
  }));
}

/** Says anew when to do it, so what hid it is over. */
export function onRescheduled(state: ProspectState, event: EventOf<'rescheduled'>): ProspectState {
  const { dueAt, lighterDay, promised } = event;
  return change(state, event.enrollmentId, (each) => ({
    ...each,
    snoozedUntil: null,
    shifts: [...each.shifts, { kind: 'rescheduled', dueAt, lighterDay, promised }],
  }));
}

/**
 * Paused again: the clock stopped the first time; the later end holds, and no end is the latest of all. Having asked to
 * be left alone weighs more than any other reason. What the rep says in answer to a question holds.
 */
export function onPaused(state: ProspectState, event: EventOf<'paused'>): ProspectState {
  const { until, reason, at, local, id: eventId, returns = null, successor = null } = event;
  return change(state, event.enrollmentId, (each) => {
    if (!each.pause) return { ...each, pause: { eventId, since: { at, local }, until, reason, returns, successor } };
    const longer = each.pause.until !== null && (until === null || until > each.pause.until);
    const answers = isQuestion(each.pause.reason) && !isQuestion(reason);
    return longer || answers || reason === 'asked-to-stop'
      ? { ...each, pause: { ...each.pause, eventId, until, reason, returns, successor } }
      : each;
  });
}

/** The clock goes on: what was left of the wait counts from here. */
export function onResumed(state: ProspectState, event: EventOf<'resumed'>): ProspectState {
  return change(state, event.enrollmentId, (each) => {
    if (!each.pause) return each;
    const resumedAt = { at: event.at, local: event.local };
    return {
      ...each,
      pause: null,
      shifts: [...each.shifts, { kind: 'paused', pausedAt: each.pause.since, resumedAt }],
    };
  });
}

/** Finished again, what came last holds (replied, then won), but "no reply" is a guess and never overrules. */
export function onFinished(state: ProspectState, event: EventOf<'finished'>): ProspectState {
  const { reason, at } = event;
  return {
    ...state,
    enrollments: state.enrollments.map((each) => {
      if (each.id !== event.enrollmentId || (each.finished !== null && reason === 'no-reply')) return each;
      return { ...each, finished: { reason, at } };
    }),
  };
}

/** The wait goes on counting from what happened last. A rescheduled date stays only with the step it was given to. */
export function onMoved(state: ProspectState, event: Target): ProspectState {
  const { cadenceId, revision, stepIndex } = event;
  return change(state, event.enrollmentId, (each) => {
    const moved = { ...each, cadenceId, revision, stepIndex };
    const before = revisionFor(state, each)?.steps[each.stepIndex]?.id;
    const sameStep = before !== undefined && before === revisionFor(state, moved)?.steps[stepIndex]?.id;
    return sameStep ? moved : { ...moved, shifts: each.shifts.filter((shift) => shift.kind !== 'rescheduled') };
  });
}

type Target = Pick<EventOf<'moved'>, 'enrollmentId' | 'cadenceId' | 'revision' | 'stepIndex'>;

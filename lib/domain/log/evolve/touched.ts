import { outcomeOf } from '../../prospect/outcomes';
import type { EventOf } from '../events';
import type { EnrollmentState, ProspectState } from '../state';
import { isAfterthought, mergeTouch, sameAct } from './same-act';
import { advance, revisionFor, stepFor } from './steps';

/** Logs a touch, once however often it is told, and gives it to the step it does, if any. A reply ends a snooze. */
export function onTouched(state: ProspectState, event: EventOf<'touched'>): ProspectState {
  const known = sameAct(state, event);
  if (known) {
    const merged = mergeTouch(known, event);
    return { ...state, touches: state.touches.map((touch) => (touch === known ? merged : touch)) };
  }
  const done = event.direction === 'outbound' ? stepDoneBy(state, event) : null;
  const { at, local, channel, id: eventId } = event;
  const logged = { ...state, touches: withTouch(state, touchRow(state.ownerId, event, done)) };
  if (event.direction === 'outbound' && !done) return logged;
  return {
    ...logged,
    enrollments: state.enrollments.map((each) => {
      if (event.direction === 'inbound') return { ...each, snoozedUntil: null };
      if (each.id !== done?.enrollmentId) return each;
      const { cadenceId, revision, stepIndex, base, shifts } = each;
      const planned = { cadenceId, revision, stepIndex, base, shifts };
      const next = advance(each, done.stepIndex, { what: 'touch', channel, at, local, eventId });
      return { ...next, done: [...each.done, { touchId: event.touchId, planned }] };
    }),
  };
}

/**
 * The touches with one more. A fold of a whole log, which knows what is repeated, keeps none of the states it has passed, so
 * that its list grows in place: a copy at each of thousands of touches is most of what folding them costs.
 */
function withTouch({ touches, repeated }: ProspectState, touch: ProspectState['touches'][number]) {
  if (repeated === null) return [...touches, touch];
  (touches as ProspectState['touches'][number][]).push(touch);
  return touches;
}

interface Done {
  enrollmentId: string;
  stepIndex: number;
}

/**
 * The step a touch does. Named by the rep: the next step of that enrollment, whatever the channel. Else the first
 * enrollment it fits, one that waits for this very touch before one of the prospect written to, before others.
 */
function stepDoneBy(state: ProspectState, event: EventOf<'touched'>): Done | null {
  const open = state.enrollments.filter((each) => each.finished === null);
  const first = open.filter((each) => waitsFor(each, event));
  const home = open.filter((each) => each.homeId === event.prospectId);
  for (const each of [...first, ...home, ...open]) {
    if (event.enrollmentId !== null && event.enrollmentId !== each.id) continue;
    const steps = revisionFor(state, each)?.steps ?? [];
    const named = event.enrollmentId !== null || waitsFor(each, event);
    if (event.stepIndex != null && event.stepIndex !== each.stepIndex) return null;
    if (!named && isAfterthought(each, event)) return null;
    const stepIndex = named ? each.stepIndex : stepFor(steps, each.stepIndex, event.channel);
    if (stepIndex !== null && stepIndex < steps.length) return { enrollmentId: each.id, stepIndex };
  }
  return null;
}

function waitsFor(enrollment: EnrollmentState, event: EventOf<'touched'>): boolean {
  return enrollment.base.what === 'enrolled' && enrollment.afterTouchId === event.touchId;
}

function touchRow(prospectId: string, event: EventOf<'touched'>, done: Done | null): ProspectState['touches'][number] {
  return {
    id: event.touchId,
    prospectId,
    channel: event.channel,
    direction: event.direction,
    at: event.at,
    local: event.local,
    source: event.source,
    messageId: event.messageId,
    threadId: event.threadId,
    legacyThreadId: event.legacyThreadId,
    subject: event.subject,
    stepIndex: done?.stepIndex ?? null,
    enrollmentId: done?.enrollmentId ?? null,
    ...outcomeOf(event),
    valueItemId: event.valueItemId,
    ...(event.inCopy && { inCopy: true }),
    ...(event.promise && { promise: event.promise }),
  };
}

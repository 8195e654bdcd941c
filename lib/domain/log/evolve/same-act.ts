import { millisecondsInHour } from 'date-fns/constants';
import { outcomeOf } from '../../prospect/outcomes';
import type { EventOf } from '../events';
import type { EnrollmentState, ProspectState } from '../state';

type Touch = ProspectState['touches'][number];

/** A mail so long (ms) after an email was marked as done is the mail that was meant. */
const MARKED_AHEAD = 12 * millisecondsInHour;
/** A second mail within this time (ms) belongs to the first: the forgotten attachment. */
const AFTERTHOUGHT = millisecondsInHour;

/** The touch already logged that this event tells of once more, by the same id or as the same act; else undefined. */
export function sameAct(state: ProspectState, event: EventOf<'touched'>): Touch | undefined {
  return (
    (mayRepeat(state, event) ? state.touches.find((touch) => isSame(touch, event)) : undefined) ??
    (namesStep(event) ? state.touches.find((touch) => isSameStep(touch, event)) : undefined) ??
    (isOwnMail(event) ? lastMarkedAhead(state.touches, event) : undefined)
  );
}

// What the event alone tells is asked first: most repeat nothing, and a prospect may have thousands of touches.

function mayRepeat({ repeated }: ProspectState, { touchId, messageId }: EventOf<'touched'>): boolean {
  return repeated === null || repeated.has(touchId) || (messageId !== null && repeated.has(messageId));
}

function namesStep({ stepIndex, enrollmentId }: EventOf<'touched'>): boolean {
  return stepIndex != null && enrollmentId !== null;
}

/** A mail of the rep that names no enrollment. */
function isOwnMail({ messageId, direction, enrollmentId }: EventOf<'touched'>): boolean {
  return messageId !== null && direction === 'outbound' && enrollmentId === null;
}

/** Both tell of one touch: what the mail says of itself holds, and what the rep noted. */
export function mergeTouch(touch: Touch, event: EventOf<'touched'>): Touch {
  if (isSame(touch, event)) return touch;
  const said = outcomeOf(event);
  const noted = {
    outcome: touch.outcome ?? said.outcome,
    note: touch.note ?? said.note,
    valueItemId: touch.valueItemId ?? event.valueItemId,
  };
  if (event.messageId === null) return { ...touch, ...noted };
  const { touchId: id, at, local, source, messageId, threadId, legacyThreadId, subject } = event;
  return { ...touch, ...noted, id, at, local, source, messageId, threadId, legacyThreadId, subject };
}

/** Whether this mail follows another of the same step so closely that it is no further step. */
export function isAfterthought({ base }: EnrollmentState, event: EventOf<'touched'>): boolean {
  if (event.messageId === null) return false;
  return base.what === 'touch' && base.channel === 'email' && event.at - base.at < AFTERTHOUGHT;
}

/** One message is one touch, also when it went to two addresses of a person merged since. */
function isSame(touch: Touch, event: EventOf<'touched'>): boolean {
  return touch.id === event.touchId || (event.messageId !== null && touch.messageId === event.messageId);
}

/** The rep marked a step as done that was done already: in two windows, on two machines, or by the mail itself. */
function isSameStep(touch: Touch, event: EventOf<'touched'>): boolean {
  return touch.enrollmentId === event.enrollmentId && touch.stepIndex === event.stepIndex;
}

/**
 * The rep marked an email as done, and then it was seen to leave. Touches stand in the order of their events, and one that a
 * mail was merged into only ever became later, so the first that is too early ends the search.
 */
function lastMarkedAhead(touches: readonly Touch[], event: EventOf<'touched'>): Touch | undefined {
  for (let index = touches.length - 1; index >= 0; index -= 1) {
    const touch = touches[index];
    if (!touch || event.at - touch.at >= MARKED_AHEAD) return undefined;
    if (isMark(touch)) return touch;
  }
  return undefined;
}

/** An email that the rep marked as done, seen by nobody else. */
function isMark({ messageId, channel, stepIndex }: Touch): boolean {
  return messageId === null && channel === 'email' && stepIndex !== null;
}

import { isQuestion } from '../../prospect/question';
import { toInstant } from '../../time/zone';
import type { CommandOf } from '../commands';
import { accept, type Decision, type DecisionContext, findActive, findOpen, refuse, stamp } from './decision-context';

/** Stops the clock, until a moment or until resumed. Also answers a question that holds the enrollment: away until then. */
export function pause(context: DecisionContext, { enrollmentId, until, reason }: CommandOf<'pause'>): Decision {
  const open = findOpen(context, enrollmentId);
  const asked = !('refusal' in open) && open.enrollment.pause !== null && isQuestion(open.enrollment.pause.reason);
  const found = asked ? open : findActive(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  if (until !== null && until <= context.deps.now.local) return refuse('moment-in-past', { until });
  return accept({ ...stamp(context, 'paused', found.enrollment.homeId), type: 'paused', enrollmentId, until, reason });
}

/** Now; of a pause whose end has passed, at that end and under an id derived from it, so that two sweeps write one fact. */
export function resume(context: DecisionContext, { enrollmentId }: CommandOf<'resume'>): Decision {
  const found = findOpen(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const { pause, homeId } = found.enrollment;
  if (!pause) return refuse('not-paused', { enrollmentId });
  const resumed = { ...stamp(context, 'resumed', homeId), type: 'resumed' as const, enrollmentId };
  const { now, zone } = context.deps;
  const id = `resumed:${pause.eventId}`;
  if (pause.until === null || pause.until > now.local) return accept(resumed);
  if (context.log.events.some((event) => event.id === id)) return accept(resumed);
  // Not before what happened in the pause: a step done in it starts the wait anew.
  const at = Math.max(toInstant(pause.until, zone), pause.since.at + 1);
  const local = pause.until > pause.since.local ? pause.until : pause.since.local;
  return accept({ ...resumed, id, at, local });
}

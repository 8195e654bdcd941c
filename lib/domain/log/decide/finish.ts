import { toInstant } from '../../time/zone';
import type { CommandOf } from '../commands';
import { scheduleOf } from '../project/enrollment-row';
import {
  accept,
  type Decision,
  type DecisionContext,
  type Found,
  findEnrollment,
  findOpen,
  refuse,
  stamp,
} from './decision-context';

/** Ends an enrollment. With `again`, gives one that has ended another reason. */
export function finish(context: DecisionContext, { enrollmentId, reason, again }: CommandOf<'finish'>): Decision {
  const found = again ? findEnrollment(context, enrollmentId) : findOpen(context, enrollmentId);
  if ('refusal' in found) return found.refusal;
  if (found.enrollment.finished?.reason === reason) return refuse('already-finished', { enrollmentId, reason });
  const common = stamp(context, 'finished', found.enrollment.homeId);
  const finished = { ...common, type: 'finished' as const, enrollmentId, reason };
  const endedAt = reason === 'no-reply' ? endOfWaitOf(context, found) : null;
  if (endedAt === null) return accept(finished);
  // The end wait is over: at its end, under an id derived from what it counts from, so that two sweeps write one fact.
  const id = `no-reply:${enrollmentId}:${found.enrollment.base.eventId}`;
  if (context.log.events.some((event) => event.id === id)) return refuse('nothing-to-do', { enrollmentId });
  return accept({ ...finished, id, at: toInstant(endedAt, context.deps.zone), local: endedAt });
}

/** When the end wait of an active enrollment ended, if it has. */
function endOfWaitOf({ deps }: DecisionContext, { enrollment }: Found): string | null {
  const schedule = enrollment.pause ? null : scheduleOf(enrollment, deps);
  if (!schedule || schedule.isStep || schedule.why.dueAt > deps.now.local) return null;
  return schedule.why.dueAt;
}

import { toInstant } from '../../time/zone';
import type { CommandOf } from '../commands';
import { scheduleOf } from '../project/enrollment-row';
import { accept, type Decision, type Found, findOpen, refuse, type Scene, stamp } from './decision-context';

export function finish(scene: Scene, { enrollmentId, reason }: CommandOf<'finish'>): Decision {
  const found = findOpen(scene, enrollmentId);
  if ('refusal' in found) return found.refusal;
  const common = stamp(scene, 'finished', found.enrollment.homeId);
  const finished = { ...common, type: 'finished' as const, enrollmentId, reason };
  const endedAt = reason === 'no-reply' ? endOfWaitOf(scene, found) : null;
  if (endedAt === null) return accept(finished);
  // The end wait is over: at its end, under an id derived from what it counts from, so that two sweeps write one fact.
  const id = `no-reply:${enrollmentId}:${found.enrollment.base.eventId}`;
  if (scene.log.events.some((event) => event.id === id)) return refuse('nothing-to-do', { enrollmentId });
  return accept({ ...finished, id, at: toInstant(endedAt, scene.context.zone), local: endedAt });
}

/** When the end wait of an active enrollment ended, if it has. */
function endOfWaitOf({ context }: Scene, { enrollment }: Found): string | null {
  const schedule = enrollment.pause ? null : scheduleOf(enrollment, context);
  if (!schedule || schedule.isStep || schedule.why.dueAt > context.now.local) return null;
  return schedule.why.dueAt;
}
